import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alphabet, compare, byGivenName, givenName, railLetter } from '../../src/model/names.ts';

test.each([
  ['Phùng Thị Mơ', 'Mơ'],
  ['  Lý  Văn\u00a0Ước ', 'Ước'],
  ['Mộng', 'Mộng'],
  ['', ''],
])('the given name of “%s” is “%s”', (name, given) => {
  expect(givenName(name)).toBe(given);
});

test('letters stand in Vietnamese order: marked vowels after plain ones, đ after d', () => {
  const ordered = [
    'An',
    'Ăn',
    'Ân',
    'Bình',
    'Ca',
    'Dũng',
    'Đan',
    'Đức',
    'Em',
    'Êm',
    'Oanh',
    'Ôn',
    'Ơn',
    'Phi',
    'Tú',
    'Uy',
    'Ưng',
    'Vân',
    'Xuân',
    'Yên',
  ];
  expect(ordered.toReversed().sort(compare)).toEqual(ordered);
});

test('the name of a person is split once, however many there are to compare it with', () => {
  let reads = 0;
  const people = Array.from({ length: 500 }, (_, index) => ({
    get sort() {
      reads += 1;
      return `Lê Mơ ${(index * 7919) % 500}`;
    },
  }));
  byGivenName(people);
  expect(reads).toBeLessThanOrEqual(2 * people.length);
});

test('tones stand in Vietnamese order: none, huyền, hỏi, ngã, sắc, nặng', () => {
  const ordered = ['ma', 'mà', 'mả', 'mã', 'má', 'mạ'];
  expect(ordered.toReversed().sort(compare)).toEqual(ordered);
});

test('a person is filed under the given name, and among namesakes under the whole name', () => {
  const ordered = ['Tạ Văn An', 'Lê Thị Ân', 'Đỗ Dũng', 'Đặng Đa', 'An Đức', 'Bùi Đức', 'Đinh Đức'];
  for (const form of ['NFC', 'NFD']) {
    const people = ordered.map((name) => ({ sort: name.normalize(form) }));
    expect(byGivenName(people.toReversed())).toEqual(people);
  }
});

test.each([
  ['Ắn', 'Ă'],
  ['Ẫm', 'Â'],
  ['Đỗ', 'Đ'],
  ['đoàn', 'Đ'],
  ['Dung', 'D'],
  ['Ý', 'Y'],
  ['Ểnh', 'Ê'],
  ['Ổn', 'Ô'],
  ['Ợt', 'Ơ'],
  ['Ứng', 'Ư'],
  ['in', 'I'],
  ['Zoe', 'Z'],
  ['4.0', '#'],
  ['“An', '#'],
  ['', '#'],
])('“%s” stands under %s', (word, letter) => {
  expect(railLetter(word)).toBe(letter);
  expect(railLetter(` ${word.normalize('NFD')} `)).toBe(letter);
});

test('every letter of the alphabet, with any tone, stands under itself', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...alphabet),
      fc.constantFrom('', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'),
      (letter, tone) => {
        expect(railLetter((letter + tone).normalize('NFC'))).toBe(letter);
        expect(railLetter((letter + tone).toLocaleLowerCase('vi').normalize('NFD'))).toBe(letter);
      },
    ),
  );
  expect(alphabet.toSorted(compare)).toEqual(alphabet);
});

test('order and letters do not depend on the language of the machine', () => {
  const source = fileURLToPath(new URL('../../src/model/names.ts', import.meta.url));
  const program = `
    import { byGivenName, railLetter } from ${JSON.stringify(source)};
    const names = ['Zoe', 'Ý', 'Ứng', 'in', 'İn', 'Ån', 'Đa', 'Dũng', 'Ân', 'Ăn', 'An', 'Öst', 'Ốc', 'Ơn', 'Chu', 'Cu'];
    console.log(byGivenName(names.map((sort) => ({ sort }))).map(({ sort }) => sort + railLetter(sort)).join(' '));
    console.log(new Intl.Collator().resolvedOptions().locale);`;
  const said = ['vi_VN.UTF-8', 'sv_SE.UTF-8', 'tr_TR.UTF-8', 'cs_CZ.UTF-8'].map((locale) =>
    execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: locale, LANG: locale },
    }),
  );
  expect(new Set(said.map((text) => text.split('\n')[1])).size).toBe(4); // the machine's language was really taken
  expect(new Set(said.map((text) => text.split('\n')[0])).size).toBe(1);
});
