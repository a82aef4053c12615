import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import { describe, expect, inject, test } from 'vitest';
import { reportPaths } from '../../scripts/bench/pages/page-kinds.ts';
import { say } from '../../src/strings.ts';
import { manyReports } from '../build/many-reports.ts';
import { project } from '../build/variants.ts';
import {
  attribute,
  described,
  elements,
  only,
  pageAt,
  region,
  text,
  type BuiltPage,
} from './pages.ts';

const sites = inject('sites');
const { root } = sites;
const [workshop, forum] = reportPaths;

const main = (page: BuiltPage) => only(page.tree, 'main');
/** The addresses of the reports that a part of a page links to, below the base path. */
const reportLinks = (part: Parameters<typeof elements>[0]) =>
  elements(part, 'a').flatMap(
    (link) => attribute(link, 'href')?.match(/^\/(bai-viet\/\d{4}\/[^/]+\/)$/)?.[1] ?? [],
  );

const quotations = (part: Element) =>
  elements(part, 'blockquote').map((quotation) => toString(only(quotation, 'p')));
const placesQuoted = (part: Element) =>
  elements(part, 'blockquote').map((quotation) => attribute(only(quotation, 'a'), 'href'));
/** The quotations that are no part of the paragraph to which they lead, but for marks of cuts. */
const wordsChanged = (part: Element) =>
  quotations(part).filter((quoted, index) => {
    const [path = '', id] = placesQuoted(part)[index]?.slice(1).split('#') ?? [];
    const paragraph = only(
      pageAt(root.folder, path).tree,
      ({ properties }) => properties.id === id,
    );
    return !text(paragraph).includes(quoted.replace(/^\[…\]\u00A0|\u00A0\[…\]$/gu, ''));
  });

describe('the page of a person', () => {
  const thang = pageAt(root.folder, 'nhan-vat/nguyen-xuan-thang/');

  test('lists the reports with the part taken, newest first', () => {
    const list = region(thang.tree, say('person.reports'));
    expect(reportLinks(list)).toEqual([forum, workshop]);
    const entries = elements(list, 'article').map(text);
    expect(entries[0]).toContain('chủ trì');
    expect(entries[1]).toContain('dự');
  });

  test('shows the offices over time as printed, each with its date and its report', () => {
    const offices = region(thang.tree, say('person.offices'));
    const [first = '', second = '', ...others] = elements(
      only(offices, 'ol'),
      ({ tagName }) => tagName === 'li',
    )
      .filter((item) => elements(item, 'li').length > 0)
      .map(text);
    expect(others).toEqual([]);
    expect(first).toContain(
      'Ủy viên Bộ Chính trị, Chủ tịch Hội đồng Lý luận Trung ương, Giám đốc Học viện Chính trị quốc gia Hồ Chí Minh',
    );
    expect(first).toContain('13-10-2021');
    expect(second).toContain(
      'Giám đốc Học viện Chính trị Quốc gia Hồ Chí Minh, Chủ tịch Hội đồng Lý luận Trung ương',
    );
    expect(second).toContain('06-12-2021');
    expect(reportLinks(offices)).toEqual([workshop, forum]);
  });

  test('says how many reports print each way of taking part', () => {
    expect(text(main(thang))).toContain('2 bài: 1 bài chủ trì, 1 bài dự');
  });

  test('leads to the search among the reports', () => {
    for (const [facet, slug, parameter] of [
      ['nhan-vat', 'pham-minh-chinh', 'nguoi'],
      ['dia-diem', 'bac-lieu', 'noi'],
    ])
      expect(
        elements(pageAt(root.folder, `${facet}/${slug}/`).tree, 'a').map((link) =>
          attribute(link, 'href'),
        ),
      ).toContain(`/tim-kiem/?${parameter}=${slug}`);
  });

  test('quotes the paragraphs that report their words, newest first, each with its place', () => {
    const spoken = region(
      pageAt(root.folder, 'nhan-vat/pham-minh-chinh/').tree,
      say('person.spoken'),
    );
    expect(placesQuoted(spoken)).toEqual([
      ...[7, 8].map((number) => `/${forum}#doan-${number}`),
      ...[4, 5].map((number) => `/${workshop}#doan-${number}`),
    ]);
    expect(text(spoken)).toContain('06-12-2021 năm do suy luận Diễn đàn cấp cao');
    expect(wordsChanged(spoken)).toEqual([]);
    expect(quotations(spoken)[1]).toMatch(/^Hiện nay, Chính phủ .* chính sách liên quan\.$/u);
    expect(quotations(spoken)[3]).toMatch(/thích ứng xanh…\u00A0\[…\]$/u);
  });

  test('quotes where reports name who is not said to speak, and claims nothing', () => {
    const named = region(thang.tree, say('person.named'));
    expect(placesQuoted(named)).toEqual([`/${forum}#doan-3`, `/${workshop}#doan-1`]);
    expect(quotations(named).every((quoted) => quoted.includes('Nguyễn Xuân Thắng'))).toBe(true);
    expect(wordsChanged(named)).toEqual([]);
    expect(text(main(thang))).not.toContain(say('person.spoken'));
  });

  test('marks the day whose year is inferred', () => {
    expect(
      elements(region(thang.tree, say('person.reports')), 'article').map((entry) =>
        text(entry).includes(say('report.inferredParts', { parts: 'năm' })),
      ),
    ).toEqual([true, false]);
  });

  test('is linked from every place where a report prints the name', () => {
    for (const path of reportPaths) {
      const article = pageAt(root.folder, path).tree;
      const prose = elements(
        article,
        (element) => 'dataOriginal' in element.properties && element.tagName === 'div',
      );
      const printed = prose.map(text).join(' ').split('Phạm Minh Chính').length - 1;
      const linked = prose
        .flatMap((part) => elements(part, 'a'))
        .filter((link) => attribute(link, 'href') === '/nhan-vat/pham-minh-chinh/');
      expect(linked).toHaveLength(printed);
      expect(printed).toBeGreaterThan(0);
    }
  });
});

test('the page of a series shows the editions of which the archive has no report as a gap', () => {
  const series = main(pageAt(root.folder, 'chuoi-su-kien/dien-dan-cap-cao-ve-cong-nghiep-4-0/'));
  const editions = elements(
    series,
    (element) => element.tagName === 'li' && elements(element, 'h2').length > 0,
  );
  expect(editions.map((edition) => text(only(edition, 'h2')))).toEqual(['Lần thứ 3']);
  expect(text(editions[0] ?? series)).toContain('Lần thứ 1 đến lần thứ 2: kho chưa có bài');
  expect(editions.map(reportLinks)).toEqual([[forum]]);
});

test('the line of a series leads to its editions, and says which the archive lacks', () => {
  const path = 'chuoi-su-kien/dien-dan-cap-cao-ve-cong-nghiep-4-0/';
  const line = region(pageAt(root.folder, path).tree, say('series.editions'));
  const [gap, edition] = elements(line, 'li');
  expect(text(gap ?? line)).toContain('Lần thứ 1 đến lần thứ 2: kho chưa có bài');
  const link = only(edition ?? line, 'a');
  expect(attribute(link, 'href')).toBe(`/${path}#lan-thu-3`);
  expect(attribute(link, 'ariaLabel')).toBe('Lần thứ 3, 2021?: 1 bài (suy luận)');
});

test.each([
  ['bac-lieu', 'ca-mau', 'Cà Mau', forum],
  ['nam-dinh', 'ninh-binh', 'Ninh Bình', workshop],
])(
  'the pages of %s and %s both list the report and say when one became the other',
  (old, now, nameNow, report) => {
    const [before, after] = [old, now].map((place) =>
      main(pageAt(root.folder, `dia-diem/${place}/`)),
    );
    for (const page of [before, after]) {
      expect(page && reportLinks(page)).toEqual([report]);
      expect(page && text(page)).toContain('01-07-2025');
    }
    expect(before && text(before)).toContain(nameNow);
    expect(before && elements(before, 'a').map((link) => attribute(link, 'href'))).toContain(
      `/dia-diem/${now}/`,
    );
    expect(after && elements(after, 'a').map((link) => attribute(link, 'href'))).toContain(
      `/dia-diem/${old}/`,
    );
  },
);

test('bodies that are not named have no page', () => {
  expect(text(main(pageAt(root.folder, 'don-vi/')))).not.toContain('chuyên gia');
  expect(existsSync(join(root.folder, 'don-vi/bo-y-te/index.html'))).toBe(true);
});

describe('the original of every report', () => {
  const archives = [
    {
      name: 'root',
      folder: root.folder,
      base: '/',
      content: join(project, 'content'),
      ids: reportPaths.map((path) => path.slice('bai-viet/'.length, -1)),
    },
    {
      name: 'base',
      folder: sites.base.folder,
      base: '/luu-tru/',
      content: join(project, 'content'),
      ids: reportPaths.map((path) => path.slice('bai-viet/'.length, -1)),
    },
    {
      name: 'many',
      folder: sites.many.folder,
      base: '/',
      content: inject('manyContent'),
      ids: manyReports().map(({ id }) => id),
    },
  ];

  test.each(archives)(
    'can be had byte for byte from the $name site, with its checksum',
    ({ folder, base, content, ids }) => {
      for (const id of ids) {
        const panel = region(pageAt(folder, `bai-viet/${id}/`).tree, say('report.source'));
        const download = only(panel, ({ properties }) => 'download' in properties);
        const file = readFileSync(
          join(folder, (attribute(download, 'href') ?? '').slice(base.length)),
        );
        expect(file.equals(readFileSync(join(content, 'originals', `${id}.txt`))), id).toBe(true);
        expect(described(panel, say('report.checksum'))).toBe(
          createHash('sha256').update(file).digest('hex'),
        );
      }
    },
  );
});
