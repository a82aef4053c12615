import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memoize } from '../../../src/search/worker/memoize.ts';

const texts = fc.array(fc.constantFrom(...'abcdefghij'), { maxLength: 60 });

test('what is remembered is what the function gives', () =>
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 5 }), (asked, most) => {
      const known = memoize(most, (text) => ({ text }));
      for (const text of asked) expect(known(text)).toEqual({ text });
    }),
  ));

test('the last so many texts are not worked on again, and no more than twice as many are kept', () =>
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 5 }), (asked, most) => {
      let worked: string[] = [];
      const known = memoize(most, (text) => (worked.push(text), { text }));
      asked.forEach((text, index) => {
        worked = [];
        known(text);
        const others = (from: number) =>
          new Set(asked.slice(from, index).filter((other) => other !== text)).size;
        const last = asked.lastIndexOf(text, index - 1);
        if (index > 0 && last >= 0 && others(last + 1) < most) expect(worked).toEqual([]);
        if (index === 0 || last < 0 || others(last + 1) >= 2 * most) expect(worked).toEqual([text]);
      });
    }),
  ));
