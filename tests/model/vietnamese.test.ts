import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  capitalise,
  firstSentence,
  fold,
  shorten,
  slug,
  spellingKey,
  words,
} from '../../src/model/vietnamese.ts';

const letters =
  'aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ';
const syllable = fc.string({
  unit: fc.constantFrom(...letters, ...letters.toLocaleUpperCase('vi')),
  minLength: 1,
  maxLength: 7,
});
const vietnamese = fc.array(syllable, { maxLength: 12 }).map((parts) => parts.join(' '));

test.each([
  ['Ễ ộ ặ Ự', 'e o a u', 'e-o-a-u'],
  ['Đ đ Ð ð', 'd d d d', 'd-d-d-d'],
  ['Công nghiệp 4.0', 'cong nghiep 4.0', 'cong-nghiep-4-0'],
  ['Đồng chí  Nguyễn', 'dong chi  nguyen', 'dong-chi-nguyen'],
  ['COVID-19', 'covid-19', 'covid-19'],
  ['“Thừa Thiên Huế” (TT&TT)', '“thua thien hue” (tt&tt)', 'thua-thien-hue-tt-tt'],
  ['Khoá I\u0301NH', 'khoa inh', 'khoa-inh'],
  ['-- 2021? --', '-- 2021? --', '2021'],
  ['…', '…', ''],
  ['', '', ''],
])('%s folds to “%s” and has the address “%s”', (text, folded, address) => {
  expect([fold(text), slug(text)]).toEqual([folded, address]);
  expect([fold(text.normalize('NFD')), slug(text.normalize('NFD'))]).toEqual([folded, address]);
});

test('an address holds only a-z, 0-9 and single hyphens between them, and is its own address', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), vietnamese), (text) => {
      expect(slug(text)).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
      expect(slug(slug(text))).toBe(slug(text));
      expect(slug(text.normalize('NFD'))).toBe(slug(text.normalize('NFC')));
    }),
  );
});

test('every Vietnamese letter folds to one letter of the keyboard', () => {
  for (const letter of letters) expect(fold(letter)).toMatch(/^[a-z]$/);
});

test.each([
  ['hoà', 'hòa'],
  ['HÒA', 'Hoà'],
  ['thuỷ', 'thủy'],
  ['Quý', 'Qúy'],
  ['Khoẻ', 'Khỏe'],
  ['Thuỵ  Điển', 'thụy điển'],
  [' Hoà\tBình ', 'Hòa Bình'],
  ['Hoà', 'Hoa\u0300'],
])('“%s” and “%s” are spellings of one name', (one, other) => {
  expect(spellingKey(one)).toBe(spellingKey(other));
});

test.each([
  ['hóa', 'hòa'],
  ['Hoa', 'Hoà'],
  ['ân', 'an'],
  ['ăn', 'ân'],
  ['Đông', 'Dông'],
  ['hoà an', 'hoa àn'],
  ['An-giá', 'Án-gia'],
  ['An Bình', 'Anbình'],
])('“%s” and “%s” are different names', (one, other) => {
  expect(spellingKey(one)).not.toBe(spellingKey(other));
});

test('spellings of one name have one address', () => {
  fc.assert(
    fc.property(vietnamese, (name) => {
      expect(slug(spellingKey(name))).toBe(slug(name));
      expect(spellingKey(name.toLocaleUpperCase('vi').normalize('NFD'))).toBe(spellingKey(name));
    }),
  );
});

test('words are what stands between white space, in order, whatever the form of their letters', () => {
  expect(words(' Một\u00a0hai\n\n ba,\tbốn – 4.0 ')).toEqual([
    'Một',
    'hai',
    'ba,',
    'bốn',
    '–',
    '4.0',
  ]);
  expect(words('Ễ ộ'.normalize('NFD'))).toEqual(['Ễ', 'ộ']);
  expect(words(' \n')).toEqual([]);
});

test.each([
  ['đồng chí', 'Đồng chí'],
  ['ủy ban', 'Ủy ban'],
  ['ủy ban'.normalize('NFD'), 'Ủy ban'],
  ['Hà Nội', 'Hà Nội'],
  ['“đồng', '“đồng'],
  ['13-10', '13-10'],
  ['', ''],
])('“%s” begins a sentence as “%s”', (text, result) => {
  expect(capitalise(text).normalize('NFC')).toBe(result);
});

test.each([
  ['Hội nghị bế mạc. Mọi người ra về.', 'Hội nghị bế mạc.'],
  ['Tại TP. HCM, ông nói. Bà nghe.', 'Tại TP. HCM, ông nói.'],
  [
    'GS. TS. Lê Mơ và PGS.TS. Lý Mộng phát biểu. Hết.',
    'GS. TS. Lê Mơ và PGS.TS. Lý Mộng phát biểu.',
  ],
  ['ThS. Lê Mơ đến Q. Gò Mây và P. Tân Mộng. Hết.', 'ThS. Lê Mơ đến Q. Gò Mây và P. Tân Mộng.'],
  ['1. Hội nghị họp. Hết.', '1. Hội nghị họp.'],
  ['II. Hội nghị họp', 'II. Hội nghị họp'],
  ['Trong quý I. Doanh thu tăng.', 'Trong quý I.'],
  ['Bộ TT&TS. Hội nghị bế mạc.', 'Bộ TT&TS.'],
  ['Nhờ công nghệ 4.0 Việt Nam đổi mới. Hết.', 'Nhờ công nghệ 4.0 Việt Nam đổi mới.'],
  ['Nói về Công nghiệp 4.0. Hết.', 'Nói về Công nghiệp 4.0.'],
  ['Dân số 1.000.000 người. Hết.', 'Dân số 1.000.000 người.'],
  ['Ông nói: “Cùng làm.” Rồi ông về.', 'Ông nói: “Cùng làm.”'],
  ['Ai đến? “Tôi!” Hết.', 'Ai đến?'],
  ['Bảo đảm các cân đối lớn… Sau đó nghỉ.', 'Bảo đảm các cân đối lớn…'],
  ['An dân./. Tin: Lê Mơ', 'An dân./.'],
  ['An dân./.', 'An dân./.'],
  ['Câu một.\nĐây là câu hai.', 'Câu một.'],
  ['Giảm 5 tr. so với năm ngoái. Hết.', 'Giảm 5 tr. so với năm ngoái.'],
  ['Không có dấu chấm', 'Không có dấu chấm'],
  ['', ''],
])('the first sentence of “%s” is “%s”', (text, sentence) => {
  expect(firstSentence(text)).toBe(sentence);
});

test('a first sentence is always the beginning of the text', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('Ông', 'nói.', 'TP.', '“Bà', 'nghe.”', '4.0', 'đến…', 'GS.')),
      (parts) => {
        const text = parts.join(' ');
        expect(text.startsWith(firstSentence(text))).toBe(true);
      },
    ),
  );
});

test.each([
  ['một hai ba', 10, 'một hai ba'],
  ['một hai ba', 9, 'một hai…'],
  ['một hai ba', 6, 'một…'],
  ['một hai ba', 7, 'một hai…'],
  ['một hai, ba', 7, 'một hai…'],
  ['một hai.', 7, 'một hai…'],
  ['Hội nghị cấp', 8, 'Hội nghị…'],
  ['ab cd ef', 5, 'ab cd…'],
  ['𠀀𠀀𠀀', 3, '𠀀…'],
  ['𠀀𠀀', 1, '…'],
  ['một, hai ba', 6, 'một…'],
  ['một – hai ba', 8, 'một…'],
  ['không-có-chỗ-cắt', 5, 'không…'],
])('“%s” in %i characters is “%s”', (text, length, result) => {
  expect(shorten(text, length)).toBe(result);
});

test('a shortened text is the longest that fits', () => {
  const text = fc.array(fc.stringMatching(/^[a-zđ]{1,9}$/), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(text, fc.integer({ min: 9, max: 60 }), (parts, length) => {
      const all = parts.join(' ');
      fc.pre(all.length > length);
      const beginnings = parts.map((_, index) => parts.slice(0, index + 1).join(' '));
      const longest = beginnings.findLast((beginning) => beginning.length <= length);
      expect(shorten(all, length)).toBe(`${longest}…`);
    }),
  );
});

test('a shortened text is never longer than asked for, an ellipsis aside, and keeps whole words', () => {
  fc.assert(
    fc.property(vietnamese, fc.integer({ min: 8, max: 60 }), (text, length) => {
      const short = shorten(text, length);
      const kept = short.replace(/…$/, '');
      expect(short === text).toBe(text.length <= length);
      expect(kept.length).toBeLessThanOrEqual(length);
      expect(words(text).slice(0, words(kept).length)).toEqual(words(kept));
    }),
  );
});
