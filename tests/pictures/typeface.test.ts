import { expect, test } from 'vitest';
import { typeface } from '../../src/pictures/typeface.ts';

const face = typeface(600);

test('every Vietnamese letter and the signs of titles are drawn', () => {
  const vowels = 'aăâeêioôơuưy';
  const letters = [...vowels].flatMap((vowel) =>
    ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((tone) =>
      (vowel + tone).normalize('NFC'),
    ),
  );
  const all = `${letters.join('')}${letters.join('').toUpperCase()}đĐ“”‘’–—…«»%&/()·0123456789`;
  expect(face.drawable(all)).toBe(all);
  for (const letter of all) expect(face.outline(letter, 40, 0, 0), letter).toContain('<path');
});

test('decomposed and composed text are drawn alike', () => {
  const title = 'Hội nghị về những giống lúa Ỷ Ẫ Ặ';
  expect(face.drawable(title.normalize('NFD'))).toBe(title.normalize('NFC'));
});

test('what the typeface lacks is left out, with one space where it stood', () => {
  expect(face.drawable('Hội nghị 🎉 会议 về lúa')).toBe('Hội nghị về lúa');
  expect(face.drawable('Một\u200B\u202E hai\n\tba m\u0303')).toBe('Một hai ba m');
  expect(face.drawable('会议')).toBe('');
});

test('a space that holds words together stays', () => {
  expect(face.drawable('(năm\u00A0suy luận)')).toBe('(năm\u00A0suy luận)');
});

test('widths add up, grow with the size and with the weight', () => {
  const width = face.width('Hội', 40);
  expect(width).toBeCloseTo(2 * face.width('Hội', 20));
  expect(width).toBeGreaterThan(typeface(400).width('Hội', 40));
  expect(face.width('Hội Hội', 40)).toBeCloseTo(2 * width + face.width(' ', 40));
});
