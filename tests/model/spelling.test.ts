import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spellings } from '../../src/model/spelling.ts';

const pairs = [
  // The tone on the first vowel, or on the second.
  ['hòa', 'hoà'],
  ['hóa', 'hoá'],
  ['họa', 'hoạ'],
  ['tỏa', 'toả'],
  ['xõa', 'xoã'],
  ['khóa', 'khoá'],
  ['đóa', 'đoá'],
  ['ngõa', 'ngoã'],
  ['góa', 'goá'],
  ['khỏe', 'khoẻ'],
  ['lòe', 'loè'],
  ['xòe', 'xoè'],
  ['tóe', 'toé'],
  ['ngóe', 'ngoé'],
  ['ủy', 'uỷ'],
  ['úy', 'uý'],
  ['thúy', 'thuý'],
  ['thủy', 'thuỷ'],
  ['lũy', 'luỹ'],
  ['tùy', 'tuỳ'],
  ['hủy', 'huỷ'],
  ['ngụy', 'nguỵ'],
  ['khủy', 'khuỷ'],
  // i or y.
  ['kĩ', 'kỹ'],
  ['lí', 'lý'],
  ['mĩ', 'mỹ'],
  ['sĩ', 'sỹ'],
  ['tỉ', 'tỷ'],
  ['hi', 'hy'],
  ['quí', 'quý'],
  ['quì', 'quỳ'],
  ['kì', 'kỳ'],
  ['tị', 'tỵ'],
  ['ki', 'ky'],
  ['li', 'ly'],
  ['qui', 'quy'],
  ['mi', 'my'],
  ['si', 'sy'],
  ['ti', 'ty'],
  // The number of a day or a month.
  ['6', '06'],
  ['1', '01'],
  ['9', '09'],
] as const;

const single = [
  // Their tone has but one place.
  'hoa',
  'già',
  'giá',
  'của',
  'mùa',
  'quà',
  'quả',
  'quế',
  'thuở',
  'huế',
  'hoán',
  'hoài',
  'khoẻn',
  'thuyết',
  'khuỷu',
  'khuya',
  'quyết',
  'đông',
  'uy',
  'nghĩa',
  // i and y are two sounds, or only one of them is written.
  'thi',
  'thy',
  'chi',
  'chí',
  'phi',
  'vi',
  'vy',
  'ni',
  'di',
  'bí',
  'đi',
  'ghi',
  'nghỉ',
  'trí',
  'khí',
  'ý',
  'y',
  'tai',
  'tay',
  'hai',
  'hay',
  'lui',
  'luy',
  'kim',
  'kiệt',
  'gi',
  'gì',
  // Not syllables.
  'whoà',
  'fòa',
  'hoàx',
  'wifi',
  'email',
  '0',
  '00',
  '10',
  '12',
  '012',
  '2021',
  '٣',
  'hòà',
  '',
];

describe('two spellings of one word', () => {
  test.each(pairs)('%s = %s', (one, other) => {
    expect(spellings(one)).toEqual([one, other]);
    expect(spellings(other)).toEqual([other, one]);
  });
});

test.each(single)('%s has one spelling', (word) => expect(spellings(word)).toEqual([word]));

test.each([
  ['HOÀ', ['hoà', 'hòa']],
  ['hoà'.normalize('NFD'), ['hoà', 'hòa']],
  ['KỸ', ['kỹ', 'kĩ']],
])('case and composition do not count: %s', (word, expected) =>
  expect(spellings(word)).toEqual(expected),
);

const letters = [...'bcdđghklmnpqrstvxaeiouyàáảãạòóỏõọùúủũụèéìíĩỳýỹăâêôơư0169\u0300\u0301\u0323'];
const syllables = fc.oneof(
  fc.string({ unit: fc.constantFrom(...letters), maxLength: 5 }),
  fc.constantFrom(...pairs.flat(), ...single),
  fc.string({ unit: 'binary' }),
);

describe('of any word', () => {
  test('the first spelling is the word itself, none comes twice, and all have each other', () => {
    fc.assert(
      fc.property(syllables, (word) => {
        const all = spellings(word);
        expect(all[0]).toBe(word.normalize('NFC').toLowerCase().normalize('NFC'));
        expect(new Set(all).size).toBe(all.length);
        for (const other of all) {
          expect(other).toBe(other.normalize('NFC'));
          expect(spellings(other).toSorted()).toEqual(all.toSorted());
        }
      }),
      { numRuns: 2000 },
    );
  });
});
