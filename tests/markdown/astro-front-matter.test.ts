import { parseFrontmatter } from '@astrojs/markdown-remark';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseFrontMatter } from '../../src/markdown/astro-front-matter.ts';

/** What a function makes of a text: its value, or the message with which it refuses it. */
function told(read: (text: string) => unknown, text: string) {
  try {
    return { value: read(text) };
  } catch (error) {
    return { refusal: String(error) };
  }
}

const pieces = fc.oneof(
  fc.constantFrom('---', '+++', '--- ', '\n', '\r\n', '\uFEFF', ' ', 'title: Bài', 'title = "Bài"'),
  fc.constantFrom('a: [1', 'date: 2021-10-13', '- một', '"', '# kiểm tra', '&x *x', '<<: {b: 1}'),
  fc.constantFrom('$&', 'null', 'văn'),
);

test('front matter is what Astro reads, and what Astro refuses is refused in the same words', () => {
  const written = fc.tuple(
    fc.constantFrom('', '\uFEFF', '\n', ' \n'),
    fc.constantFrom('---\n', '---\r\n', '+++\n', ''),
    fc.array(pieces, { maxLength: 8 }),
    fc.constantFrom('\n---\n', '\r\n---\r\n', '\n+++\n', '---', ''),
    fc.array(pieces, { maxLength: 3 }),
  );
  fc.assert(
    fc.property(written, ([before, open, inside, close, behind]) => {
      const text = [before, open, ...inside, close, ...behind].join('');
      expect(told(parseFrontMatter, text)).toEqual(told((one) => parseFrontmatter(one), text));
    }),
    { numRuns: 2000 },
  );
});
