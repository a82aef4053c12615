import type { Element } from 'hast';
import { describe, expect, inject, test } from 'vitest';
import { facets } from '../../src/model/facets.ts';
import { inFigures, say } from '../../src/strings.ts';
import { attribute, elements, only, pageAt, pagesOf, region, text } from './pages.ts';

const sites = inject('sites');
/** Whether an element has one of these classes and no other. */
const hasClass =
  (...names: string[]) =>
  (element: Element) =>
    names.includes(attribute(element, 'className') ?? '');

describe.each(['root', 'many'] as const)('on the front page of the %s site', (name) => {
  const { folder } = sites[name];
  const home = pageAt(folder, '').tree;
  const holds = text(only(home, hasClass('holds')));

  test.each([
    ['people', 'nhân vật'],
    ['bodies', 'đơn vị'],
    ['places', 'địa điểm'],
  ] as const)('the number of %s is that of the entries of their index', (facet, word) => {
    const { segment } = facets[facet];
    const entries = pagesOf(folder)
      .filter(({ path }) => new RegExp(`^${segment}/(trang-\\d+/)?$`).test(path))
      .flatMap(({ tree }) => elements(tree, hasClass('entry-index')))
      .flatMap((list) => elements(list, 'li'));
    expect(entries.length).toBeGreaterThan(0);
    expect(holds).toContain(`${inFigures(entries.length)} ${word}`);
  });
});

test('the people most seen are listed where several stand in several reports, each with the number of the index', () => {
  const countOf = (link: Element | undefined, among: Element[]) =>
    among
      .filter((item) => elements(item, 'a').some(sameAddress(link)))
      .flatMap((item) => elements(item, hasClass('count')).map(text));
  const sameAddress = (link: Element | undefined) => (other: Element) =>
    link !== undefined && attribute(other, 'href') === attribute(link, 'href');
  const { folder } = sites.many;
  const list = only(region(pageAt(folder, '').tree, say('home.people')), 'ol');
  const people = elements(list, 'li');
  expect(people).toHaveLength(8);
  const entries = pagesOf(folder)
    .filter(({ path }) => /^nhan-vat\/(trang-\d+\/)?$/.test(path))
    .flatMap(({ tree }) => elements(tree, hasClass('entry-index')))
    .flatMap((index) => elements(index, 'li'));
  for (const person of people) {
    const [link] = elements(person, 'a');
    expect(countOf(link, entries)).toEqual(countOf(link, [person]));
  }
  expect(elements(pageAt(sites.root.folder, '').tree, hasClass('most-seen'))).toEqual([]);
});

test('the ways into the archive list five entries of a kind at most, and say where all are', () => {
  const ways = elements(
    region(pageAt(sites.many.folder, '').tree, say('home.browse')),
    (element) => element.tagName === 'section' && elements(element, 'h3').length > 0,
  );
  const shown = ways.map((way) => [text(only(way, 'h3')), elements(way, 'li').length]);
  expect(shown).toEqual([
    ['Đơn vị tất cả 40', 5],
    ['Địa điểm tất cả 34', 5],
    ['Chủ đề tất cả 8', 5],
    ['Chuỗi sự kiện', 4],
  ]);
  expect(ways.map((way) => attribute(only(only(way, 'h3'), 'a'), 'href'))).toEqual(
    (['bodies', 'places', 'topics', 'series'] as const).map(
      (facet) => `/${facets[facet].segment}/`,
    ),
  );
});

test('no page has more than three charts', () => {
  const crowded = (['root', 'many'] as const)
    .flatMap((name) => pagesOf(sites[name].folder))
    .filter(({ tree }) => elements(tree, hasClass('timeline', 'map', 'offices')).length > 3);
  expect(crowded.map(({ path }) => path)).toEqual([]);
});

describe('a chart is heard as a list of links, and seen with its numbers', () => {
  const linksOf = (path: string, chart: string) =>
    elements(region(pageAt(sites.root.folder, path).tree, chart), 'a').map((link) => [
      attribute(link, 'ariaLabel'),
      text(link),
    ]);

  test('of the months of an archive of one year', () => {
    expect(linksOf('', say('timeline.by.monthOf', { year: '2021' }))).toEqual([
      ['Tháng 10: 1 bài', '10 1'],
      [`Tháng 12?: 1 bài (${say('report.inferred')})`, '12? 1'],
    ]);
  });

  test('of the provinces before the mergers, as reports name them', () => {
    expect(linksOf('dia-diem/', say('map.before'))).toEqual([
      ['Hà Nội: 2 bài', 'Hà Nội 2'],
      [`Nam Định: 1 bài (${say('report.inferred')})`, 'Nam Định 1?'],
      ['Bạc Liêu: 1 bài', 'Bạc Liêu 1'],
    ]);
  });
});
