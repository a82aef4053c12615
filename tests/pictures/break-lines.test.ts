import fc from 'fast-check';
import { expect, test } from 'vitest';
import { balance, breakLines, fitText } from '../../src/pictures/break-lines.ts';

/** A typeface in which every letter is as wide as its size. */
const widthAt = (size: number) => (text: string) => [...text].length * size;
const steps = [
  { size: 2, lines: 2 },
  { size: 1, lines: 3 },
];

test('a text has the first size at which it fits, in full lines', () => {
  expect(fitText('một hai ba', 14, steps, widthAt)).toEqual({ size: 2, lines: ['một hai', 'ba'] });
  expect(fitText('một hai ba bốn', 12, steps, widthAt)).toEqual({
    size: 1,
    lines: ['một hai ba', 'bốn'],
  });
});

test('a text that fits at no size ends with an ellipsis after a word, without its comma', () => {
  const { lines } = fitText('một hai, ba bốn, năm sáu, bảy tám', 8, steps, widthAt);
  expect(lines).toEqual(['một hai,', 'ba bốn,', 'năm sáu…']);
  expect(fitText('một hai ba, bốn', 7, [{ size: 1, lines: 1 }], widthAt).lines).toEqual(['một…']);
});

test('a word that is wider than a line is cut within, and nothing follows', () => {
  const { lines } = fitText('Ở https://kho.test/rat-dai đây', 10, steps, widthAt);
  expect(lines).toEqual(['Ở', 'https://k…']);
});

test('no text has no line', () => {
  expect(fitText('', 10, steps, widthAt).lines).toEqual([]);
});

test('no word stands alone below long lines, and no line is added or broken within a word', () => {
  expect(balance(['hội nghị về', 'lúa'], widthAt(1))).toEqual(['hội nghị', 'về lúa']);
  expect(balance(['thượngnguồn', 'lúa'], widthAt(1))).toEqual(['thượngnguồn', 'lúa']);
  expect(balance([], widthAt(1))).toEqual([]);
});

const text = fc
  .array(fc.stringMatching(/^[a-zỡ,–“”]{1,30}$/), { maxLength: 30 })
  .map((words) => words.join(' '));

test('lines are never wider or more than they may be, and lose no word that they do not cut', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 4, max: 40 }), (given, width) => {
      const { size, lines } = fitText(given, width, steps, widthAt);
      expect(lines.length).toBeLessThanOrEqual(size === 2 ? 2 : 3);
      for (const line of lines) expect(widthAt(size)(line)).toBeLessThanOrEqual(width);
      const whole = lines.join(' ');
      if (whole.endsWith('…')) expect(given).toContain(whole.slice(0, -1));
      else expect(whole).toBe(given);
    }),
  );
  expect(breakLines('một hai ba', 7, widthAt(1)).join(' ')).toBe('một hai ba');
});
