import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readVocabulary, serializeVocabulary } from '../../../src/search/format/vocabulary.ts';
import { fold } from '../../../src/model/vietnamese.ts';
import { countWords } from '../../../src/search/format/word-counts.ts';
import { correctWords, correctQuery } from '../../../src/search/worker/correct-query.ts';

const pages = [
  'sáng nay hội thảo về chuyển đổi số khai mạc tại hội trường lớn',
  'hội thảo bàn về nước sạch ở đồng bằng và kỹ thuật tưới tiết kiệm',
  'buổi hội thảo nghe điện thoại của người dân và hồi âm ngay',
  'các đồng chí bàn việc hoà giải ở cơ sở',
  'diễn đàn doanh nghiệp trẻ hỏi về thuế và nghe trả lời',
  'người dân vùng cao giữ rừng trong mùa khô năm 2021',
  'lớp học mở ở bản đảng viên đi trước làng nước theo sau',
  'ngày mai hà nội tiêm vắc xin họp trực tuyến qua wi fi',
  'thành phố hồ chí minh của việt nam bán bò húc redbull',
  'người trẻ vào facebook tìm việc',
];
const vocabulary = readVocabulary(
  serializeVocabulary(countWords(pages.map((page) => page.split(' ')))),
);
const ask = (typed: string) => correctQuery(typed, vocabulary);

describe('a slip', () => {
  test.each([
    ['of marks and letters', 'hôi thoa', 'hội thảo'],
    ['two letters exchanged', 'diễn đnà', 'diễn đàn'],
    ['a letter left out', 'doanh nghệp', 'doanh nghiệp'],
    ['a letter twice', 'chuyyển đổi số', 'chuyển đổi số'],
    ['the key beside', 'tiết kuệm', 'tiết kiệm'],
    ['a wrong tone', 'chuyển đồi số', 'chuyển đổi số'],
    ['a mark left out', 'hồi âm ngươi dân', 'hồi âm người dân'],
    ['two letters of a long word', 'donah nghiệp', 'doanh nghiệp'],
    ['beside a word in another spelling', 'hòa giair', 'hòa giải'],
  ])('%s: %s → %s', (_, typed, meant) => expect(ask(typed)).toBe(meant));
});

describe('an input method that was off', () => {
  test.each([
    ['hooij thaor', 'hội thảo'],
    ['hooji thaor', 'hội thảo'],
    ['cuar nguowif daan', 'của người dân'],
    ['nguowif', 'người'],
    ['ddảng viên', 'đảng viên'],
    ['ho6i5 tha3o', 'hội thảo'],
    ['d9o62ng chi1', 'đồng chí'],
    ['dieexn dan', 'diễn dan'],
    ['hội thaor', 'hội thảo'],
  ])('%s → %s', (typed, meant) => expect(ask(typed)).toBe(meant));
});

describe('a space left out or put in', () => {
  test.each([
    ['vacxin', 'vac xin'],
    ['vắcxin', 'vắc xin'],
    ['hanoi', 'ha noi'],
    ['vietnam', 'viet nam'],
    ['họp tructuyen', 'họp truc tuyen'],
    ['trựctuyến', 'trực tuyến'],
    ['hochiminh', 'ho chi minh'],
    ['wifi', 'wi fi'],
    ['red bull', 'redbull'],
    ['trẻ vào face book', 'trẻ vào facebook'],
    ['HANOI', 'ha noi'],
    ['"vacxin" ở -hanoi', '"vac xin" ở -ha noi'],
  ])('%s → %s', (typed, meant) => expect(ask(typed)).toBe(meant));

  test.each([
    ['two words that stand side by side', 'wi fi'],
    ['a word that the archive has', 'redbull'],
    ['a syllable in which others stand', 'hoan'],
    ['letters that are no words of the archive', 'vacxyz'],
    ['letters without end', 'hanoi'.repeat(2000)],
  ])('%s: left alone', (_, typed) => expect(ask(typed)).toBeUndefined());
});

describe('left alone', () => {
  test.each([
    ['what the archive has', 'hội thảo về chuyển đổi số'],
    ['typed without marks', 'hoi thao ve chuyen doi so'],
    ['in part without marks', 'hội thao về chuyen đổi số'],
    ['in another spelling', 'hòa giải ở cơ sở'],
    ['in another spelling, without marks', 'ki thuat'],
    ['with numbers', 'năm 2021'],
    ['with numbers alone', '2021 12'],
    ['words that were never side by side', 'thuế rừng'],
    ['an abbreviation', 'tw'],
    ['letters without a vowel', 'người dn'],
    ['letters with figures', 'covid19 u23 a4'],
    ['what nothing of the archive is near to', 'blockchain'],
    ['a syllable that it lacks, near to one that it has', 'bóng'],
    ['another script', '한국'],
    ['nothing', ''],
  ])('%s: %s', (_, typed) => expect(ask(typed)).toBeUndefined());

  test('whatever runs of words the archive has, with marks or without', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...pages),
        fc.nat(20),
        fc.integer({ min: 1, max: 6 }),
        (page, from, length) => {
          const words = page.split(' ').slice(from, from + length);
          expect(correctWords(words, vocabulary)).toEqual([]);
          expect(correctWords(words.map(fold), vocabulary)).toEqual([]);
        },
      ),
    );
  });
});

test('only what is wrong changes, and without marks where none were typed', () => {
  expect(ask('hoi thoa ve nuoc sach')).toBe('hoi thao ve nuoc sach');
  expect(ask('diễn đnà doanh nghiep tre')).toBe('diễn đàn doanh nghiep tre');
});

test('the neighbours decide among words that are equally near', () => {
  // Without its neighbour it may be thảo or thoại.
  expect(ask('hội thaoi')).toBe('hội thảo');
  expect(ask('điện thaoi')).toBe('điện thoại');
});

describe('in a query', () => {
  test.each([
    ['"HÔI THOA" Chuyển đổi số', '"hội thảo" Chuyển đổi số'],
    ['hooij thaor -kinh_tế', 'hội thảo -kinh_tế'],
    ['ho6i5 tha3o, 2021!', 'hội thảo, 2021!'],
    ['Ðồng chis', 'Ðồng chí'],
    ['diễn đnà'.normalize('NFD'), 'diễn đàn'],
  ])('%s → %s', (typed, meant) => expect(correctQuery(typed, vocabulary)).toBe(meant));

  test.each(['BCH TW', 'HTX', 'KH&ĐT', 'TPHCM', 'họp HDNDTH'])(
    'an abbreviation in capitals is left alone: %s',
    (typed) => expect(correctQuery(typed, vocabulary)).toBeUndefined(),
  );

  test('beside an abbreviation a slip is corrected', () => {
    expect(correctQuery('BCH hội thoa', vocabulary)).toBe('BCH hội thảo');
  });

  test.each(['', '  ', '"', 'hội thảo', 'Hội  Thảo', '💧'])('%j is left alone', (typed) =>
    expect(correctQuery(typed, vocabulary)).toBeUndefined(),
  );

  test('whatever is typed, a correction differs from it and is not corrected further', () => {
    const slips = fc
      .array(fc.string({ unit: fc.constantFrom(...'hộithảodnàgjw69 "-'), maxLength: 8 }), {
        maxLength: 40,
      })
      .map((words) => words.join(' '));
    const slipped = fc
      .array(fc.constantFrom('diễn', 'đnà', 'hội', 'hooij', 'thoả', 'chis', '💧'), { maxLength: 9 })
      .map((words) => words.join(' '));
    let offered = 0;
    fc.assert(
      fc.property(fc.oneof(slips, slipped, fc.string({ unit: 'binary' })), (typed) => {
        const meant = correctQuery(typed, vocabulary);
        if (meant === undefined) return;
        offered += 1;
        expect(meant).not.toBe(typed);
        expect(correctQuery(meant, vocabulary)).toBeUndefined();
      }),
    );
    expect(offered).toBeGreaterThan(10);
  });
});
