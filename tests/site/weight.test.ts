import { gzipSync } from 'node:zlib';
import type { Nodes } from 'hast';
import { describe, expect, inject, test } from 'vitest';
import { pageKinds } from '../../scripts/bench/pages/page-kinds.ts';
import { say } from '../../src/strings.ts';
import { elements, only, pageAt, pagesOf, region, text, type BuiltPage } from './pages.ts';

const sites = inject('sites');
const isOf =
  (...kinds: string[]) =>
  ({ path }: BuiltPage) =>
    pageKinds.some(({ name, pattern }) => kinds.includes(name) && pattern.test(path));

/** From so many bytes of text on, a report may weigh more than the first round trip carries. */
const long = 8000;

/** Pages with charts. */
const listKinds = [
  'home',
  'reports',
  'year',
  'person',
  'body',
  'places',
  'place',
  'topic',
  'series',
];

/** Ten segments of a new connection: what a phone has after one round trip, in bytes. */
const roundTrip = 14_000;

/** What a report weighs, compressed, and what it may weigh, in bytes. */
function weigh(page: BuiltPage) {
  const words = wordsOf(only(page.tree, 'main')).replace(/\s+/gu, ' ');
  const textBytes = Buffer.byteLength(words);
  return {
    path: page.path,
    textBytes,
    bytes: compressed(page.html),
    most: textBytes < long ? roundTrip : compressed(words) + 10_000,
  };
}

/** All that a reader reads in a part of a page. */
function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.tagName === 'script') return '';
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

function compressed(content: string): number {
  return gzipSync(content, { level: 6 }).length;
}

describe.each(['root', 'base', 'many'] as const)('in the %s site', (name) => {
  const reports = pagesOf(sites[name].folder)
    .filter(isOf('report'))
    // Withdrawn reports have none of their text.
    .filter(({ tree }) => elements(tree, 'article').length > 0)
    .map(weigh);

  test('a report with its styles fits into 14,000 compressed bytes; one of 8,000 bytes of text or more, into 10,000 beside its compressed words', () => {
    expect(reports.length).toBeGreaterThan(1);
    expect(reports.filter(({ bytes, most }) => bytes > most)).toEqual([]);
  });

  test('the front page, lists and what reports share fit into 14,000 compressed bytes with all their charts', () => {
    const lists = pagesOf(sites[name].folder).filter(isOf(...listKinds));
    expect(lists.length).toBeGreaterThan(10);
    expect(
      lists.filter(({ html }) => compressed(html) > roundTrip).map(({ path }) => path),
    ).toEqual([]);
  });
});

test('lists carry no styles of texts, which they do not have', () => {
  const styled = ({ html }: BuiltPage) => html.includes('.prose blockquote');
  const pages = pagesOf(sites.root.folder);
  expect(pages.filter(styled).map(({ path }) => path)).toContain('gioi-thieu/');
  expect(pages.filter(isOf(...listKinds)).filter(styled)).toEqual([]);
});

test('an index of a hundred and fifty names fits into 14,000 compressed bytes', () => {
  const indexes = pagesOf(sites.many.folder).filter(
    isOf('people', 'bodies', 'places', 'topics', 'series list'),
  );
  expect(indexes.some(({ path }) => path === 'nhan-vat/trang-2/')).toBe(true);
  const heavy = indexes.filter(({ html }) => compressed(html) > roundTrip);
  expect(heavy.map(({ path }) => path)).toEqual([]);
});

test('one of these pages is of a person with a page full of long titles, many offices, and as many long quotations as there can be', () => {
  const busiest = pageAt(sites.many.folder, 'nhan-vat/vu-thu-nghiem/').tree;
  const titles = elements(region(busiest, say('person.reports')), 'h3').map(text);
  expect(titles).toHaveLength(30);
  expect(Math.min(...titles.map(({ length }) => length))).toBeGreaterThan(150);
  expect(text(region(busiest, say('person.offices')))).toContain(
    say('person.otherOffices', { count: 30 }),
  );
  expect(elements(region(busiest, say('person.spoken')), 'blockquote')).toHaveLength(4);
});

test('there are reports of both kinds, one of them far longer than the real ones', () => {
  const lengths = pagesOf(sites.many.folder)
    .filter(isOf('report'))
    .map((page) => weigh(page).textBytes);
  expect(Math.min(...lengths)).toBeLessThan(long);
  expect(Math.max(...lengths)).toBeGreaterThan(2 * long);
});
