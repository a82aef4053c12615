import { describe, expect, inject, test } from 'vitest';
import { z } from 'astro/zod';
import { pageKinds } from '../../scripts/bench/pages/page-kinds.ts';
import { readJsonLd, type LinkedNode } from '../formats/read-json-ld.ts';
import { elements, filesIn, originOf, pagesOf, type BuiltPage } from './pages.ts';
import { propertiesOf, takesText, takesType } from './schema-org.ts';

const sites = inject('sites');
/** The shape of a thing among the values of another. */
const node = z.looseObject({ '@type': z.string() });

/** What each type must say for a reader of schema.org to make anything of it. */
const required: Record<string, string[]> = {
  NewsArticle: ['@id', 'url', 'headline', 'dateModified', 'isPartOf', 'encoding', 'about'],
  Event: ['@id', 'name'],
  EventSeries: ['@id', 'name'],
  Person: ['name'],
  Organization: ['name'],
  Place: ['name'],
  AdministrativeArea: ['@id', 'name'],
  DefinedTerm: ['@id', 'name'],
  MediaObject: ['contentUrl', 'sha256'],
  CorrectionComment: ['datePublished', 'text'],
  BreadcrumbList: ['itemListElement'],
  ListItem: ['position', 'name', 'item'],
  SearchAction: ['target', 'query-input'],
  EntryPoint: ['urlTemplate'],
  WebSite: ['@id', 'name'],
  Thing: ['name'],
  Role: [],
  VirtualLocation: [],
};

/** The faults of a thing and of all that it has; `via` is the property that it is the value of. */
function faultsOf(thing: LinkedNode, via?: string): string[] {
  const type = thing['@type'];
  const properties = propertiesOf(type);
  if (!properties || !required[type]) return [`${type} is no type that pages have`];
  const missing = required[type].filter((name) => thing[name] === undefined);
  return [
    ...missing.map((name) => `${type} has no ${name}`),
    ...(type === 'Role' && (via === undefined || thing[via] === undefined)
      ? [`Role has no ${via}`]
      : []),
    ...Object.entries(thing).flatMap(([name, value]) => {
      if (/^@|^query-input$/.test(name)) return [];
      // A role stands between a thing and the value of its property, and repeats the property.
      const takes = type === 'Role' && name === via ? new Set(['Thing']) : properties.get(name);
      if (!takes) return [`${type} cannot have ${name}`];
      return [value].flat().flatMap((one) => valueFaults(`${type}.${name}`, one, takes, name));
    }),
  ];
}

function valueFaults(
  at: string,
  value: unknown,
  takes: ReadonlySet<string>,
  name: string,
): string[] {
  if (typeof value === 'string')
    return value !== '' && takesText(takes, value) ? [] : [`${at}: ${value}`];
  if (typeof value === 'number') return takes.has('Integer') ? [] : [`${at}: ${value}`];
  const thing = node.safeParse(value);
  if (!thing.success) return [`${at}: ${JSON.stringify(value)}`];
  const type = thing.data['@type'];
  const fits = type === 'Role' || takesType(takes, type);
  return [...(fits ? [] : [`${at}: ${type}`]), ...faultsOf(thing.data, name)];
}

/** Every address that identifies or locates something in a value. */
function addressesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(addressesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    /^(?:@id|url|item|contentUrl)$/.test(name) ? [String(inner)] : addressesIn(inner),
  );
}

describe.each(['root', 'base', 'many', 'hostile'] as const)('in the %s site', (name) => {
  const { folder, base } = sites[name];
  const pages = pagesOf(folder);
  const described = pages.map((page) => [page, readJsonLd(page.tree)] as const);

  test('what pages describe is of the shapes of schema.org', () => {
    const faults = described.flatMap(([{ path }, things]) =>
      things.flatMap((thing) => faultsOf(thing)).map((fault) => `${path}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  test('every address in it leads to a page or a file of the site, and to a part that is there', () => {
    const origin = originOf(folder);
    const files = new Set(filesIn(folder));
    const byPath = new Map(pages.map((page) => [page.path, page]));
    const ids = new Map<string, Set<unknown>>();
    const idsOf = (page: BuiltPage) => {
      const known =
        ids.get(page.path) ??
        new Set(elements(page.tree, () => true).map(({ properties }) => properties.id));
      ids.set(page.path, known);
      return known;
    };
    const isThere = (address: string) => {
      const [place = '', fragment] = address.split('#');
      if (!place.startsWith(origin + base)) return false;
      const path = decodeURI(place.slice(origin.length + base.length));
      const page = byPath.get(path);
      if (fragment !== undefined) return page !== undefined && idsOf(page).has(fragment);
      return page !== undefined || files.has(path);
    };
    const addresses = new Set(described.flatMap(([, things]) => addressesIn(things)));
    expect(addresses.size).toBeGreaterThan(20);
    expect([...addresses].filter((address) => !isThere(address))).toEqual([]);
  });
});

test('each kind of page describes the thing that it is about, and its trail', () => {
  const entries = {
    person: 'Person',
    body: 'Organization',
    place: 'AdministrativeArea',
    topic: 'DefinedTerm',
    series: 'EventSeries',
    report: 'NewsArticle',
  };
  const expected = new Map<string, string[]>([
    ['home', ['WebSite']],
    ...['search', 'search with results', 'data', 'about', 'offline', '404'].map(
      (kind): [string, string[]] => [kind, []],
    ),
    ...Object.entries(entries).map(([kind, type]): [string, string[]] => [
      kind,
      [type, 'BreadcrumbList'],
    ]),
  ]);
  const pages = pagesOf(sites.root.folder);
  for (const { name, pattern } of pageKinds) {
    const types = pages
      .filter(({ path }) => pattern.test(path))
      .map((page) => readJsonLd(page.tree).map((thing) => thing['@type']));
    expect([name, ...new Set(types.map(String))]).toEqual([
      name,
      String(expected.get(name) ?? ['BreadcrumbList']),
    ]);
  }
});
