import type { Element } from 'hast';
import { describe, expect, inject, test } from 'vitest';
import { reportPaths } from '../../scripts/bench/pages/page-kinds.ts';
import { say } from '../../src/strings.ts';
import { attribute, elements, only, pageAt, region, text } from './pages.ts';

const { root } = inject('sites');
const [workshop, forum] = reportPaths;
const [inferred, year] = [say('report.inferred'), say('report.inferredParts', { parts: 'năm' })];

const page = (path: string) => pageAt(root.folder, path).tree;
const main = (path: string) => only(page(path), 'main');
const marks = (part: Element) =>
  elements(part, (element) => attribute(element, 'className') === 'inferred').map(text);
/** What a list says beside its link to an address. */
const beside = (part: Element, address: string) =>
  elements(part, 'li')
    .filter((item) => elements(item, 'a').some((link) => attribute(link, 'href') === address))
    .flatMap(marks);

describe('a year that is inferred is marked', () => {
  test('in the way to the report, at the year alone', () => {
    const trail = region(page(forum), say('nav.trail'));
    expect(elements(trail, 'li').map((step) => [text(step).split(' ')[0], marks(step)])).toEqual([
      ['Trang', []],
      ['Năm', []],
      ['2021', [year]],
      ['Tháng', []],
    ]);
  });

  test('under the title, in the facts and beside a neighbour that links to it', () => {
    expect(
      marks(only(page(forum), ({ properties }) => String(properties.className) === 'deck')),
    ).toEqual([year]);
    expect(marks(region(page(forum), say('report.event')))).toEqual([year]);
    expect(marks(region(page(workshop), say('report.neighbours')))).toEqual([year]);
    expect(marks(region(page(workshop), say('report.related')))).toContain(year);
  });

  test('of a month that has no other reports, wherever the month stands', () => {
    const months = only(
      page('nam/'),
      (element) => attribute(element, 'ariaLabel') === say('year.months'),
    );
    expect([beside(months, '/nam/2021/12/'), beside(months, '/nam/2021/10/')]).toEqual([
      [year],
      [],
    ]);
    const bars = only(
      page('nam/2021/'),
      (element) => attribute(element, 'ariaLabel') === say('timeline.by.month'),
    );
    expect(elements(bars, 'a').map((bar) => attribute(bar, 'ariaLabel'))).toEqual([
      'Tháng 10: 1 bài',
      `Tháng 12?: 1 bài (${inferred})`,
    ]);
    expect(text(bars)).toContain(say('chart.inferred'));
    expect(text(only(page('nam/2021/12/'), 'title'))).toContain(`Tháng 12 năm 2021 (${year})`);
    expect(marks(only(main('nam/2021/12/'), 'header'))).toEqual([year]);
  });

  test('not of a year or month of which a report is printed', () => {
    expect(text(only(page('nam/2021/'), 'title'))).not.toContain(inferred);
    expect(text(only(page('nam/2021/10/'), 'main'))).not.toContain(year);
  });

  test('where the archive shows how to cite the report', () => {
    expect(text(main('gioi-thieu/'))).toContain('năm 2021 (năm do suy luận)');
  });
});

describe('a place that every report infers is marked', () => {
  test.each(['nam-dinh', 'ninh-binh'])('on its page and in its title: %s', (slug) => {
    expect(marks(only(main(`dia-diem/${slug}/`), 'header'))).toEqual([inferred]);
    expect(text(only(page(`dia-diem/${slug}/`), 'title'))).toContain(`(${inferred})`);
    expect(text(only(page(`dia-diem/${slug}/`), 'h1'))).not.toContain(inferred);
  });

  test.each(['dia-diem/', 'tim-kiem/'])('in the lists of /%s, and no other place is', (path) => {
    const marked = ['bac-lieu', 'ca-mau', 'ha-noi', 'nam-dinh', 'ninh-binh'].map((slug) =>
      beside(main(path), `/dia-diem/${slug}/`),
    );
    expect(marked).toEqual([[], [], [], [inferred], [inferred]]);
  });

  test('on the map of the front page, and no other place is', () => {
    const links = elements(region(page(''), say('map.title')), 'a');
    const tiles = links.flatMap((link) => attribute(link, 'ariaLabel') ?? []);
    expect(tiles).toEqual(['Hà Nội: 2 bài', `Ninh Bình: 1 bài (${inferred})`, 'Cà Mau: 1 bài']);
  });
});
