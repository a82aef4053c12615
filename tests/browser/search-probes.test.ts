import { describe, expect, inject, test } from 'vitest';
import { say } from '../../src/strings.ts';
import { probeAt, type Probe } from '../build/probe-reports.ts';
import { useReusedPages, useShared } from './browser.ts';
import { ask, openSearch, readAnswer, type Shown } from './search-page.ts';

const { url } = inject('sites').probes;
const open = useReusedPages();
const page = useShared(async () => openSearch(await open(), url));

const names = (results: readonly Pick<Shown, 'report'>[]) =>
  results.map(({ report }) => probeAt.get(report));
const complete = (results: readonly Shown[]) => names(results.filter(({ partial }) => !partial));

const covid: Probe[] = ['mill', 'school', 'ward'];
const lessons: Probe[] = ['graft', 'layer'];
const yards: Probe[] = ['monday', 'plan'];
const floating: Probe[] = ['market', 'shrimp'];

const congresses: Probe[] = ['congress', 'numbered'];
const inTidings = (typed: string): [string, Probe[]] => [typed, ['brief', 'spelled']];

/** What a reader types, and the reports that have it, in any order. */
const found: [what: string, rows: [typed: string, reports: Probe[]][]][] = [
  [
    'đ is found by d, and only syllables that are the same without marks stand beside it',
    [
      ['dong chi', ['care', 'road']],
      ['duong', ['care', 'road']],
      ['da nang', ['bank', 'reaper']],
      ['\u00d0à Nẵng', ['bank']],
      ['dong thap', ['market']],
      ['đồng tháp', ['market']],
    ],
  ],
  [
    'a word is not the beginning of longer ones',
    [
      ['ca', ['mill', 'port']],
      ['te', ['garden', 'plan', 'tea']],
    ],
  ],
  [
    'a word that no report has may be the beginning of one while it is typed',
    [
      ['giãn chuy', ['mill']],
      ['gian chuy', ['mill']],
    ],
  ],
  [
    'quotation marks hold a part of the query',
    [
      ['"rau má" ruộng', ['herbs']],
      ['ruộng "rau má"', ['herbs']],
      ['"rau ruộng" má', []],
      ['"chợ nổi"', floating],
      ['“cho noi” bún', ['shrimp']],
    ],
  ],
  [
    'a minus takes out',
    [
      ['tôm -sú', ['shrimp']],
      ['tôm -"chợ nổi"', []],
      ['chợ nổi -bún', ['market']],
    ],
  ],
  [
    'text is found in whatever form of Unicode it is typed',
    [
      ['nghề gốm', ['pottery']],
      ['nghề gốm'.normalize('NFD'), ['pottery']],
      ['nghe gom', ['pottery', 'canal']],
      ['thuở', ['pottery']],
    ],
  ],
  [
    'a dash between words is no word',
    [
      ['kinh tế - xã hội', yards],
      ['kinh te xa hoi', yards],
      ['"kinh tế - xã hội" 2020', ['plan']],
      ['"kinh tế xã hội" 2020', ['plan']],
      ['"tế - xã"', ['plan']],
      ['"tế xã"', ['plan']],
    ],
  ],
  [
    'dashes, quotation marks and dots part words, whatever their code',
    [
      ['2025', ['plan']],
      ['2020', ['plan', 'school', 'pottery', 'canal']],
      ['2020-2025', ['plan']],
      ['“2020–2025”', ['plan']],
      ['COVID-19', covid],
      ['covid–19', covid],
      ['covid19', covid],
      ['covid 19', covid],
    ],
  ],
  [
    'a day is found however it is written',
    [
      ['13-10', covid],
      ['13/10', covid],
      ['13.10', covid],
      ['13–10', covid],
      ['ngày 13 tháng 10', covid],
      ['6/12', lessons],
      ['06/12', lessons],
      ['06-12', lessons],
      ['13/10/2020', ['school']],
    ],
  ],
  [
    'both schools of spelling find each other',
    [
      ['kĩ thuật', lessons],
      ['kỹ thuật', lessons],
      ['quí thầy', lessons],
      ['quý thầy', lessons],
      ['hoà giải', lessons],
      ['hòa giải', lessons],
      ['uỷ viên', lessons],
      ['ủy viên', lessons],
      ['"kỹ thuật" "quý thầy"', lessons],
    ],
  ],
  [
    'abbreviations and what they stand for find each other',
    [
      ['UBND', yards],
      ['ubnd xã', yards],
      ['Ủy ban nhân dân', yards],
      ['uỷ ban nhân dân', yards],
      ['uy ban nhan dan', yards],
      ['KT-XH', yards],
      ['ktxh', yards],
      ['KTXH', yards],
      ...['BCH TW', 'BCHTW', 'bch.tw', 'BCH Trung ương', 'ban chap hanh trung uong'].map(inTidings),
      ...['KH&ĐT', 'khđt', 'KH - ĐT', 'Kế hoạch và Đầu tư'].map(inTidings),
      ...['TT&TT', 'tttt', 'thong tin va truyen thong'].map(inTidings),
      ...['TP HCM', 'TPHCM', 'tp.hcm', 'hcm', 'TP. Hồ Chí Minh', 'thành phố Hồ Chí Minh'].map(
        inTidings,
      ),
      ...['MTTQ', 'm.t.t.q', 'mat tran to quoc'].map(inTidings),
    ],
  ],
  [
    'ordinals in Roman and Arabic figures and in words find one another',
    [
      ['đại hội 13', congresses],
      ['đại hội XIII', congresses],
      ['dai hoi 13', congresses],
      ['đại hội lần thứ 13', congresses],
      ['đại hội lần thứ mười ba', congresses],
      ['khóa 15', congresses],
      ['khoá XV', congresses],
      ['khóa mười lăm', congresses],
      ['lần thứ 3', ['third']],
      ['lan thu 3', ['third']],
      ['lần thứ III', ['third']],
      ['hạng 2', ['third']],
    ],
  ],
  [
    'quotation marks mean the marks in them, where there are any',
    [
      ['"tháo"', ['drain']],
      ['"thảo"', ['care']],
      ['"thao"', ['drain', 'care']],
      ['"đà nẵng"', ['bank']],
      ['"da nang"', ['bank', 'reaper']],
      ['"nguyễn thi"', []],
      ['"Nam Định" đoàn', ['drain']],
    ],
  ],
  [
    'a line below joins nothing',
    [
      ['sao lưu', ['files']],
      ['sao luu', ['files']],
      ['"sao lưu"', ['files']],
      ['sao_lưu', ['files']],
    ],
  ],
];

describe.each(found)('%s', (_, rows) => {
  test.each(rows)('%s', async (typed, reports) => {
    const { results } = await ask(page(), typed);
    expect(complete(results).toSorted()).toEqual(reports.toSorted());
  });
});

/** What a reader types, and the reports that come first, in this order. */
const first: [what: string, rows: [typed: string, reports: Probe[]][]][] = [
  [
    'the marks that were typed count, wherever on the page they are',
    [
      ['đường', ['road', 'care']],
      ['dưỡng', ['care', 'road']],
      ['đà nẵng', ['bank', 'reaper']],
      ['đa năng', ['reaper', 'bank']],
      ['má', ['herbs', 'seedlings']],
      ['nghề gốm', ['pottery', 'canal']],
      ['nghề gốm'.normalize('NFD'), ['pottery', 'canal']],
    ],
  ],
  [
    'words side by side come before words apart',
    [
      ['kinh tế', ['garden', 'plan', 'tea']],
      ['kinh te', ['garden', 'plan', 'tea']],
      ['dong chi', ['road', 'care']],
      ['nghe gom', ['pottery', 'canal']],
    ],
  ],
  [
    'what is quoted is ranked, too',
    [
      ['"chợ nổi"', floating],
      ['"cho noi"', floating],
    ],
  ],
];

describe.each(first)('%s', (_, rows) => {
  test.each(rows)('%s', async (typed, reports) => {
    const { results } = await ask(page(), typed);
    expect(names(results).slice(0, reports.length)).toEqual(reports);
  });
});

/** The lists of results on the page of search, each with the line above it. */
const groups = () =>
  page()
    .locator('.found ol.report-list')
    .evaluateAll((lists) =>
      lists.map((list) => ({
        line: list.previousElementSibling?.matches('h2')
          ? list.previousElementSibling.textContent
          : '',
        links: [...list.querySelectorAll('h2 a')].map((link) => link.getAttribute('href') ?? ''),
      })),
    );
const grouped = async () =>
  (await groups()).map(({ line, links }) => [
    line,
    names(links.map((link) => ({ report: link.replace(/^.*\/bai-viet\/|#.*$/g, '') }))),
  ]);

describe('marks that were typed count', () => {
  test('reports without them are no match, and stand below a line that says so', async () => {
    const { status, results } = await ask(page(), 'tháo');
    expect(status).toBe(
      `${say('search.found', { count: 1 })} ${say('search.unmarkedMore', { count: 1 })}`,
    );
    expect(names(results)).toEqual(['drain', 'care']);
    expect(await grouped()).toEqual([
      ['', ['drain']],
      [say('search.unmarkedMore', { count: 1 }), ['care']],
    ]);
  });

  test('a word without marks beside them has none', async () => {
    await ask(page(), 'Nam Định');
    expect(await grouped()).toEqual([
      ['', ['drain']],
      [say('search.unmarkedMore', { count: 2 }), ['seedlings', 'flags']],
    ]);
  });

  test('where no report has them, the first line says so', async () => {
    const { status, results } = await ask(page(), 'nguyễn phú trọng');
    expect(status).toBe(say('search.unmarked', { count: 1 }));
    expect(names(results)).toEqual(['flags']);
    expect(await grouped()).toEqual([['', ['flags']]]);
  });

  test('of a query without marks all reports are matches', async () => {
    const { status } = await ask(page(), 'thao');
    expect(status).toBe(say('search.found', { count: 2 }));
    expect(await grouped()).toEqual([['', ['drain', 'care']]]);
  });
});

test.each(['newest', 'oldest'] as const)(
  'the %s first, each group stays together',
  async (order) => {
    const sorted = await openSearch(await open(), url, 'tháo');
    await sorted
      .getByRole('combobox', { name: say('search.order') })
      .selectOption(say(`search.order.${order}`));
    await expect
      .poll(async () => names((await readAnswer(sorted)).results))
      .toEqual(['drain', 'care']);
  },
);

describe('of an abbreviation nothing is missing', () => {
  test.each(['KTXH', 'BCH TW', 'KH&ĐT', 'TP HCM', 'TPHCM', 'TT&TT'])('%s', async (typed) => {
    const { status } = await ask(page(), typed);
    expect(status).toBe(say('search.found', { count: 2 }));
    expect(await page().locator('.meant').isVisible()).toBe(false);
  });

  test('a word beside it is', async () => {
    const { status, results } = await ask(page(), 'KTXH xyzabc');
    expect(status).toContain('“xyzabc”');
    expect(status).not.toContain('“ktxh”');
    expect(names(results).toSorted()).toEqual(yards);
  });

  test.each(['BCH TX', 'KHTĐ'])('%s is no slip', async (typed) => {
    await ask(page(), typed);
    await page().waitForLoadState('networkidle');
    expect(await page().locator('.meant').isVisible()).toBe(false);
  });
});

describe('the page says what it did not find', () => {
  test('a word that no report has, beside one that some have', async () => {
    const { status, results } = await ask(page(), 'gốm xyzabc');
    expect(status).toContain('“xyzabc”');
    expect(names(results)).toEqual(['pottery', 'canal']);
  });

  test('words that no report has together', async () => {
    const { results } = await ask(page(), 'gốm bún');
    expect(complete(results)).toEqual([]);
    expect(names(results).toSorted()).toEqual(['canal', 'pottery', 'shrimp']);
  });
});

test.each([
  ['newest', ['seedlings', 'herbs', 'reaper', 'bank', 'care', 'road']],
  ['oldest', ['road', 'care', 'bank', 'reaper', 'herbs', 'seedlings']],
] as const)('days in a row come in their order, the %s first', async (order, reports) => {
  const sorted = await openSearch(await open(), url, '8-2021');
  await sorted
    .getByRole('combobox', { name: say('search.order') })
    .selectOption(say(`search.order.${order}`));
  await expect.poll(async () => names((await readAnswer(sorted)).results)).toEqual(reports);
});

test('what was typed before changes nothing', async () => {
  const fresh = await ask(await openSearch(await open(), url), 'ca');
  const used = await openSearch(await open(), url);
  for (const typed of ['c', 'cả', 'cao', 'cảng', 'cam kết', 'các', 'cán bộ', 'canh'])
    await ask(used, typed);
  expect(await ask(used, 'ca')).toEqual(fresh);
});

/** Questions as readers put them to other search engines, and the report that answers each. */
const questions: [question: string, answer: Probe][] = [
  ['ai mở lớp kỹ thuật ghép cây cho tổ hòa giải ở xã', 'graft'],
  ['người dân thành phố Đà Nẵng muốn giữ gì ở bờ sông', 'bank'],
  ['nguoi dan thanh pho da nang muon giu gi o bo song', 'bank'],
  ['trạm xá chuẩn bị phòng dịch covid 19 ra sao', 'ward'],
  ['ủy ban nhân dân xã công bố kế hoạch nhiều năm hôm nào', 'plan'],
  ['uy ban nhan dan xa cong bo ke hoach nhieu nam hom nao', 'plan'],
  ['cán bộ lưu trữ đặt tên thư mục sao lưu như thế nào', 'files'],
  ['tho gom ke lai chuyen nghe cua lang minh luc nao', 'pottery'],
  ['máy gặt nhỏ của xưởng cơ khí làm được những việc gì', 'reaper'],
  ['vì sao phòng của nhà dưỡng lão đóng kín cửa buổi chiều', 'care'],
  ['ghe chở tôm sú từ đâu về chợ nổi trong ngày hội', 'market'],
  ['ho nuoi tom cang xanh ven song so gia ban voi ai', 'shrimp'],
];

describe('a long question is answered by the report it is about', () => {
  test.each(questions)('%s', async (question, answer) => {
    expect(question.split(' ').length).toBeGreaterThanOrEqual(10);
    const { results } = await ask(page(), question);
    expect(names(results)[0]).toBe(answer);
  });
});
