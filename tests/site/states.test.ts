import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { say } from '../../src/strings.ts';
import { draft, manyReports, withdrawn } from '../build/many-reports.ts';
import { attribute, elements, filesIn, only, pageAt, pagesOf, text } from './pages.ts';

const { many } = inject('sites');
const address = `bai-viet/${withdrawn.id}/`;
const page = () => pageAt(many.folder, address);

/** The text of a file of the site, also of a packed part of the index. */
function textOf(file: string): string {
  const bytes = readFileSync(join(many.folder, file));
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString();
}

/** All that each file of the site says, its path first, in small letters. Read once. */
const said = filesIn(many.folder).map(
  (file) => [file, `${file} ${textOf(file)}`.toLowerCase()] as const,
);

/** The files of the site, as their path and their text, that say any of these words. */
const saying = (...words: string[]) =>
  said
    .filter(([, all]) => words.some((word) => all.includes(word.toLowerCase())))
    .map(([file]) => file);

test('of a draft nothing is in the site: no page, list, address, former address, index or copy', () => {
  expect(saying('ban-nhap', 'Bản còn nháp', 'nhap-do')).toEqual([]);
  expect(saying(...(draft.data.speakers ?? []).map(({ name }) => name), 'trinh-khuat-a')).toEqual(
    [],
  );
});

test('a withdrawn report has a page at its address that says its title, its date, why and since when', () => {
  const main = only(page().tree, 'main');
  expect(text(only(main, 'h1'))).toBe(withdrawn.data.title);
  for (const words of [
    'Thứ Tư, ngày 9 tháng 9 năm 2009',
    say('withdrawn.title'),
    'ngày 3 tháng 2 năm 2025',
    withdrawn.data.withdrawn?.why,
  ])
    expect(text(main)).toContain(words);
});

test('that page is for no search engine, and says that it is the page of its address', () => {
  const robots = only(page().tree, (element) => attribute(element, 'name') === 'robots');
  expect(attribute(robots, 'content')).toBe('noindex');
  const canonical = only(page().tree, (element) => attribute(element, 'rel') === 'canonical');
  expect(attribute(canonical, 'href')).toMatch(new RegExp(`/${address}$`));
});

test('of its text, its people, its places and its bodies nothing is in the site', () => {
  expect(saying('khuấtkín', 'khuatkin', 'trịnh khuất', 'trinh-khuat', 'tỉnh khuất')).toEqual([]);
  expect(saying('ban khuất', 'ban-khuat', 'chuỗi khuất', 'chuoi-khuat')).toEqual([]);
});

test('its original is served no more, while those of others are', () => {
  expect(existsSync(join(many.folder, address, 'da-rut.txt'))).toBe(false);
  const [first] = manyReports();
  expect(existsSync(join(many.folder, `bai-viet/${first?.id}`, 'viec-mau-1.txt'))).toBe(true);
});

test('nothing leads there but its former address, by page and by rule', () => {
  expect(saying('da-rut', 'Bài rút về B')).toEqual(
    [
      '.hosts/Caddyfile',
      '.hosts/nginx.conf',
      '_redirects',
      `${address}index.html`,
      'cu/da-rut/index.html',
      'ngoai-tuyen.js',
      'vercel.json',
    ].toSorted(),
  );
  const moved = pageAt(many.folder, 'cu/da-rut/').tree;
  expect(elements(moved, 'a').map((link) => attribute(link, 'href'))).toEqual([`/${address}`]);
});

test('no year, month or count has it', () => {
  expect(existsSync(join(many.folder, 'nam/2009'))).toBe(false);
  const count = manyReports().length;
  for (const path of ['', 'gioi-thieu/'])
    expect(text(only(pageAt(many.folder, path).tree, 'main'))).toContain(
      `Kho hiện có ${count} bài`,
    );
});

test('the worker knows its addresses, so that readers lose the copies that they kept', () => {
  const [, list = ''] = /"withdrawn":(\[[^\]]*\])/.exec(textOf('ngoai-tuyen.js')) ?? [];
  expect(JSON.parse(list)).toEqual([address, 'cu/da-rut/']);
});

test('no page of the site calls itself a draft', () => {
  expect(pagesOf(many.folder).filter(({ html }) => html.includes(say('report.draft')))).toEqual([]);
});
