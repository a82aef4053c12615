import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { defined } from '../../src/model/defined.ts';
import { facetFile, readFacet } from '../../src/search/format/facet-table.ts';
import { meeting, renamed, sorted } from '../build/many-names.ts';
import { namesakes } from '../build/many-people.ts';
import { manyReports } from '../build/many-reports.ts';
import { attribute, elements, filesIn, isRefresh, only, pageAt, pagesOf, text } from './pages.ts';

const { many } = inject('sites');
const reports = manyReports();

/** The links of a page or a part of it that have a text, each with where it leads. */
function linksWith(words: string, path: string, part = 'main'): (string | undefined)[] {
  const within = only(
    pageAt(many.folder, path).tree,
    ({ tagName, properties }) => tagName === part || properties.className?.toString() === part,
  );
  return elements(within, 'a')
    .filter((link) => text(link) === words)
    .map((link) => attribute(link, 'href'));
}

const main = (path: string) => text(only(pageAt(many.folder, path).tree, 'main'));

test('names that meet lead to a page each, from the panel and from the text of a report', () => {
  const path = `bai-viet/${reports[40]?.id}/`;
  expect(linksWith(meeting[0].name, path)).toEqual(Array(2).fill('/nhan-vat/buif-this-huwng/'));
  expect(linksWith(meeting[1].name, path)).toEqual(Array(2).fill('/nhan-vat/bui-thi-hung/'));
  expect(linksWith(meeting[1].name, path, 'prose')).toEqual(['/nhan-vat/bui-thi-hung/']);
});

test('the pages of names that meet lead to one another, in a line', () => {
  const [first, second] = meeting;
  expect(main('nhan-vat/buif-this-huwng/')).toContain(
    `Không phải ${first.name}? Xem ${second.name}.`,
  );
  expect(linksWith(second.name, 'nhan-vat/buif-this-huwng/')).toEqual(['/nhan-vat/bui-thi-hung/']);
  expect(linksWith(first.name, 'nhan-vat/bui-thi-hung/')).toEqual(['/nhan-vat/buif-this-huwng/']);
});

test('so do those of namesakes, who are told apart by their offices', () => {
  const [one, other] = namesakes;
  expect(main(`nhan-vat/${one?.person}/`)).toContain(
    `Không phải ${one?.name} (${one?.office})? Xem ${other?.name} (${other?.office}).`,
  );
});

test('most pages have no such line', () => {
  const told = pagesOf(many.folder).filter(({ html }) => /Không phải [^<]+\? Xem/.test(html));
  expect(told.map(({ path }) => path)).toEqual([
    'nhan-vat/bui-thi-hung/',
    'nhan-vat/buif-this-huwng/',
    ...namesakes.map(({ person }) => `nhan-vat/${person}/`),
  ]);
});

test('a variant is as printed in its report, and leads to the one page, which names it', () => {
  const report = reports[42];
  const page = 'don-vi/vien-thu-nghiem-so-7/';
  expect(linksWith(renamed.short, `bai-viet/${report?.id}/`)).toEqual([`/${page}`]);
  expect(main(page)).toContain(`Có bài in là “${renamed.short}”.`);
  expect(linksWith(report?.data.title ?? '', page)).toEqual([`/bai-viet/${report?.id}/`]);
  expect(text(only(pageAt(many.folder, page).tree, 'h1'))).toBe(renamed.name);
  expect(main('don-vi/')).not.toContain(renamed.short);
});

test('the addresses that a variant had, and that namesakes shared, lead on', () => {
  const target = (path: string) =>
    attribute(only(pageAt(many.folder, path).tree, isRefresh), 'content');
  expect(target('don-vi/vien-tn7/')).toBe('0; url=/don-vi/vien-thu-nghiem-so-7/');
  expect(target('nhan-vat/do-trung-ten/')).toBe(`0; url=/nhan-vat/${namesakes[0]?.person}/`);
  expect(readFileSync(join(many.folder, '_redirects'), 'utf8')).toContain(
    '/don-vi/vien-tn7/ /don-vi/vien-thu-nghiem-so-7/ 301',
  );
});

test('a filter has one value for the variants of a name, with all of its reports', () => {
  const index = filesIn(many.folder).find((file) => file.endsWith(facetFile('bodies'))) ?? '';
  const { values, indexes } = readFacet(readFileSync(join(many.folder, index), 'utf8'));
  const at = values.findIndex(({ label }) => label === renamed.name);
  expect(values[at]).toMatchObject({ value: 'vien-thu-nghiem-so-7', label: renamed.name });
  expect(values[at]?.former).toContain('vien-tn7');
  const printing = reports.filter(({ data }) =>
    [...(data.organizers ?? []), ...(data.organizations ?? []).map(({ name }) => name)].some(
      (name) => name === renamed.name || name === renamed.short,
    ),
  );
  expect([...indexes].filter((index) => index === at)).toHaveLength(printing.length);
  expect(values.map(({ label }) => label)).not.toContain(renamed.short);
});

test('a person with something else to sort by stands there, under its letter', () => {
  const [page] = pagesOf(many.folder).filter(
    ({ path, html }) => /^nhan-vat\/(?:trang-\d+\/)?$/.test(path) && html.includes(sorted.name),
  );
  const letter = only(
    defined(page, 'the page of a list').tree,
    ({ properties }) => properties.ariaLabelledBy?.toString() === 'chu-l',
  );
  expect(text(letter)).toContain(sorted.name);
});
