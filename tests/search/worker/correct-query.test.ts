import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readVocabulary, serializeVocabulary } from '../../../src/search/format/vocabulary.ts';
import { fold } from '../../../src/model/vietnamese.ts';
import { countsOf } from '../counts-of.ts';
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
  serializeVocabulary(countsOf(pages.map((page) => page.split(' ')))),
);
const ask = (typed: string) => correctQuery(typed, vocabulary)?.text;

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
  ])('%s → %s', (typed, meant) => expect(ask(typed)).toBe(meant));

  test.each(['BCH TW', 'HTX', 'KH&ĐT', 'TPHCM', 'họp HDNDTH'])(
    'an abbreviation in capitals is left alone: %s',
    (typed) => expect(ask(typed)).toBeUndefined(),
  );

  test('beside an abbreviation a slip is corrected', () => {
    expect(ask('BCH hội thoa')).toBe('BCH hội thảo');
  });

  test.each(['', '  ', '"', 'hội thảo', 'Hội  Thảo', '💧'])('%j is left alone', (typed) =>
    expect(ask(typed)).toBeUndefined(),
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
        if (!meant) return;
        offered += 1;
        expect(meant.text).not.toBe(typed);
        expect(correctQuery(meant.text, vocabulary)?.isEvident).not.toBe(true);
      }),
    );
    expect(offered).toBeGreaterThan(10);
  });
});

describe('what was typed is replaced where the slip is evident; else a correction is a guess', () => {
  // Each word stands on many pages, as in an archive that has few words but those often.
  const often = Array.from({ length: 64 }, () => [
    'con rết và con lịch ở ven sông',
    'trời dài gợn nắng khi cây thanh hoa nở',
    'giữ võ cổ truyền, thầy giáo nguyên là lính',
    'cả đoàn lon ton bước qua nước ấy năm kia',
    'thành phố hà nội mở hội thảo trực tuyến về vắc xin',
    'toàn cầu hóa và công nghiệp hóa cùng đi lên',
    'không ai nói na ná mà to tiếng, vi mô và deo dẻo',
    'diễn đàn doanh nghiệp trẻ bàn việc tiết kiệm',
    'hành khách nói chung và bánh xe sao sáng',
    'trẻ vào facebook tìm việc',
  ]).flat();
  const lacking = readVocabulary(
    serializeVocabulary(countsOf(often.map((page) => page.split(/,? /)))),
  );

  const rows: [what: string, typed: string[]][] = [
    ['a food, a feast, an art', ['tết', 'tet', 'kịch', 'kich', 'nuoc mam', 'tết nguyên đán']],
    ['a place', ['Sài Gòn', 'khánh hòa', 'khanh hoa', 'Cà Mau', 'Sa Pa', 'sa pa', 'hà nam']],
    ['a person', ['võ nguyên giáp', 'vo nguyen giap', 'bội']],
    ['another language', ['Kon Tum', 'kon tum', 'hong kong', 'kong', 'nato', 'video', 'ton lok']],
    ['another word, spelt right', ['tau hoa', 'tàu hỏa', 'bánh chưng', 'bánh chay', 'phở bò']],
    ['two words that may both be meant', ['hôi thoa', 'diền đàm']],
  ];
  describe.each(rows)('%s: no evidence', (_, queries) => {
    test.each(queries)('%s', (typed) =>
      expect(correctQuery(typed, lacking)?.isEvident ?? false).toBe(false),
    );
  });

  test.each([
    ['vacxin', 'vac xin'],
    ['hanoi', 'ha noi'],
    ['tructuyen', 'truc tuyen'],
    ['face book', 'facebook'],
    ['hoij thaor', 'hội thảo'],
    ['hooij', 'hội'],
    ['ho65i', 'hội'],
    ['đnà', 'đàn'],
    ['nghiệpp', 'nghiệp'],
    ['nghiẹp', 'nghiệp'],
    ['nghiepp', 'nghiep'],
    ['doanh thu ngihep', 'doanh thu nghiep'],
    ['diễn đnà', 'diễn đàn'],
    ['dien dna', 'dien dan'],
    ['doanh nghep', 'doanh nghiep'],
    ['hoi thai', 'hoi thao'],
    ['hội thảp', 'hội thảo'],
    ['hôi thảo', 'hội thảo'],
    ['tiết kiên', 'tiết kiệm'],
    ['hà bội', 'hà nội'],
  ])('a slip: %s → %s', (typed, text) =>
    expect(correctQuery(typed, lacking)).toEqual({ text, isEvident: true }),
  );

  test.each([
    ['tết hanoi', 'tết ha noi'],
    ['kịch diễn đnà', 'kịch diễn đàn'],
  ])('beside a slip that is evident, no guess is made: %s → %s', (typed, text) =>
    expect(correctQuery(typed, lacking)).toEqual({ text, isEvident: true }),
  );

  test.each([
    ['tết', 'rết'],
    ['hôi thoa', 'hội thảo'],
    ['nghuep', 'nghiep'],
    ['video', 'vi deo'],
  ])('a guess: %s → %s', (typed, text) =>
    expect(correctQuery(typed, lacking)).toEqual({ text, isEvident: false }),
  );
});
