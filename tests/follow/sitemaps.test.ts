import { expect, test } from 'vitest';
import { printSitemap, printSitemapIndex, sitemaps } from '../../src/follow/sitemaps.ts';
import { addressBook } from '../../src/model/addresses.ts';
import { browse } from '../../src/views/browse.ts';
import { readSitemap } from '../formats/read-sitemap.ts';
import { report, reportOn, speaker } from '../model/reports.ts';

const to = addressBook('/kho/');
const full = (path: string) => `https://ong.example${path}`;
const archive = browse(
  [
    reportOn('2020-05-11', '2020/cu', { speakers: [speaker('Lê Mơ')] }),
    report({
      id: '2021/moi',
      date: '2021-03-01',
      corrections: [{ date: '2024-06-15', what: 'Tên' }],
    }),
  ],
  {},
);
const all = sitemaps(archive, to);
const changeOf = (path: string) =>
  all.flatMap(({ pages }) => pages).find((page) => page.path === `/kho/${path}`)?.changed;

test('a page counts as changed with the latest change of its reports, where that is known', () => {
  expect(changeOf('bai-viet/2020/cu/')).toBe('2024-05-30');
  expect(changeOf('nhan-vat/le-mo/')).toBe('2024-05-30');
  expect(changeOf('nam/2021/03/')).toBe('2024-06-15');
  expect(changeOf('nhan-vat/')).toBe('2024-06-15');
  expect(changeOf('')).toBe('2024-06-15');
  expect(changeOf('gioi-thieu/')).toBeUndefined();
});

test('the reports of a year have a sitemap of their own', () => {
  expect(all.find(({ file }) => file === 'bai-viet/2021/sitemap.xml')?.pages).toEqual([
    { path: '/kho/bai-viet/2021/moi/', changed: '2024-06-15' },
  ]);
});

test('what is too much for one sitemap has several', () => {
  const one = report();
  const many = Array.from({ length: 50_001 }, (_, index) => ({ ...one, id: `2020/bai-${index}` }));
  const files = sitemaps({ ...archive, reports: many }, to)
    .filter(({ file }) => file.startsWith('bai-viet/'))
    .map(({ file, pages }) => [file, pages.length]);
  expect(files).toEqual([
    ['bai-viet/2020/sitemap.xml', 50_000],
    ['bai-viet/2020/sitemap-2.xml', 1],
  ]);
});

test('both kinds of file can be read back', () => {
  const [first] = all;
  expect(readSitemap(printSitemap(first?.pages ?? [], full), full('/kho/'))).toEqual({
    kind: 'urlset',
    items: first?.pages.map(({ path, changed }) => ({ address: full(path), changed })),
  });
  const index = readSitemap(printSitemapIndex(all, { to, full }), full('/kho/'));
  expect(index.kind).toBe('sitemapindex');
  expect(index.items).toContainEqual({
    address: 'https://ong.example/kho/bai-viet/2021/sitemap.xml',
    changed: '2024-06-15',
  });
});
