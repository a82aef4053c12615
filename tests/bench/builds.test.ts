import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { overBudget } from '../../scripts/bench/build/budgets.ts';
import {
  changeParagraph,
  putBack,
  renameTopic,
  takeOut,
} from '../../scripts/bench/build/change-content.ts';
import { reportOfDocument } from '../../scripts/bench/build/corpus-reports.ts';
import { writeHugoSite } from '../../scripts/bench/build/hugo-site.ts';
import { makeContent } from '../../scripts/bench/build/make-content.ts';
import type { BuildCost } from '../../scripts/bench/build/measure-builds.ts';
import { isForPrograms } from '../../scripts/bench/build/output-size.ts';
import { buildRows, ratioRows } from '../../scripts/bench/build/print-builds.ts';
import {
  descendants,
  figuresIn,
  parentIn,
  secondsIn,
} from '../../scripts/bench/build/process-figures.ts';
import { readReports } from '../../scripts/bench/build/read-reports.ts';
import { runMeasured } from '../../scripts/bench/build/run-measured.ts';
import { writeInvention } from '../../scripts/bench/invent/write-invention.ts';
import { contentFolder } from '../../src/validate/content-folder.ts';
import { validateContent } from '../../src/validate/content.ts';

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'builds-'))));
afterAll(() => rmSync(folder, { recursive: true }));

test('reads who started a process, whatever its name', () => {
  expect(parentIn('42 (node) S 7 42 42 0 -1')).toBe(7);
  expect(parentIn('43 (a) S 1 (b) R 42 43')).toBe(42);
  expect(parentIn('')).toBeUndefined();
  const parents = new Map([
    [42, 7],
    [43, 42],
    [44, 43],
    [50, 1],
  ]);
  expect(descendants(42, parents)).toEqual([43, 44]);
});

test('reads the memory of a process, and names it by its program or script', () => {
  const status = 'Name:\tnode\nVmHWM:\t    2000 kB\nVmRSS:\t    1000 kB\nThreads:\t11\n';
  const figures = { resident: 1_024_000, peak: 2_048_000 };
  expect(figuresIn(status, '/usr/bin/node\0--flag\0/a/astro.mjs\0build\0')).toEqual({
    name: 'astro.mjs',
    ...figures,
  });
  expect(figuresIn(status, '/a/pagefind\0--service\0')).toEqual({ name: 'pagefind', ...figures });
  expect(figuresIn('Name:\tended\nState:\tZ (zombie)\n', '')).toBeUndefined();
});

test('adds up the times that a shell prints', () => {
  expect(secondsIn('0m0.010000s 0m0.02s\n1m2.5s 0m0.5s\n')).toBeCloseTo(63.03);
});

test('measures the processor and memory of what a command starts, and says how it failed', async () => {
  const busy = 'for (const end = Date.now() + 600; Date.now() < end;);';
  const nested = `require('node:child_process').execFileSync(process.execPath, ['-e', ${JSON.stringify(busy)}])`;
  const cost = await runMeasured([process.execPath, '-e', nested], folder, process.env);
  expect(cost.seconds).toBeGreaterThan(0.6);
  expect(cost.processor).toBeGreaterThan(0.1);
  if (process.platform === 'linux') expect(cost.peak).toBeGreaterThan(10e6);
  await expect(
    runMeasured([process.execPath, '-e', 'console.log("so"); process.exit(3)'], folder, {}),
  ).rejects.toThrow(/ended with 3:\nso/);
});

test('feeds, sitemaps, citations and data are for programs, and nothing else', () => {
  const paths = [
    'atom.xml',
    'nhan-vat/a/atom.xml',
    'sitemap-1.xml',
    'du-lieu/2020.bib',
    'du-lieu/2020.ris',
    'du-lieu/2020.csl.json',
    'du-lieu/people.csv',
    'bai-viet/2020/a/du-lieu.json',
    'du-lieu/index.html',
    'bai-viet/2020/a/index.html',
    'bai-viet/2020/a/a.txt',
    'pagefind/page-table.json',
    'tim-kiem/ten/people.json',
  ];
  expect(paths.filter((path) => !isForPrograms(path))).toEqual(paths.slice(8));
});

const cost = (seconds: number, files: number): BuildCost => ({
  seconds,
  processor: 2 * seconds,
  peaks: { 'astro.mjs': 3e8, pagefind: 1e6 },
  peak: 3.01e8,
  whole: { files, bytes: 1e6 * files },
  forReaders: { files: files / 2, bytes: 5e5 * files },
});
const peerCost = cost(2, 50);
const measured = {
  reports: 10,
  builds: { cold: cost(10, 100) },
  peer: { hugo: peerCost, pagefind: peerCost, both: peerCost },
};

test('prints a row for each build and each program of the peer, and how they compare', () => {
  const rows = buildRows(measured);
  expect(Object.keys(rows)).toEqual(['cold', 'Hugo', 'Pagefind', 'Hugo + Pagefind']);
  expect(rows.cold).toMatchObject({
    s: '10.0',
    'MB of each process': 'astro.mjs 300, pagefind 1.0',
    files: 100,
    'files for readers': 50,
  });
  expect(ratioRows(measured)).toMatchObject({ cold: { time: '5.0', files: '2.0' } });
  expect(ratioRows({ reports: 10, builds: measured.builds })).toEqual({});
});

test('a build within its budget passes; one over it, or without a peer, does not', () => {
  expect(overBudget(measured)).toEqual([]);
  expect(overBudget({ ...measured, builds: { cold: cost(1e4, 1e6) } })).toHaveLength(3);
  expect(overBudget({ reports: 10, builds: measured.builds })).toEqual([
    'Not measured: time as a multiple of that of Hugo and Pagefind.',
  ]);
});

const errorsIn = async (content: string) =>
  (await validateContent(contentFolder(content))).filter(({ severity }) => severity === 'error');

test('each change of an invented archive leaves it without an error', async () => {
  const [content, aside] = [join(folder, 'content'), join(folder, 'aside')];
  await makeContent({ kind: 'invented', reports: 30, seed: 1 }, content);
  const reports = readReports(content);
  expect(reports).toHaveLength(31);
  const [first, newest] = [reports[0]?.id ?? '', reports.at(-1)?.id ?? ''];
  takeOut(content, newest, aside);
  expect(readReports(content)).toHaveLength(30);
  putBack(content, newest, aside);
  const changed = changeParagraph(content, reports.slice(15));
  takeOut(content, first, aside);
  const left = readReports(content);
  expect(left.map(({ id }) => id)).toEqual(reports.slice(1).map(({ id }) => id));
  expect(left.find(({ id }) => id === changed)?.body).toContain('Câu này thêm vào để đo.');
  const having = renameTopic(content, left);
  const topics = readReports(content).flatMap((report) => report.topics);
  expect(topics.filter((topic) => topic.endsWith(' đổi tên'))).toHaveLength(having);
  expect(await errorsIn(content)).toEqual([]);
});

test('a document of a corpus becomes a report without an error, if it has text', async () => {
  const body = ['*Ong*  bay\u200B.', '', '1. Mật [x](y) _z_'];
  const report = reportOfDocument({ id: '1', title: 'Ong\tmật', body }, 3);
  expect(report?.data.title).toBe('Ong mật');
  expect(reportOfDocument({ id: '2', title: 'Ong', body: [' '] }, 4)).toBeUndefined();
  const content = join(folder, 'corpus');
  writeInvention(content, report ? [report] : []);
  expect(await errorsIn(content)).toEqual([]);
});

test('the site of Hugo has every report, with a term for each name', async () => {
  const [content, site] = [join(folder, 'of-hugo'), join(folder, 'hugo')];
  await makeContent({ kind: 'invented', reports: 3, seed: 1 }, content);
  mkdirSync(site);
  const reports = readReports(content);
  writeHugoSite(site, content, reports);
  for (const { id, title, topics } of reports) {
    const [fields = ''] = readFileSync(join(site, `content/bai-viet/${id}.md`), 'utf8').split('\n');
    expect(JSON.parse(fields)).toMatchObject({ title, 'chu-de': topics });
  }
});
