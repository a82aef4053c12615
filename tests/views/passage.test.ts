import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cut, passageOf } from '../../src/views/passage.ts';

const paragraph =
  'Ong về tổ sớm. Đồng chí Lê Mơ, Trưởng ban Ong, nói với thợ: “Mật năm nay nhiều.” Thợ ong vui…';

test('a paragraph that is short enough is quoted whole', () => {
  expect(passageOf(paragraph, paragraph.length)).toBe(paragraph);
  expect(passageOf('', 10)).toBe('');
});

test('a long paragraph is quoted to the end of the last sentence that fits, and the cut is marked', () => {
  expect(passageOf(paragraph, 90)).toBe(
    'Ong về tổ sớm. Đồng chí Lê Mơ, Trưởng ban Ong, nói với thợ: “Mật năm nay nhiều.”\u00A0[…]',
  );
  expect(passageOf(paragraph, 40)).toBe('Ong về tổ sớm.\u00A0[…]');
});

test('a passage begins with the sentence at the place that it is quoted for', () => {
  expect(passageOf(paragraph, 70, paragraph.indexOf('Lê Mơ'))).toBe(
    '[…]\u00A0Đồng chí Lê Mơ, Trưởng ban Ong, nói với thợ: “Mật năm nay nhiều.”\u00A0[…]',
  );
  expect(passageOf(paragraph, 70, paragraph.indexOf('vui'))).toBe('[…]\u00A0Thợ ong vui…');
});

test('a sentence that is too long is cut at a clause before the place, and at a word behind it', () => {
  const long = 'Dự Hội thảo có: Tạ Bưởi, thợ cả; Lê Mơ, Trưởng ban Ong, và các thợ ong trong vùng.';
  expect(passageOf(long, 40, long.indexOf('Lê Mơ'))).toBe(
    '[…]\u00A0Tạ Bưởi, thợ cả; Lê Mơ, Trưởng ban Ong\u00A0[…]',
  );
  expect(passageOf(long, 30)).toBe('Dự Hội thảo có: Tạ Bưởi, thợ\u00A0[…]');
});

const word = fc.stringMatching(/^[\p{L}]{1,9}[.;:,…!?]?$/u);
const words = fc.array(word, { minLength: 1, maxLength: 60 });

test('a passage is a part of its paragraph, not too long, and has the name that it is quoted for', () => {
  fc.assert(
    fc.property(words, fc.nat(), fc.integer({ min: 40, max: 200 }), (some, at, length) => {
      const text = some.join(' ');
      const place = some.slice(0, at % some.length).join(' ').length;
      const name = some[at % some.length] ?? '';
      const passage = passageOf(text, length, place);
      const kept = passage.replace(/^\[…\]\u00A0/u, '').replace(/\u00A0\[…\]$/u, '');
      expect(text).toContain(kept);
      expect(kept.length).toBeLessThanOrEqual(length);
      expect(passage).toContain(name.replace(/[;:,.]$/u, ''));
      expect(passage.endsWith(cut) || text.endsWith(kept)).toBe(true);
      expect(passage.startsWith(cut) || text.startsWith(kept)).toBe(true);
      expect(` ${text} `).toMatch(new RegExp(`[\\s]${escape(kept)}[\\s,.;:]`, 'u'));
    }),
  );
});

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
