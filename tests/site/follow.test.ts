import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseAtomFeed } from 'feedsmith';
import { describe, expect, inject, test } from 'vitest';
import { entryFacets, facets } from '../../src/model/facets.ts';
import { say } from '../../src/strings.ts';
import { manyReports } from '../build/many-reports.ts';
import { otherSite } from '../build/other-site.ts';
import { readAtom } from '../formats/read-atom.ts';
import { readSitemap } from '../formats/read-sitemap.ts';
import { descendants, readXml, xmlText } from '../formats/read-xml.ts';
import {
  attribute,
  elements,
  filesIn,
  hasMoved,
  only,
  originOf,
  pageAt,
  pagesOf,
  text,
  type BuiltPage,
} from './pages.ts';

const sites = inject('sites');
const ofEntries = new RegExp(
  `^(?:${entryFacets.map((facet) => facets[facet].segment).join('|')})/(?!trang-)[^/]+/`,
);

/** The addresses of the links in the head of a page with a relation and a type. */
const linked = ({ tree }: BuiltPage, rel: string, type: string) =>
  elements(only(tree, 'head'), 'link')
    .filter((link) => attribute(link, 'rel') === rel && attribute(link, 'type') === type)
    .map((link) => attribute(link, 'href'));

describe.each(['root', 'base', 'many', 'hostile'] as const)('in the %s site', (name) => {
  const { folder, base } = sites[name];
  const site = originOf(folder) + base;
  const pages = pagesOf(folder).filter((page) => !hasMoved(page));
  const movedFeeds = new Map(
    pagesOf(folder)
      .filter((page) => hasMoved(page) && ofEntries.test(page.path))
      .map(({ path, tree }): [string, string] => {
        const target = String(attribute(only(tree, 'a'), 'href')).slice(base.length);
        return [`${path}atom.xml`, `${target}atom.xml`];
      }),
  );
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  const feeds = filesIn(folder)
    .filter((path) => /(?:^|\/)atom\.xml$/.test(path))
    .map((path) => ({ path, xml: read(path), feed: readAtom(read(path)) }));

  test('every page names the feed of the archive, and before it that of its own entry', () => {
    const wrong = pages.flatMap((page) => {
      const own = ofEntries.exec(page.path)?.[0];
      const named = linked(page, 'alternate', 'application/atom+xml');
      const expected = [...(own === undefined ? [] : [`${base}${own}atom.xml`]), `${base}atom.xml`];
      return JSON.stringify(named) === JSON.stringify(expected) ? [] : [page.path];
    });
    expect(wrong).toEqual([]);
  });

  test('a link leads to the feed from home, from the first page of an entry and from every foot', () => {
    const leads = (page: BuiltPage, part: string, to: string) =>
      elements(only(page.tree, part), 'a').some((link) => attribute(link, 'href') === to);
    const wrong = pages.filter((page) => {
      const own = ofEntries.exec(page.path)?.[0] === page.path || page.path === '';
      return (
        !leads(page, 'footer', `${base}atom.xml`) ||
        (own && !leads(page, 'main', `${base}${page.path}atom.xml`))
      );
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test('every entry has a feed, which leads back to it and is about its reports', () => {
    const entries = pages.filter(({ path }) => ofEntries.exec(path)?.[0] === path);
    const present = feeds.filter(({ path }) => !movedFeeds.has(path));
    expect(present.map(({ path }) => path)).toEqual(
      ['atom.xml', ...entries.map(({ path }) => `${path}atom.xml`)].toSorted(),
    );
    for (const { path, feed } of present) {
      expect(feed.links, path).toEqual([
        { rel: 'self', href: site + path },
        { rel: 'alternate', href: site + path.replace(/atom\.xml$/, '') },
      ]);
      expect(feed.styles, path).toBe(`${base}atom.css`);
      expect(feed.entries.length, path).toBeGreaterThan(0);
    }
  });

  test('who follows a former address of an entry gets the feed of the present one', () => {
    for (const [path, target] of movedFeeds) expect(read(path), path).toBe(read(target));
  });

  test('a feed has thirty entries at most, the last changed first, each of a report that is there', () => {
    const addresses = new Set(pages.map(({ path }) => site + path));
    for (const { path, feed } of feeds) {
      expect(feed.entries.length, path).toBeLessThanOrEqual(30);
      const days = feed.entries.map(({ updated }) => updated);
      expect(days, path).toEqual(days.toSorted().reverse());
      expect(feed.updated, path).toBe(days[0]);
      expect(
        feed.entries.filter(({ id }) => !addresses.has(id)),
        path,
      ).toEqual([]);
    }
  });

  test('a reader of feeds that others wrote sees the same', () => {
    for (const { path, xml, feed } of feeds) {
      const seen = parseAtomFeed(xml);
      expect(seen.title?.value, path).toBe(feed.title);
      expect(
        seen.entries?.map(({ id, title, updated, authors }) => ({
          id,
          title: title?.value,
          updated,
          authors: authors?.map((author) => author.name),
        })),
        path,
      ).toEqual(
        feed.entries.map(({ id, title, updated, authors }) => ({
          id,
          title: title.trim(),
          updated,
          authors,
        })),
      );
    }
  });

  test('the sitemaps list just the pages that search engines may show, by their own addresses', () => {
    const index = readSitemap(read('sitemap.xml'), site);
    expect(index.kind).toBe('sitemapindex');
    const listed = index.items.flatMap(({ address }) => {
      const path = address.slice(site.length);
      const folderOf = `${site}${dirname(path)}/`.replace(/\/\.\/$/, '/');
      return readSitemap(read(path), folderOf).items.map((item) => item.address);
    });
    const shown = pages.flatMap(({ tree }) => {
      const meta = elements(tree, (one) => attribute(one, 'name') === 'robots');
      const own = elements(tree, (one) => attribute(one, 'rel') === 'canonical');
      return meta.length > 0 ? [] : own.map((link) => attribute(link, 'href'));
    });
    expect(listed.toSorted()).toEqual(shown.toSorted());
    expect(index.items.map(({ address }) => address.slice(site.length)).toSorted()).toEqual(
      filesIn(folder).filter((path) => /sitemap[^/]*\.xml$/.test(path) && path !== 'sitemap.xml'),
    );
  });

  test('what programs look for at usual places is there, with full addresses', () => {
    expect(read('robots.txt')).toBe(
      `User-agent: *\nAllow: /\nDisallow: ${base}tim-kiem/?\n\nSitemap: ${site}sitemap.xml\n`,
    );
    expect(read('.well-known/security.txt')).toMatch(
      new RegExp(
        `^Contact: (?:mailto:\\S+@|https://)\\S+\nExpires: \\d{4}-\\d\\d-\\d\\dT00:00:00\\+07:00\nPreferred-Languages: vi(?:-VN)?\nCanonical: ${site}\\.well-known/security\\.txt\n$`,
      ),
    );
    const search = readXml(read('opensearch.xml'));
    expect(descendants(search.root).flatMap(({ attributes }) => attributes.template ?? [])).toEqual(
      [`${site}tim-kiem/?q={searchTerms}`],
    );
    const unnamed = pages.filter(
      (page) =>
        linked(page, 'search', 'application/opensearchdescription+xml')[0] !==
        `${base}opensearch.xml`,
    );
    expect(unnamed).toEqual([]);
  });

  test('no file of XML has an element that could run or load anything', () => {
    const ofXhtml = /^(?:a|blockquote|br|code|div|em|h[1-6]|hr|li|ol|p|pre|strong|ul)$/;
    for (const path of filesIn(folder).filter((file) => file.endsWith('.xml'))) {
      const wrong = descendants(readXml(read(path)).root).filter(
        ({ name: tag, namespace, attributes }) =>
          namespace.endsWith('/xhtml') &&
          (!ofXhtml.test(tag) ||
            Object.keys(attributes).some((key) => !/^(?:href|start)$/.test(key)) ||
            !/^(?:https?|mailto):/.test(attributes.href ?? 'mailto:')),
      );
      expect(wrong, path).toEqual([]);
    }
  });
});

test('a body that was known under a short name has its feed there, too', () => {
  const former = readFileSync(join(sites.many.folder, 'don-vi/vien-tn7/atom.xml'), 'utf8');
  expect(readAtom(former).links[0]?.href).toMatch(/\/don-vi\/vien-thu-nghiem-so-7\/atom\.xml$/);
});

test('a weakness is reported to the contact of the archive, not where others may read it', () => {
  const file = readFileSync(join(sites.many.folder, '.well-known/security.txt'), 'utf8');
  expect(file).toContain(`Contact: mailto:${otherSite.contact.email}\n`);
});

test('the feed of the archive has the words of each report as its page has them', () => {
  const { folder, base } = sites.root;
  const flat = (some: string) => some.replace(/\s+/gu, '');
  const { entries } = readAtom(readFileSync(join(folder, 'atom.xml'), 'utf8'));
  expect(entries).toHaveLength(2);
  for (const { id, content, title } of entries) {
    const page = pageAt(folder, id.slice((originOf(folder) + base).length));
    expect(text(only(page.tree, 'h1'))).toBe(title);
    const prose = only(page.tree, ({ properties }) => String(properties.className) === 'prose');
    expect(flat(content ? xmlText(content) : '')).toContain(flat(text(prose)));
    expect(content && xmlText(content)).toMatch(new RegExp(`${say('feed.read')}$`));
  }
});

test('a sitemap tells when each report of the made-up archive changed', () => {
  const { folder, base } = sites.many;
  const site = originOf(folder) + base;
  const changed = new Map(
    manyReports().map(({ id, data }) => {
      const days = [
        data.added,
        data.published,
        ...(data.corrections ?? []).map(({ date }) => date),
      ];
      const whole = days.filter((day) => day !== undefined && /^\d{4}-\d\d-\d\d$/.test(day));
      return [`${site}bai-viet/${id}/`, whole.toSorted().at(-1)];
    }),
  );
  const files = filesIn(folder).filter((path) => /^bai-viet\/\d{4}\/sitemap\.xml$/.test(path));
  const items = files.flatMap(
    (path) =>
      readSitemap(readFileSync(join(folder, path), 'utf8'), `${site}${dirname(path)}/`).items,
  );
  expect(items.length).toBeGreaterThan(40);
  for (const { address, changed: day } of items) expect(day, address).toBe(changed.get(address));
});
