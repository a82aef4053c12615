import fc from 'fast-check';
import { expect, test } from 'vitest';
import { telexSlug } from '../../src/model/telex.ts';
import { slug, spellingKey } from '../../src/model/vietnamese.ts';

test.each([
  ['Hoàng Xuân Hưng', 'hoangf-xuaan-huwng'],
  ['Hoàng Xuân Hùng', 'hoangf-xuaan-hungf'],
  ['Đặng Thị Ngọc Thịnh', 'ddawngj-thij-ngocj-thinhj'],
  ['Lữ Văn Hùng', 'luwx-vawn-hungf'],
  ['Nguyễn Thuý Ái', 'nguyeenx-thuys-ais'],
  ['Nguyễn Thúy Ái', 'nguyeenx-thuys-ais'],
  ['ĐẠI HỌC BÁCH KHOA', 'ddaij-hocj-bachs-khoa'],
  ['Công nghiệp 4.0', 'coong-nghieepj-4-0'],
  ['Bộ TT&TT', 'booj-tt-tt'],
  ['Ngân hàng Đầu tư (BIDV)', 'ngaan-hangf-ddaauf-tuw-bidv'],
  ['José Müller', 'joses-muller'],
  ['HàNội', 'hanooijf'],
  ['…', ''],
])('%s is typed %s', (name, typed) => {
  expect(telexSlug(name)).toBe(typed);
  expect(telexSlug(name.normalize('NFD'))).toBe(typed);
});

test('without the keys of tones and marks it is the plain slug, for names with no other letters', () => {
  for (const [name, plain] of [
    ['Hoàng Xuân Hưng', 'hoang-xuan-hung'],
    ['Việt Nam', 'viet-nam'],
  ] as const)
    expect(slug(name)).toBe(plain);
  expect(telexSlug('Ha Noi 2')).toBe(slug('Ha Noi 2'));
});

test('it is the same for all spellings of one name, and always a segment of an address', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(telexSlug(spellingKey(text))).toBe(telexSlug(text));
      expect(telexSlug(text)).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
    }),
  );
});
