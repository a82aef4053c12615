import type { Element } from 'hast';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { say } from '../../src/strings.ts';
import { renamed, sorted } from '../build/many-names.ts';
import { busiest, people } from '../build/many-people.ts';
import { manyReports } from '../build/many-reports.ts';
import { attribute, elements, only, pageAt, region, text, type BuiltPage } from './pages.ts';

const { many } = inject('sites');
const reports = manyReports();
const starting = (date: string) =>
  reports.filter(({ data }) => data.date.replace('?', '').startsWith(date)).length;

/** The pages of a list in order: `…/`, `…/trang-2/`, as many as there are. */
function pagesOfList(path: string): BuiltPage[] {
  const address = (number: number) => (number === 1 ? path : `${path}trang-${number}/`);
  const pages: BuiltPage[] = [];
  while (existsSync(join(many.folder, address(pages.length + 1), 'index.html')))
    pages.push(pageAt(many.folder, address(pages.length + 1)));
  return pages;
}

/**
 * The addresses of the entries that a page lists: those below `segment`, outside navigation, each
 * once.
 */
function entries(page: BuiltPage, segment: string): string[] {
  const inNavigation = new Set(elements(page.tree, 'nav').flatMap((nav) => elements(nav, 'a')));
  const links = elements(
    only(page.tree, 'main'),
    (element) => element.tagName === 'a' && !inNavigation.has(element),
  ).map((link) => attribute(link, 'href') ?? '');
  return [
    ...new Set(
      links.filter((href) => href.startsWith(`/${segment}/`) && !href.includes('/trang-')),
    ),
  ];
}

const lists = [
  ['bai-viet/', 'bai-viet', 30, reports.length],
  ['nam/2020/', 'bai-viet', 30, starting('2020')],
  ['nam/2020/05/', 'bai-viet', 30, starting('2020-05')],
  [
    'nhan-vat/',
    'nhan-vat',
    150,
    new Set(
      reports.flatMap(({ data }) =>
        [...(data.speakers ?? []), ...(data.attendees ?? [])].map(
          ({ name, person }) => person ?? name,
        ),
      ),
    ).size,
  ],
  [
    'nhan-vat/vu-thu-nghiem/',
    'bai-viet',
    30,
    reports.filter(({ data }) => data.speakers?.some(({ name }) => name === busiest.name)).length,
  ],
] as const;

describe.each(lists)('the list %s', (path, segment, size, count) => {
  const pages = pagesOfList(path);

  test('has thirty reports or a hundred and fifty names a page, the rest on the last, each once', () => {
    expect(count).toBeGreaterThan(size);
    // A person's first page also names the reports of each office, some of which are listed on
    // later pages.
    const listed = pages.map((page) =>
      path.startsWith('nhan-vat/vu') ? entriesOfPerson(page) : entries(page, segment),
    );
    expect(listed.map(({ length }) => length)).toEqual(
      Array.from({ length: Math.ceil(count / size) }, (_, index) =>
        Math.min(size, count - size * index),
      ),
    );
    expect(new Set(listed.flat()).size).toBe(count);
  });

  test('leads from page to page and says which one this is', () => {
    const address = (number: number) => `/${number === 1 ? path : `${path}trang-${number}/`}`;
    pages.forEach((page, index) => {
      const number = index + 1;
      const pager = region(page.tree, say('list.pages'));
      const to = (relation: string) =>
        elements(pager, (element) => attribute(element, 'rel') === relation).map((link) =>
          attribute(link, 'href'),
        );
      expect(to('prev')).toEqual(number === 1 ? [] : [address(number - 1)]);
      expect(to('next')).toEqual(number === pages.length ? [] : [address(number + 1)]);
      const current = only(pager, (element) => attribute(element, 'ariaCurrent') === 'page');
      expect([attribute(current, 'href'), text(current)]).toEqual([
        address(number),
        String(number),
      ]);
      expect(elements(pager, 'a').map((link) => attribute(link, 'href'))).toEqual(
        expect.arrayContaining([address(1), address(pages.length)]),
      );
    });
  });

  test('has its first page at the address of the list alone', () => {
    expect(existsSync(join(many.folder, path, 'trang-1'))).toBe(false);
  });
});

function entriesOfPerson(page: BuiltPage): string[] {
  return elements(region(page.tree, say('person.reports')), 'h3').flatMap(
    (title) => attribute(only(title, 'a'), 'href') ?? [],
  );
}

test.each(['nam/2021/', 'don-vi/', 'dia-diem/'])(
  'the list %s is short and has no pager',
  (path) => {
    expect(
      elements(
        pageAt(many.folder, path).tree,
        (element) => attribute(element, 'ariaLabel') === say('list.pages'),
      ),
    ).toEqual([]);
  },
);

test('an index of names has them on one page as long as that holds them', () => {
  const bodies = reports.flatMap(({ data }) => [
    ...(data.organizers ?? []),
    ...(data.organizations ?? []).map(({ name }) => name),
  ]);
  const named = new Set(bodies.map((name) => (name === renamed.short ? renamed.name : name)));
  const places = new Set(reports.flatMap(({ data }) => data.venues?.map(({ place }) => place)));
  expect(entries(pageAt(many.folder, 'don-vi/'), 'don-vi')).toHaveLength(named.size);
  expect(entries(pageAt(many.folder, 'dia-diem/'), 'dia-diem')).toHaveLength(places.size);
  expect(Math.min(named.size, places.size)).toBeGreaterThan(30);
});

describe('the rail of letters', () => {
  const pages = pagesOfList('nhan-vat/');
  const alphabet = [...'AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXY'];
  /**
   * The letter of a name's last word, worked out another way than the site does: by the tone marks
   * that Vietnamese letters can carry.
   */
  const letterOf = (name: string) => {
    const first = (name.split(' ').at(-1) ?? '').slice(0, 1).normalize('NFD');
    return [...first]
      .filter((mark) => !'\u0300\u0301\u0303\u0309\u0323'.includes(mark))
      .join('')
      .normalize('NFC');
  };
  const taken = new Set([...people, busiest].map(({ name }) => letterOf(name)));

  test('has the whole alphabet in order on every page, and links for the letters that people have', () => {
    expect([...'ĂÂĐÊÔƠƯ'].filter((letter) => !taken.has(letter))).toEqual([]);
    for (const { tree } of pages) {
      const rail = region(tree, say('list.letters'));
      expect(elements(rail, 'li').map(text)).toEqual(alphabet);
      expect(elements(rail, 'a').map(text)).toEqual(alphabet.filter((letter) => taken.has(letter)));
    }
  });

  test('leads to the page and the place where the letter begins', () => {
    for (const page of pages) {
      for (const link of elements(region(page.tree, say('list.letters')), 'a')) {
        const { pathname, hash } = new URL(
          attribute(link, 'href') ?? '',
          `http://localhost/${page.path}`,
        );
        const target = pages.findIndex(({ path }) => `/${path}` === pathname);
        const start = only(
          pages[target]?.tree ?? page.tree,
          ({ properties }) => properties.id === decodeURIComponent(hash.slice(1)),
        );
        expect(text(start)).toBe(text(link));
        const before = pages
          .slice(0, target)
          .flatMap(({ tree }) => elements(only(tree, 'main'), 'h2').map(text));
        expect(before).not.toContain(text(link));
      }
    }
  });

  test('stands over people in the order of their given names', () => {
    const letters = pages.flatMap(({ tree }) =>
      elements(only(tree, 'main'), 'section').flatMap((section) =>
        elements(section, 'a')
          .filter((link) => text(link) !== sorted.name)
          .map((link) => [text(only(section, 'h2')), letterOf(text(link))]),
      ),
    );
    expect(letters.filter(([heading, letter]) => heading !== letter)).toEqual([]);
    const order = letters.map(([heading = '']) => alphabet.indexOf(heading));
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });
});

test('from the newest report, “older” leads through every report once and “newer” back again', () => {
  const neighbour = (path: string, relation: string) =>
    elements(
      pageAt(many.folder, path).tree,
      (element) => element.tagName === 'a' && attribute(element, 'rel') === relation,
    ).map((link) => (attribute(link, 'href') ?? '').slice(1))[0];
  const follow = (from: string, relation: string) => {
    const seen: string[] = [];
    for (
      let path: string | undefined = from;
      path !== undefined && seen.length <= reports.length;
      path = neighbour(path, relation)
    )
      seen.push(path);
    return seen;
  };
  const inLists = pagesOfList('bai-viet/').flatMap((page) =>
    entries(page, 'bai-viet').map((href) => href.slice(1)),
  );
  const older = follow(inLists[0] ?? '', 'prev');
  expect(older).toEqual(inLists);
  expect(new Set(older).size).toBe(reports.length);
  expect(follow(older.at(-1) ?? '', 'next')).toEqual(older.toReversed());
});

test('an edition with more reports than fit on a page goes on over the next one, and a gap stands before it once', () => {
  const pages = pagesOfList('chuoi-su-kien/giao-ban-mau/');
  expect(pages.map((page) => entries(page, 'bai-viet').length)).toEqual([30, 4]);
  expect(pages.map(editionsOn)).toEqual([
    ['Lần thứ 1', 'Lần thứ 2: kho chưa có bài', 'Lần thứ 3'],
    ['Lần thứ 3'],
  ]);
});

test('editions that the archive lacks stand as gaps between those that it has', () => {
  expect(editionsOn(pageAt(many.folder, 'chuoi-su-kien/dien-dan-mau/'))).toEqual([
    'Lần thứ 1: kho chưa có bài',
    'Lần thứ 2',
    'Lần thứ 3 đến lần thứ 4: kho chưa có bài',
    'Lần thứ 5',
    'Lần thứ 6',
    'Lần thứ 7 đến lần thứ 8: kho chưa có bài',
    'Lần thứ 9',
    say('series.unnumbered'),
  ]);
});

/** The editions of the page of a series, and its gaps, in order. */
function editionsOn({ tree }: BuiltPage): string[] {
  const list = only(tree, (element) => attribute(element, 'className') === 'editions');
  const isName = (part: Element) => part.tagName === 'h2' || attribute(part, 'className') === 'gap';
  return elements(list, isName).map(text);
}
