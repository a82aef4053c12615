import { describe, expect, inject, test } from 'vitest';
import { pageKinds } from '../../scripts/bench/pages/page-kinds.ts';
import { manyReports } from '../build/many-reports.ts';
import {
  attribute,
  elements,
  hasMoved,
  only,
  originOf,
  pagesOf,
  text,
  type BuiltPage,
} from './pages.ts';

const sites = inject('sites');
const { many, root } = sites;

/** The values of every `<meta>` of a page that has a name or a property, by that. */
function metasOf({ tree }: BuiltPage): Record<string, string[]> {
  const metas: Record<string, string[]> = {};
  for (const meta of elements(tree, 'meta')) {
    const name = attribute(meta, 'name') ?? attribute(meta, 'property');
    if (name !== undefined) (metas[name] ??= []).push(attribute(meta, 'content') ?? '');
  }
  return metas;
}

/**
 * The names of metas from which Zotero's translators “Embedded Metadata” and “RDF” take a date of
 * publication.
 */
const dated =
  /date|published_time|^(?:dcterms\.)?issued$|citation_(?:year|online_date)|parsely-page/i;
const withKnownPublication = new Set(
  manyReports()
    .filter(({ data }) => data.published?.includes('?') === false)
    .map(({ id }) => `bai-viet/${id}/`),
);

describe.each(['root', 'many', 'hostile'] as const)('in the %s site', (name) => {
  const pages = pagesOf(sites[name].folder);

  test('no page has a <time> that Zotero would take for the day of its publication', () => {
    expect(
      pages.filter(({ tree }) => elements(tree, 'time').length > 0).map(({ path }) => path),
    ).toEqual([]);
  });

  test('only a report whose publication is known states a date', () => {
    const stating = pages
      .filter((page) => Object.keys(metasOf(page)).some((meta) => dated.test(meta)))
      .map(({ path }) => path);
    expect(stating.toSorted()).toEqual(name === 'many' ? [...withKnownPublication].toSorted() : []);
  });

  test('only a report is an article, for Zotero as for previews of links', () => {
    const isReport = pageKinds.find((kind) => kind.name === 'report')?.pattern;
    for (const page of pages.filter((one) => !hasMoved(one))) {
      const metas = metasOf(page);
      const isArticle = isReport?.test(page.path) && !metas.robots;
      expect([page.path, metas['DC.type'], metas['og:type']?.[0] === 'article']).toEqual([
        page.path,
        isArticle ? ['newspaperArticle'] : undefined,
        isArticle,
      ]);
      // Zotero would make an article of a journal of these, or take names of the page for authors.
      expect(Object.keys(metas).filter((meta) => /citation_(?!pdf_url)/.test(meta))).toEqual([]);
      expect(
        elements(page.tree, ({ properties }) => /byline|vcard/i.test(String(properties.className))),
      ).toEqual([]);
    }
  });

  test('every page can be previewed: its title and description are those of its head', () => {
    const origin = originOf(sites[name].folder);
    for (const page of pages.filter((one) => !hasMoved(one))) {
      const metas = metasOf(page);
      const title = text(only(page.tree, (element) => element.tagName === 'title'));
      const at = `${origin}${sites[name].base}${page.path}`;
      const standsIn = page.path === '404.html' || page.path === 'ngoai-tuyen/';
      expect({
        path: page.path,
        address: metas['og:url'],
        described: metas['og:description'],
      }).toEqual({
        path: page.path,
        address: standsIn ? undefined : [at],
        described: metas.description,
      });
      expect(title).toContain(text({ type: 'text', value: metas['og:title']?.[0] ?? '?' }));
    }
  });
});

test('the names of people and bodies are not translated where they stand alone', () => {
  const isName = (href: string | undefined) =>
    /\/(?:nhan-vat|don-vi)\/(?!trang-\d+\/)[^/]+\/$/.test(href ?? '');
  for (const page of [...pagesOf(root.folder), ...pagesOf(many.folder)]) {
    if (hasMoved(page)) continue;
    const { path, tree } = page;
    // In the text of a report, a name is a part of a sentence; a pager has numbers.
    const inText = new Set(
      elements(
        tree,
        ({ tagName, properties }) =>
          tagName === 'nav' || properties.className?.toString() === 'prose',
      ).flatMap((part) => elements(part, 'a')),
    );
    const translated = elements(tree, 'a').filter(
      (link) =>
        isName(attribute(link, 'href')) &&
        !inText.has(link) &&
        attribute(link, 'translate') !== 'no',
    );
    expect([path, translated.map(text)]).toEqual([path, []]);
    if (isName(`/${path}`))
      for (const heading of elements(tree, 'h1'))
        expect([path, attribute(heading, 'translate')]).toEqual([path, 'no']);
  }
});
