import { describe, expect, inject, test } from 'vitest';
import { say } from '../../src/strings.ts';
import { probeAt, type Probe } from '../build/probe-reports.ts';
import { useReusedPages, useShared } from './browser.ts';
import { bar, marks } from './found-page.ts';
import { ask, openSearch, readAnswer, type Shown } from './search-page.ts';

const { url } = inject('sites').probes;
const open = useReusedPages();
const page = useShared(async () => openSearch(await open(), url));

const status = (typed: string, meant: string, count: number) =>
  `${say('search.corrected', { typed, meant })} ${say('search.found', { count })}`;
const verbatim = () => page().getByRole('link', { name: say('search.verbatim'), exact: true });
const query = () => decodeURIComponent(new URL(page().url()).search);

/** What a reader types, what is searched for, the report that has it, and what it prints. */
const slips: [what: string, rows: [typed: string, meant: string, Probe, printed: string][]][] = [
  [
    'a space left out',
    [
      ['vacxin', 'vac xin', 'vaccine', 'vắc-xin'],
      ['vắcxin', 'vắc xin', 'vaccine', 'vắc-xin'],
      ['VIETNAM', 'viet nam', 'vaccine', 'Việt Nam'],
      ['tructuyen', 'truc tuyen', 'network', 'trực tuyến'],
      ['wifi', 'wi fi', 'network', 'Wi-Fi'],
      ['redbull', 'red bull', 'network', 'Red Bull'],
    ],
  ],
  ['a space put in', [['face book', 'facebook', 'network', 'Facebook']]],
  [
    'a letter lost, doubled, swapped, or its neighbour',
    [
      ['trinh din may gat', 'trinh dien may gat', 'reaper', 'Trình diễn máy gặt'],
      ['nghee gom', 'nghe gom', 'pottery', 'nghề gốm'],
      ['daon tu', 'doan tu', 'drain', 'đoàn từ'],
      ['kinh te vuin', 'kinh te vuon', 'garden', 'kinh tế vườn'],
    ],
  ],
  [
    'an input method that was off',
    [
      ['ddoofng chis', 'đồng chí', 'road', 'đồng chí'],
      ['d9o62ng chi1', 'đồng chí', 'road', 'đồng chí'],
      ['nghề goosm', 'nghề gốm', 'pottery', 'nghề gốm'],
    ],
  ],
];

const probes = (results: readonly Shown[]) => results.map(({ report }) => probeAt.get(report));

describe.each(slips)('%s', (_, rows) => {
  test.each(rows)('%s → %s', async (typed, meant, probe, printed) => {
    const answer = await ask(page(), typed);
    expect(answer.status).toContain(say('search.corrected', { typed, meant }));
    expect(probes(answer.results)).toContain(probe);
    expect(await page().locator('.found mark').allInnerTexts()).toContain(printed);
    expect(await verbatim().isVisible()).toBe(true);
  });

  test('what was meant is marked in the report, too', async () => {
    const [typed = '', , probe, printed = ''] = rows[0] ?? [];
    const { results } = await ask(page(), typed);
    const link = page().locator('.found li h2 a').nth(probes(results).indexOf(probe));
    const report = await open();
    await report.goto(await link.evaluate((a: HTMLAnchorElement) => a.href));
    await bar(report).waitFor();
    expect(await marks(report)).toContain(printed);
  });
});

test('the line above says what is shown, and as typed it is searched for by a link', async () => {
  const { status: said } = await ask(page(), 'vacxin');
  expect(said).toBe(status('vacxin', 'vac xin', 1));
  expect(await page().getByRole('main').getByRole('searchbox').inputValue()).toBe('vacxin');
  await verbatim().click();
  await expect.poll(() => query()).toBe('?q=vacxin&nguyen-van=1');
  await expect.poll(async () => (await readAnswer(page())).state).toBe('none');
  expect(await verbatim().isVisible()).toBe(false);
  await page().reload();
  expect((await readAnswer(page())).state).toBe('none');
  await page().goBack();
  await expect.poll(async () => (await readAnswer(page())).status).toBe(said);
  await verbatim().click();
  await expect.poll(async () => (await readAnswer(page())).state).toBe('none');
  await ask(page(), 'hanoi');
  expect(query()).toBe('?q=hanoi');
});

test('a query is corrected while one types, too, once one has paused', async () => {
  const field = page().getByRole('main').getByRole('searchbox');
  await field.fill('');
  await field.pressSequentially('vacxin');
  await expect
    .poll(async () => (await readAnswer(page())).status)
    .toBe(status('vacxin', 'vac xin', 1));
});

describe('left as it was typed', () => {
  test.each([
    'BCH TX',
    'KHTĐ',
    'HĐND XYZ',
    'xyzabc',
    '"nguyễn thi"',
    'gốm bún',
    'Nam Định',
    'wi fi',
    'red bull',
  ])('%s', async (typed) => {
    const { status: said } = await ask(page(), typed);
    expect(said).not.toContain(say('search.corrected', { typed, meant: '' }).slice(0, 10));
    expect(await verbatim().isVisible()).toBe(false);
    expect(await page().locator('.meant').isVisible()).toBe(false);
  });
});
