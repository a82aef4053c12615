import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AbbreviationPair } from '../../../src/search/query/abbreviation-list.ts';
import { spellings as sameWord } from '../../../src/model/spelling.ts';
import { decodeSearchText, encodeSearchText } from '../../../src/search/format/search-text.ts';
import { mayHaveNumbers } from '../../../src/search/query/may-have-numbers.ts';
import { findNumbers } from '../../../src/search/query/numbers-in-query.ts';
import {
  parseQuery as parse,
  type Query,
  type QueryReading,
} from '../../../src/search/query/parse-query.ts';

const abbreviations: AbbreviationPair[] = [
  { short: 'UBND', long: 'Ủy ban nhân dân' },
  { short: 'HĐND', long: 'Hội đồng nhân dân' },
  { short: 'KT-XH', long: 'kinh tế - xã hội' },
  { short: 'KTXH', long: 'kinh tế - xã hội' },
  { short: 'TU', long: 'Tỉnh ủy' },
  { short: 'TVTU', long: 'Thường vụ Tỉnh ủy' },
  { short: 'CNH-HĐH', long: 'công nghiệp hóa, hiện đại hóa' },
  { short: 'TP', long: 'thành phố' },
  { short: 'TP.HCM', long: 'Thành phố Hồ Chí Minh' },
  { short: 'TPHCM', long: 'Thành phố Hồ Chí Minh' },
  { short: 'KHKT', long: 'khoa học kỹ thuật' },
];

const parseQuery = (typed: string, pairs: AbbreviationPair[] = []): Query | undefined =>
  parse(typed, pairs, mayHaveNumbers(typed) ? findNumbers : undefined);

/** A reading as a line: its words, with the phrases in brackets. */
function line({ words, phrases }: QueryReading): string {
  const opens = (index: number) =>
    phrases
      .filter(([from]) => from === index)
      .map(() => '[')
      .join('');
  const closes = (index: number) =>
    phrases
      .filter(([, to]) => to === index + 1)
      .map(() => ']')
      .join('');
  return words
    .map(({ typed, spellings }, index) => opens(index) + forms(typed, spellings) + closes(index))
    .join(' ');
}

/** A word, with the others that count as it where they are no spellings of it. */
function forms(typed: string, spellings: readonly string[]): string {
  const others = spellings.map(decodeSearchText).filter((form) => !sameWord(form).includes(typed));
  return [typed, ...others].join('|');
}

const lines = (typed: string, pairs = abbreviations) =>
  parseQuery(typed, pairs)?.readings.map(line) ?? [];
const excluded = (typed: string) =>
  parseQuery(typed)?.excluded.map((run) => run.map((word) => word.typed).join(' '));

describe('words', () => {
  test.each([
    ['dong chi', 'dong chi'],
    ['  ĐỒNG   CHÍ ', 'đồng chí'],
    ['đồng chí'.normalize('NFD'), 'đồng chí'],
    ['Ðảng ðoàn', 'đảng đoàn'],
    ['Hà\u00a0Nội', 'hà nội'],
    ['Bạc\u0000Liêu\u200b', 'bạc liêu'],
    ['kinh_tế', 'kinh tế'],
    ['covid19', 'covid 19'],
    ['covid-19', 'covid 19'],
    ['COVID 19', 'covid 19'],
    ['COVID–19', 'covid 19'],
    ['covid\u201119', 'covid 19'],
    ['2020—2025', '2020 2025'],
    ['công nghiệp 4.0', 'công nghiệp 4 0'],
    ['(Đắk R’lấp)!', 'đắk r lấp'],
    ['__proto__ constructor', 'proto constructor'],
    ['\ud800hội\udfff thảo', 'hội thảo'],
    ['😀 hội 😀', 'hội'],
  ])('%j: %s', (typed, read) => expect(lines(typed)).toEqual([read]));

  test.each([
    '',
    ' ',
    'a',
    '- % …',
    '"x"',
    '""',
    '"',
    '-kinh -tế',
    '-"kinh tế"',
    '\u0301\u0301',
    'a -kinh',
    '\ud800\udc00',
  ])('%j is not enough for a search', (typed) =>
    expect(parseQuery(typed, abbreviations)).toBeUndefined(),
  );

  test.each([
    ['hoà', ['hoà', 'hòa'], true],
    ['ky', ['ky', 'ki'], false],
    ['đường', ['đường'], true],
    ['DUONG', ['duong'], false],
    ['06', ['06', '6'], false],
    ['12', ['12'], false],
    ['한국', ['한국'], false],
  ])('%s is looked for as %j; marked: %s', (typed, spellings, marked) => {
    const word = parseQuery(typed)?.readings[0]?.words[0];
    expect(word?.spellings.map(decodeSearchText)).toEqual(spellings);
    expect(word?.spellings).toEqual(spellings.map(encodeSearchText));
    expect(word?.marked).toBe(marked);
  });

  test.each([
    ['Nam Định', [true, true]],
    ['nam dinh', [false, false]],
    ['covid-19 ở Hà Nội', [true, false, true, true, true]],
    ['nam "Định Hóa"', [false, true, true]],
    ['"dong chi" Đức', [false, false, true]],
    ['ubnd xa', [false, false]],
  ])('of %s, marks count: %j', (typed, marked) => {
    const words = parseQuery(typed, abbreviations)?.readings[0].words ?? [];
    expect(words.map((word) => word.marked)).toEqual(marked);
  });

  test('what an abbreviation stands for has its marks, and those beside it have none', () => {
    const words = parseQuery('hdnd xa', abbreviations)?.readings[1]?.words ?? [];
    expect(words.map(({ marked, strict }) => [marked, strict])).toEqual([
      ...Array(4).fill([true, false]),
      [false, false],
    ]);
  });

  test.each([
    ['"tháo"', [true]],
    ['"dong chi"', [false, false]],
    ['“Nam Định” tháo', [true, true, false]],
    ['"hdnd tỉnh"', [true, true]],
  ])('of %s, no other marks count: %j', (typed, strict) => {
    const words = parseQuery(typed, abbreviations)?.readings[0].words ?? [];
    expect(words.map((word) => word.strict)).toEqual(strict);
  });

  test('06/12 and 6/12 meet', () => {
    const all = (typed: string) =>
      parseQuery(typed)?.readings[0]?.words.map((word) => word.spellings.toSorted());
    expect(all('06/12')).toEqual(all('6/12'));
  });
});

describe('quotation marks', () => {
  test.each([
    ['"phục hồi kinh tế" bạc liêu', '[phục hồi kinh tế] bạc liêu'],
    ['bạc liêu “phục hồi” và «phát triển»', 'bạc liêu [phục hồi] và [phát triển]'],
    ['“phục hồi"', '[phục hồi]'],
    ['„phục hồi“', '[phục hồi]'],
    ['bạc liêu "phục hồi kinh', 'bạc liêu [phục hồi kinh]'],
    ['"phục hồi""kinh tế"', '[phục hồi] [kinh tế]'],
    ['phục"hồi"kinh', 'phục [hồi] kinh'],
    ['"" phục hồi "- …"', 'phục hồi'],
    ['màn hình 24"', 'màn hình 24'],
    ['"kinh tế - xã hội"', '[kinh tế xã hội]'],
    ['"kinh tế -xã hội"', '[kinh tế xã hội]'],
    ['"kinh tế\nxã hội"', '[kinh tế xã hội]'],
  ])('%s: %s', (typed, read) => expect(lines(typed, [])).toEqual([read]));
});

describe('what is excluded', () => {
  test.each([
    ['bạc liêu -cầu', 'bạc liêu', ['cầu']],
    ['-cầu bạc liêu', 'bạc liêu', ['cầu']],
    ['"phục hồi kinh tế" bạc liêu -"điểm cầu"', '[phục hồi kinh tế] bạc liêu', ['điểm cầu']],
    ['bạc -«điểm cầu» liêu -“trực tuyến', 'bạc liêu', ['điểm cầu', 'trực tuyến']],
    ['bạc liêu -covid-19 -2020', 'bạc liêu', ['covid 19', '2020']],
    ['bạc liêu -cầu"một cụm"', 'bạc liêu [một cụm]', ['cầu']],
    ['bạc liêu\n-cầu', 'bạc liêu', ['cầu']],
    ['bạc liêu -""', 'bạc liêu', []],
    ['kinh tế - xã hội', 'kinh tế xã hội', []],
    ['kinh tế -', 'kinh tế', []],
    ['- kinh tế', 'kinh tế', []],
    ['--kinh tế', 'kinh tế', []],
    ['–kinh tế', 'kinh tế', []],
    ['kinh tế-xã hội', 'kinh tế xã hội', []],
    ['bạc (-liêu)', 'bạc liêu', []],
    ['"bạc"-liêu', '[bạc] liêu', []],
  ])('%j: %s, without %j', (typed, read, phrases) => {
    expect(lines(typed, [])).toEqual([read]);
    expect(excluded(typed)).toEqual(phrases);
  });

  test('an excluded word has its spellings', () => {
    expect(parseQuery('bạc liêu -hoà')?.excluded[0]?.[0]).toEqual({
      typed: 'hoà',
      spellings: ['hoà', 'hòa'].map(encodeSearchText),
      marked: true,
      strict: true,
    });
  });

  test('nothing is written out in what is excluded', () => {
    expect(lines('bạc liêu -UBND -6/12')).toEqual(['bạc liêu']);
  });
});

describe('abbreviations', () => {
  test.each([
    ['UBND', ['ubnd', '[ủy ban nhân dân]']],
    ['ubnd tỉnh', ['ubnd tỉnh', '[ủy ban nhân dân] tỉnh']],
    ['u.b.n.d', ['u b n d', '[ủy ban nhân dân]', 'ubnd']],
    ['uy ban nhan dan', ['uy ban nhan dan', 'ubnd']],
    ['Uỷ ban nhân dân tỉnh', ['uỷ ban nhân dân tỉnh', 'ubnd tỉnh']],
    ['họp Ủy ban nhân dân', ['họp ủy ban nhân dân', 'họp ubnd']],
    ['hdnd', ['hdnd', '[hội đồng nhân dân]']],
    ['HĐND', ['hđnd', '[hội đồng nhân dân]']],
    ['kt xh', ['kt xh', '[kinh tế xã hội]', 'ktxh']],
    ['KT-XH', ['kt xh', '[kinh tế xã hội]', 'ktxh']],
    ['KT - XH', ['kt xh', '[kinh tế xã hội]', 'ktxh']],
    ['KT–XH', ['kt xh', '[kinh tế xã hội]', 'ktxh']],
    ['KT&XH', ['kt xh', '[kinh tế xã hội]', 'ktxh']],
    ['k.t.x.h', ['k t x h', '[kinh tế xã hội]', '[kt xh]', 'ktxh']],
    ['ktxh', ['ktxh', '[kinh tế xã hội]', '[kt xh]']],
    ['kinh te - xa hoi', ['kinh te xa hoi', '[kt xh]', 'ktxh']],
    ['cnh, hđh', ['cnh hđh', '[công nghiệp hóa hiện đại hóa]']],
    ['TPHCM', ['tphcm', '[thành phố hồ chí minh]', '[tp hcm]']],
    ['tp.hcm', ['tp hcm', '[thành phố hồ chí minh]', '[thành phố] hcm', 'tphcm']],
    ['thanh pho ho chi minh', ['thanh pho ho chi minh', '[tp hcm]', 'tp ho chi minh', 'tphcm']],
    ['khoa học kĩ thuật', ['khoa học kĩ thuật', 'khkt']],
    ['"UBND tỉnh" họp', ['[ubnd tỉnh] họp', '[ủy ban nhân dân tỉnh] họp']],
    [
      '"phục hồi" UBND "bạc liêu"',
      ['[phục hồi] ubnd [bạc liêu]', '[phục hồi] [ủy ban nhân dân] [bạc liêu]'],
    ],
    [
      'UBND và HĐND',
      [
        'ubnd và hđnd',
        '[ủy ban nhân dân] và [hội đồng nhân dân]',
        '[ủy ban nhân dân] và hđnd',
        'ubnd và [hội đồng nhân dân]',
      ],
    ],
    ['thường vụ tỉnh ủy', ['thường vụ tỉnh ủy', 'tvtu', 'thường vụ tu']],
  ])('%s: %j', (typed, read) => expect(lines(typed)).toEqual(read));

  test.each([
    'tử tù',
    'tư pháp',
    'ubn',
    'ubndt',
    'ủy ban',
    'ủy ban "nhân dân"',
    '"ủy ban" nhân dân',
    'kt -xh',
    'ủy ban -kinh nhân dân',
  ])('%s: none', (typed) => expect(lines(typed)).toHaveLength(1));

  test('at most five more readings, and none that would be too long', () => {
    expect(lines('UBND HĐND KT-XH TVTU KHKT CNH-HĐH')).toHaveLength(6);
    expect(lines(`UBND ${'một '.repeat(23)}`)).toHaveLength(1);
  });

  test.each([
    { short: '', long: '' },
    { short: '-', long: 'kinh tế' },
    { short: 'KT', long: '…' },
    { short: 'kinh', long: 'KINH' },
  ])('a list may hold anything: %j', (pair) =>
    expect(lines('kinh tế kt', [pair])).toEqual(['kinh tế kt']),
  );
});

describe('dates', () => {
  const full = '[ngày 13 tháng 10 năm 2021]';
  test.each([
    ['13-10-2021', '13 10 2021', full],
    ['13/10/2021', '13 10 2021', full],
    ['13.10.2021', '13 10 2021', full],
    ['13 – 10 – 2021', '13 10 2021', full],
    ['ngày 13-10 năm 2021', 'ngày 13 10 năm 2021', full],
    ['ngay 13 thang 10 nam 2021', 'ngay 13 thang 10 nam 2021', full],
    ['13 tháng 10 năm 2021', '13 tháng 10 năm 2021', full],
    ['6/12', '6 12', '[ngày 6 tháng 12]'],
    ['06-12', '06 12', '[ngày 6 tháng 12]'],
    ['29/2', '29 2', '[ngày 29 tháng 2]'],
    ['29/2/2024', '29 2 2024', '[ngày 29 tháng 2 năm 2024]'],
    ['ngày 6 tháng 12', 'ngày 6 tháng 12', '[ngày 6 tháng 12]'],
    ['Ngày 6.12', 'ngày 6 12', '[ngày 6 tháng 12]'],
    ['10/2021', '10 2021', '[tháng 10 năm 2021]'],
    ['tháng 10/2021', 'tháng 10 2021', '[tháng 10 năm 2021]'],
    ['tháng 03-2021', 'tháng 03 2021', '[tháng 3 năm 2021]'],
    ['thang 10 nam 2021', 'thang 10 nam 2021', '[tháng 10 năm 2021]'],
    ['Chiều 13-10', 'chiều 13 10', 'chiều [ngày 13 tháng 10]'],
    ['sáng 5.3', 'sáng 5 3', 'sáng [ngày 5 tháng 3]'],
    ['sáng ngày 6/12/2021', 'sáng ngày 6 12 2021', 'sáng [ngày 6 tháng 12 năm 2021]'],
    ['toi 6-12 bạc liêu', 'toi 6 12 bạc liêu', 'toi [ngày 6 tháng 12] bạc liêu'],
    ['trưa 6 tháng 12', 'trưa 6 tháng 12', 'trưa [ngày 6 tháng 12]'],
    ['từ ngày 4 đến 6-7', 'từ ngày 4 đến 6 7', 'từ ngày 4 đến [ngày 6 tháng 7]'],
    ['10-12/10/2021', '10 12 10 2021', '10 [ngày 12 tháng 10 năm 2021]'],
    ['6/12 và 13/10', '6 12 và 13 10', '[ngày 6 tháng 12] và [ngày 13 tháng 10]'],
    ['"sáng 6/12" bạc liêu', '[sáng 6 12] bạc liêu', '[sáng ngày 6 tháng 12] bạc liêu'],
    [
      '"bạc liêu" 6/12 "phục hồi"',
      '[bạc liêu] 6 12 [phục hồi]',
      '[bạc liêu] [ngày 6 tháng 12] [phục hồi]',
    ],
    ['họp 6/12.', 'họp 6 12', 'họp [ngày 6 tháng 12]'],
  ])('%s: %s, %s', (typed, ...read) => expect(lines(typed)).toEqual(read));

  test.each([
    '31/2',
    '45/13',
    '0/5',
    '5/0',
    '29/2/2021',
    '31-2-2021',
    '31/2/2021',
    '13/2021',
    '0/2021',
    '2021',
    'năm 2021',
    '10',
    'tháng 10',
    '6 tháng 12 doanh nghiệp',
    '10 năm 2021',
    'công nghiệp 4.0',
    'phiên bản 5.3',
    '2021-10-12',
    '12/2021/TT-BTC',
    '13/10/21',
    '0291-12-10',
    '192.168.1.1',
    '123/10',
    '1/1234567',
    'a6/12',
    '6/12b',
    '6 12',
    'họp 6 -12',
    '"ngày 6 tháng 12"',
    '6 "12"',
  ])('%s is no date, or said so already', (typed) => expect(lines(typed)).toHaveLength(1));

  test('there is always room for the reading with dates', () => {
    const read = lines('UBND HĐND KT-XH TVTU KHKT 6/12');
    expect(read.map((line) => line.includes('ngày'))).toEqual([...Array(5).fill(false), true]);
  });
});

describe('ordinals', () => {
  test.each([
    ['đại hội 13', ['đại hội 13', 'đại hội [thứ|hội 13|xiii]', 'đại hội [lần thứ mười ba]']],
    ['dai hoi XIII', ['dai hoi xiii', 'dai hoi [thứ|hội 13|xiii]', 'dai hoi [lần thứ mười ba]']],
    ['Đại hội V', ['đại hội v', 'đại hội [thứ|hội 5|v]', 'đại hội [lần thứ năm]']],
    [
      'đại hội lần thứ XIII',
      [
        'đại hội lần thứ xiii',
        'đại hội [hội 13|xiii]',
        'đại hội [lần thứ 13|xiii]',
        'đại hội [lần thứ mười ba]',
      ],
    ],
    ['lần thứ 3', ['lần thứ 3', '[lần thứ 3|iii|ba]']],
    ['lan thu 3', ['lan thu 3', '[lần thứ 3|iii|ba]']],
    ['lần thứ Ba', ['lần thứ ba', '[lần thứ 3|iii|ba]']],
    ['lần thứ III', ['lần thứ iii', '[lần thứ 3|iii|ba]']],
    ['lần thứ nhất', ['lần thứ nhất', '[lần thứ 1|i|nhất]']],
    ['thứ tư', ['thứ tư', '[thứ 4|iv|tư]']],
    ['lần thứ mười lăm', ['lần thứ mười lăm', '[lần thứ 15|xv]', '[lần thứ mười lăm]']],
    ['khóa 15', ['khóa 15', '[khóa 15|xv]', '[khóa mười lăm]']],
    ['khoá XV', ['khoá xv', '[khóa 15|xv]', '[khóa mười lăm]']],
    ['hội nghị 6', ['hội nghị 6', 'hội nghị [thứ|nghị 6|vi]', 'hội nghị [lần thứ sáu]']],
    ['kỳ họp thứ 9', ['kỳ họp thứ 9', 'kỳ họp [thứ 9|ix|chín]']],
    ['quý 4/2021', ['quý 4 2021', '[quý 4|iv|bốn|tư] 2021', 'quý [tháng 4 năm 2021]']],
    ['quý tư', ['quý tư', '[quý 4|iv|bốn|tư]']],
    ['hạng Nhì', ['hạng nhì', '[hạng 2|ii|hai|nhì]']],
    ['thế kỷ 21', ['thế kỷ 21', 'thế [kỷ 21|xxi]', 'thế [kỷ hai mươi một]']],
    ['"đại hội XIII"', ['[đại hội xiii]', '[đại hội 13|xiii]', '[đại hội mười ba]']],
    ['khóa 8 kỳ 2', ['khóa 8 kỳ 2', '[khóa 8|viii] [kỳ 2|ii]']],
  ])('%s: %j', (typed, read) => expect(lines(typed, []).toSorted()).toEqual(read.toSorted()));

  test.each([
    'XIII',
    '13',
    'hội 13',
    'thử 3',
    'khoa học 3',
    'thu 3/10/x',
    'lần thứ 31',
    'lần thứ 0',
    'khóa ba',
    'khóa năm học',
    'thứ bà',
    'quy hoạch',
    'đầu tư',
    'thứ "3"',
    'thứ -3',
  ])('%s is none', (typed) => expect(lines(typed, [])).toHaveLength(1));
});

describe('the reader may still be typing', () => {
  test.each([
    'hội thả',
    'hội thảo',
    '6/12',
    'hội "thảo khoa',
    'hội thảo -cầu họp',
    'covid19',
    'hội'.normalize('NFD'),
  ])('%j', (typed) => expect(parseQuery(typed)?.open).toBe(true));
  test.each([
    'hội thảo ',
    'hội thảo\n',
    'hội thảo.',
    'hội "thảo"',
    'hội “thảo”',
    'hội «thảo»',
    'hội -',
    'hội thảo -cầ',
    'hội thảo -"cầ',
    'hội "',
    'hội thảo 😀',
  ])('no longer: %j', (typed) => expect(parseQuery(typed)?.open).toBe(false));
});

describe('a long text', () => {
  test('counts with its first 24 words', () => {
    const typed = Array.from({ length: 30 }, (_, index) => `w${'x'.repeat(index % 3)}`).join(' ');
    expect(parseQuery(typed)?.readings[0]?.words).toHaveLength(24);
    expect(parseQuery(typed)?.open).toBe(false);
  });

  test('counts with the words that end within its first 300 characters, spaces counted once', () => {
    expect(lines(`hội ${'x'.repeat(290)} thảo khoa`)).toEqual([`hội ${'x'.repeat(290)} thảo`]);
    expect(lines(`hội${' '.repeat(9999)}thảo`)).toEqual(['hội thảo']);
    expect(parseQuery('x'.repeat(301))).toBeUndefined();
  });

  test('keeps its excluded words within the same bounds', () => {
    expect(excluded(`hội ${'-x '.repeat(99)}`)).toHaveLength(23);
  });

  test.each([
    ['quotation marks', '"'.repeat(1000)],
    ['words between quotation marks', '"hội" -'.repeat(10_000)],
    ['minuses', ' -'.repeat(50_000)],
    ['marks', `hội ${'\u0301\u0323'.repeat(50_000)}`],
    ['digits', '1'.repeat(100_000)],
    ['dates', '6/12-'.repeat(20_000)],
    ['surrogates', '\ud800'.repeat(100_000)],
    ['spaces', ' '.repeat(100_000)],
  ])('is read at once: %s', (_, typed) => {
    expect(parseQuery(typed, abbreviations)?.readings.length ?? 0).toBeLessThanOrEqual(6);
  });
});

describe('any query', () => {
  const pieces = [
    ...'"“”«»„-–./ \n',
    'ubnd',
    'UBND',
    'kt-xh',
    'ktxh',
    'ủy ban nhân dân',
    'kinh tế',
    '6/12',
    '13-10-2021',
    'tháng 10/2021',
    'ngày ',
    'chiều ',
    'đại hội',
    'lần thứ',
    'thu',
    'quý',
    'khóa',
    'XIII',
    'ba',
    'mười',
    'nhất',
    '21',
    'Ðà',
    'hoà',
    '\u0301',
    '\ud800',
    '\u0000',
    '__proto__',
    'a',
  ];
  const queries = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...pieces)).map((some) => some.join('')),
    fc.array(fc.constantFrom(...pieces)).map((some) => some.join(' ')),
  );

  test('has one to six different readings of words that are there, with phrases in order and within bounds', () => {
    fc.assert(
      fc.property(queries, (typed) => {
        const query = parseQuery(typed, abbreviations);
        if (!query) return;
        expect(query.readings.length).toBeGreaterThanOrEqual(1);
        expect(query.readings.length).toBeLessThanOrEqual(6);
        expect(new Set(query.readings.map((reading) => JSON.stringify(reading))).size).toBe(
          query.readings.length,
        );
        for (const { words, phrases } of query.readings) {
          expect(words.length).toBeGreaterThan(0);
          expect(words.length).toBeLessThanOrEqual(24);
          phrases.reduce((end, [from, to]) => {
            expect(from).toBeGreaterThanOrEqual(end);
            expect(to).toBeGreaterThan(from);
            expect(to).toBeLessThanOrEqual(words.length);
            return to;
          }, 0);
        }
        for (const run of query.excluded) expect(run.length).toBeGreaterThan(0);
        for (const word of [
          ...query.readings.flatMap(({ words }) => words),
          ...query.excluded.flat(),
        ]) {
          expect(word.typed).toMatch(/^(?:[\p{L}\p{M}]+|\p{N}+)$/u);
          expect(word.typed).toBe(word.typed.normalize('NFC').toLowerCase());
          expect(word.spellings[0]).toBe(encodeSearchText(word.typed));
          expect(new Set(word.spellings).size).toBe(word.spellings.length);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('has numbers only where it seems to', () => {
    fc.assert(
      fc.property(queries, (typed) => {
        if (!mayHaveNumbers(typed))
          expect(parse(typed, abbreviations, findNumbers)).toEqual(parse(typed, abbreviations));
      }),
      { numRuns: 1000 },
    );
  });

  test('has as its first reading its words, whatever the list of abbreviations', () => {
    fc.assert(
      fc.property(queries, (typed) => {
        expect(parseQuery(typed, abbreviations)?.readings[0]).toEqual(
          parseQuery(typed)?.readings[0],
        );
      }),
    );
  });

  test('reads the same in any case and composition', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          'Đà Nẵng',
          '"Phạm Minh Chính"',
          'ĐỒNG CHÍ -Cầu',
          'hội thảo Uỷ ban nhân dân',
          'Chiều 13-10',
        ),
        fc.constantFrom('NFC', 'NFD', 'NFKC', 'NFKD'),
        (typed, form) => {
          expect(parseQuery(typed.toUpperCase().normalize(form), abbreviations)).toEqual(
            parseQuery(typed.toLowerCase(), abbreviations),
          );
        },
      ),
    );
  });
});
