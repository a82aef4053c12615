import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, inject, test } from 'vitest';
import { z } from 'astro/zod';
import type { CslItem } from '../../src/model/csl-schema.ts';
import { reportSchema, type ReportData } from '../../src/model/report.ts';
import {
  servedReportSchema,
  servedYearSchema,
  type ServedReport,
} from '../../src/model/served-report.ts';
import type { BuiltSite } from '../build/provided.ts';
import { otherSite } from '../build/other-site.ts';
import { content, ownSite, readMarkdown } from '../content/read.ts';
import { readAtom, type AtomEntry } from '../formats/read-atom.ts';
import { readBibtex } from '../formats/read-bibtex.ts';
import { readCsl } from '../formats/read-csl.ts';
import { valuesIn } from '../formats/read-csv.ts';
import { readDataPackage } from '../formats/read-data-package.ts';
import { readJsonLd } from '../formats/read-json-ld.ts';
import { labelled, readRis } from '../formats/read-ris.ts';
import { readSitemap } from '../formats/read-sitemap.ts';
import { attribute, elements, filesIn, originOf, pageAt } from './pages.ts';

const sites = inject('sites');
/** Each site with the folder of its reports, and the rights of its archive. */
const archives: Record<
  'root' | 'many',
  { folder: string; rights: { name: string; url?: string | undefined } | undefined }
> = {
  root: { folder: content, rights: ownSite.rights },
  many: { folder: inject('manyContent'), rights: otherSite.rights },
};

/**
 * The facts of a report as its file has them, in each way in which some format states them. They
 * are read here once more, so that no format is compared with what made it.
 */
function factsInFile(
  id: string,
  data: ReportData,
  { home, rights: common }: { home: string; rights: (typeof archives)['root']['rights'] },
) {
  const { date, published, source } = data;
  const rights = data.rights === undefined ? common : { name: data.rights, url: undefined };
  const address = `${home}bai-viet/${id}/`;
  const people = [...data.speakers, ...data.attendees];
  const days = [data.added, published ?? '', ...data.corrections.map((one) => one.date)];
  return {
    address,
    title: data.title,
    event: data.event.name,
    date,
    /** For formats that mark a day as a whole. */
    dateMarked: marked(date),
    /** For formats that cannot say that a part of a date is inferred. */
    dateIfSure: ifSure(date),
    dateInferred: date.includes('?') ? ['year'] : [],
    published,
    publishedMarked: published && marked(published),
    publishedIfSure: published && ifSure(published),
    /** For formats that know only whole days. */
    publishedDay: published && /^\d{4}-\d\d-\d\d$/.test(published) ? published : undefined,
    changed: days
      .map((day) => day.replaceAll('?', ''))
      .filter((day) => day.length === 10)
      .toSorted()
      .at(-1),
    speakers: names(data.speakers),
    attendees: names(data.attendees),
    people: names(people),
    peopleOnce: [...new Set(names(people))],
    offices: people.map(({ office }) => office ?? ''),
    organizers: data.organizers,
    organizations: names(data.organizations.filter(({ unnamed }) => !unnamed)),
    venues: names(data.venues),
    venuesInLine: names(data.venues).join('; ') || undefined,
    topics: data.topics,
    publisher: source.publisher,
    byline: source.byline,
    /** By whom a report is cited. */
    author: source.byline ?? source.publisher,
    url: source.url,
    original: address + source.original.file.replace(/^.*\//, ''),
    sha256: source.original.sha256,
    rights: rights?.name,
    rightsUrl: rights?.url,
    rightsInLine: rights && [rights.name, rights.url].filter(Boolean).join(', '),
  };
}

type Fact = keyof ReturnType<typeof factsInFile>;
type Stated = Partial<Record<Fact, string | readonly string[] | undefined>>;

const names = (list: readonly { name: string }[]) => list.map(({ name }) => name);
const ifSure = (edtf: string) => (edtf.includes('?') ? undefined : edtf);
const marked = (edtf: string) =>
  edtf
    .split('/')
    .map((day) => day.replaceAll('?', '') + (edtf.includes('?') ? '?' : ''))
    .join('/');
const homeOf = ({ folder, base }: BuiltSite) => originOf(folder) + base;

/** The facts in the files of all published reports of a site. */
function factsOf(site: 'root' | 'many') {
  const { folder, rights } = archives[site];
  const home = homeOf(sites[site]);
  return globSync('reports/*/*.md', { cwd: folder }).flatMap((path) => {
    const { frontMatter } = readMarkdown(join(folder, path));
    if (z.looseObject({ status: z.string().optional() }).parse(frontMatter).status) return [];
    const id = path.replace(/^reports\/|\.md$/g, '');
    return [factsInFile(id, reportSchema.parse(frontMatter), { home, rights })];
  });
}

/** The texts of the files of a site that a pattern fits, each with its path. */
function filesOf({ folder }: BuiltSite, pattern: RegExp): { path: string; text: string }[] {
  return filesIn(folder)
    .filter((path) => pattern.test(path))
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
}

/** What a note of a citation says for which there is no field. */
function inNote(note = ''): Stated {
  const after = (label: string) =>
    note
      .split(' · ')
      .find((sentence) => sentence.startsWith(label))
      ?.slice(label.length);
  return { url: after('Bài đã đăng ở '), rightsInLine: after('Quyền sử dụng: ') };
}

const cslDay = ({ 'date-parts': days, circa }: NonNullable<CslItem['issued']>) =>
  days
    .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'))
    .map((day) => day + (circa ? '?' : ''))
    .join('/');

const dayOf = (time: string) => time.replace(/T00:00:00\+07:00$/, '');

/** What an entry of a feed states; its rights are those of the feed where it has none. */
const inEntry = (entry: AtomEntry, rights: string | undefined): Stated => ({
  address: entry.id,
  title: entry.title,
  publishedDay: entry.published && dayOf(entry.published),
  changed: dayOf(entry.updated),
  author: entry.authors.filter((name) => name !== 'Không ghi người viết').join() || undefined,
  url: entry.links.find(({ rel }) => rel === 'via')?.href,
  rights: entry.rights ?? rights,
});

/** What a file with facts states: addresses and rights follow from those of its archive. */
function inServed(
  { id, title, ...facts }: ServedReport['facts'],
  archive: ServedReport['archive'],
): Stated {
  const isPresent = ({ parts }: (typeof facts.people)[number]) => parts.join() === 'dự';
  const address = `${archive.reports}${id}/`;
  const rights = facts.rights === undefined ? archive.rights : { name: facts.rights };
  return {
    address,
    title,
    event: facts.event.name,
    date: facts.event.date,
    published: facts.published,
    changed: facts.changed,
    people: names(facts.people),
    speakers: names(facts.people.filter((person) => !isPresent(person))),
    attendees: names(facts.people.filter(isPresent)),
    offices: facts.people.map(({ office }) => office ?? ''),
    organizers: names(facts.organizers),
    organizations: names(facts.organizations.filter((body) => body.address)),
    venues: names(facts.venues),
    topics: names(facts.topics),
    publisher: facts.source.publisher,
    byline: facts.source.byline,
    url: facts.source.url,
    original: new URL(facts.source.original, address).href,
    sha256: facts.source.sha256,
    rights: rights?.name,
    rightsUrl: rights?.url,
  };
}
const allServed =
  'address title event date published changed people speakers attendees offices organizers organizations venues topics publisher byline url original sha256 rights rightsUrl';

const named = z.looseObject({ name: z.string() });
/** Someone at an event, or the role in which they were there. */
const took = z.union([
  named.transform(({ name }) => ({ name, office: '' })),
  z
    .looseObject({
      roleName: z.string().default(''),
      performer: named.optional(),
      attendee: named.optional(),
    })
    .transform(({ roleName, performer, attendee }) => ({
      name: (performer ?? attendee)?.name ?? '',
      office: roleName,
      isBody: performer?.['@type'] === 'Organization',
    })),
]);
const article = z.looseObject({
  '@id': z.string(),
  headline: z.string(),
  datePublished: z.string().optional(),
  dateModified: z.string(),
  temporalCoverage: z.string(),
  publisher: named.optional(),
  author: named.optional(),
  isBasedOn: z.string().optional(),
  copyrightNotice: z.string().optional(),
  license: z.string().optional(),
  keywords: z.array(z.string()).default([]),
  encoding: z.looseObject({ contentUrl: z.string(), sha256: z.string() }),
  about: z.looseObject({
    name: z.string(),
    startDate: z.string().optional(),
    endDate: z.string().optional(),
    organizer: z.array(named).default([]),
    location: z.array(z.looseObject({ name: z.string().optional() })).default([]),
    performer: z.array(took).default([]),
    attendee: z.array(took).default([]),
  }),
});

function inArticle(thing: unknown): Stated {
  const { about, encoding, ...facts } = article.parse(thing);
  const isBody = (one: (typeof about.performer)[number]) => 'isBody' in one && one.isBody;
  const speakers = about.performer.filter((one) => !isBody(one));
  const people = [...speakers, ...about.attendee];
  return {
    address: facts['@id'],
    title: facts.headline,
    event: about.name,
    date: facts.temporalCoverage,
    dateIfSure: [about.startDate, about.endDate].filter(Boolean).join('/') || undefined,
    publishedIfSure: facts.datePublished,
    changed: facts.dateModified,
    people: names(people),
    speakers: names(speakers),
    attendees: names(about.attendee),
    offices: people.map(({ office }) => office),
    organizers: names(about.organizer),
    organizations: names(about.performer.filter(isBody)),
    venues: about.location.flatMap(({ name }) => name ?? []),
    topics: facts.keywords,
    publisher: facts.publisher?.name,
    author: facts.author?.name,
    url: facts.isBasedOn,
    original: encoding.contentUrl,
    sha256: encoding.sha256,
    rights: facts.copyrightNotice,
    rightsUrl: facts.license,
  };
}

/** Reads something off each page of a report. */
const ofPages = (site: BuiltSite, read: (page: ReturnType<typeof pageAt>) => Stated): Stated[] =>
  filesIn(site.folder)
    .filter((path) => /^bai-viet\/\d{4}\/[^/]+\/du-lieu\.json$/.test(path))
    .map((path) => read(pageAt(site.folder, dirname(path))));

/** What metas with these names or properties say, by the facts that they state. */
const inMetas = (site: BuiltSite, facts: Partial<Record<Fact, string>>): Stated[] =>
  ofPages(site, ({ tree }) => {
    const metas = elements(tree, 'meta');
    const contents = (name: string) =>
      metas
        .filter((meta) => [attribute(meta, 'name'), attribute(meta, 'property')].includes(name))
        .map((meta) => attribute(meta, 'content') ?? '');
    return Object.fromEntries(
      Object.entries(facts).map(([fact, name]) => [
        fact,
        fact === 'topics' ? contents(name) : contents(name)[0],
      ]),
    );
  });

/** The facts that each format states, and how it is read. */
const formats: Record<string, { states: string; read: (site: BuiltSite) => Stated[] }> = {
  BibTeX: {
    states:
      'address title event dateMarked publishedMarked author publisher organizers venuesInLine url rightsInLine',
    read: (site) =>
      filesOf(site, /^du-lieu\/\d{4}\.bib$/)
        .flatMap(({ text }) => readBibtex(text))
        .map(({ fields, csl }) => ({
          address: csl.URL,
          title: csl.title,
          event: csl['event-title'],
          dateMarked: fields.eventdate,
          publishedMarked: fields.date,
          author: csl.author[0]?.family,
          publisher: csl['container-title'],
          organizers: csl.publisher,
          venuesInLine: csl['event-place'],
          ...inNote(csl.note),
        })),
  },
  RIS: {
    states:
      'address title event date publishedIfSure author publisher organizers venuesInLine url rightsInLine',
    read: (site) =>
      filesOf(site, /^du-lieu\/\d{4}\.ris$/)
        .flatMap(({ text }) => readRis(text))
        .map((record) => ({
          address: record.UR?.[0],
          title: record.TI?.[0],
          event: labelled(record, 'Sự kiện')[0],
          date: labelled(record, 'Ngày diễn ra')[0],
          publishedIfSure: record.DA?.[0]?.replaceAll('/', '-'),
          author: labelled(record, 'Tác giả')[0] ?? record.AU?.[0],
          publisher: record.T2?.[0],
          organizers: labelled(record, 'Đơn vị tổ chức'),
          venuesInLine: labelled(record, 'Địa điểm')[0],
          ...inNote(record.N1?.at(-1)),
        })),
  },
  'CSL-JSON': {
    states:
      'address title event date dateMarked publishedMarked author publisher organizers venuesInLine url rights rightsUrl rightsInLine',
    read: (site) =>
      filesOf(site, /^du-lieu\/\d{4}\.csl\.json$/)
        .flatMap(({ text }) => readCsl(text))
        .map(({ custom, issued, ...item }) => ({
          ...inNote(item.note),
          address: item.URL,
          title: item.title,
          event: item['event-title'],
          date: custom['event-date'],
          dateMarked: cslDay(item['event-date']),
          publishedMarked: issued && cslDay(issued),
          author: item.author?.map(({ literal }) => literal).join(),
          publisher: item['container-title'],
          organizers: (item.organizer ?? []).map(({ literal }) => literal),
          venuesInLine: item['event-place'],
          url: custom['source-url'],
          rights: custom.rights,
          rightsUrl: custom['rights-url'],
        })),
  },
  'Atom of the archive': {
    states: 'address title date publishedDay changed author publisher peopleOnce topics url rights',
    read: (site) =>
      filesOf(site, /^atom\.xml$/).flatMap(({ text }) => {
        const { entries, rights } = readAtom(text);
        return entries.map((entry) => {
          const terms = (isPerson: boolean) =>
            entry.categories
              .filter(({ scheme }) => (scheme !== undefined) === isPerson)
              .map(({ term }) => term);
          return {
            ...inEntry(entry, rights),
            date: entry.coverage,
            publisher: entry.publisher,
            peopleOnce: terms(true),
            topics: terms(false),
          };
        });
      }),
  },
  'Atom of the entries': {
    states: 'address title publishedDay changed author rights',
    read: (site) =>
      filesOf(site, /\/atom\.xml$/).flatMap(({ text }) => {
        const { entries, rights } = readAtom(text);
        return entries.map((entry) => inEntry(entry, rights));
      }),
  },
  'JSON-LD': {
    states:
      'address title event date dateIfSure publishedIfSure changed people speakers attendees offices organizers organizations venues topics publisher author url original sha256 rights rightsUrl',
    read: (site) => ofPages(site, ({ tree }) => inArticle(readJsonLd(tree)[0])),
  },
  'Dublin Core': {
    states: 'address title publishedIfSure author publisher url original rights',
    read: (site) =>
      inMetas(site, {
        address: 'DC.identifier',
        title: 'DC.title',
        publishedIfSure: 'DC.date',
        author: 'DC.creator',
        publisher: 'DC.publisher',
        url: 'DCTERMS.isVersionOf',
        original: 'DCTERMS.isFormatOf',
        rights: 'DC.rights',
      }),
  },
  'Open Graph': {
    states: 'address title publishedIfSure changed topics',
    read: (site) =>
      inMetas(site, {
        address: 'og:url',
        title: 'og:title',
        publishedIfSure: 'article:published_time',
        changed: 'article:modified_time',
        topics: 'article:tag',
      }),
  },
  'the table of the Data Package': {
    states:
      'address title event date dateInferred published changed speakers attendees organizers organizations venues topics publisher byline url original sha256 rights rightsUrl',
    read: ({ folder }) => {
      const open = (path: string) => readFileSync(join(folder, 'du-lieu', path), 'utf8');
      const rows = readDataPackage(open('datapackage.json'), open).tables.get('reports') ?? [];
      const lists = 'date_inferred speakers attendees organizers organizations venues topics'.split(
        ' ',
      );
      return rows.map((row) => {
        const { date_inferred, source_url, rights_url, ...others } = Object.fromEntries(
          Object.entries(row).map(([name, cell]) => [
            name,
            lists.includes(name) ? valuesIn(cell) : cell || undefined,
          ]),
        );
        const { address = '', original = '' } = row;
        return {
          ...others,
          dateInferred: date_inferred,
          original: address + original,
          url: source_url,
          rightsUrl: rights_url,
        };
      });
    },
  },
  'JSON of a year': {
    states: allServed,
    read: (site) =>
      filesOf(site, /^du-lieu\/\d{4}\.json$/)
        .map(({ text }) => servedYearSchema.parse(JSON.parse(text)))
        .flatMap(({ archive, reports }) => reports.map((facts) => inServed(facts, archive))),
  },
  'JSON of a report': {
    states: allServed,
    read: (site) =>
      filesOf(site, /^bai-viet\/\d{4}\/[^/]+\/du-lieu\.json$/)
        .map(({ text }) => servedReportSchema.parse(JSON.parse(text)))
        .map(({ facts, archive }) => inServed(facts, archive)),
  },
  sitemap: {
    states: 'address changed',
    read: (site) =>
      filesOf(site, /^bai-viet\/\d{4}\/sitemap\.xml$/).flatMap(
        ({ path, text }) => readSitemap(text, `${homeOf(site)}${dirname(path)}/`).items,
      ),
  },
};

describe.each(['root', 'many'] as const)('in the %s site', (name) => {
  const inFiles = new Map(factsOf(name).map((facts) => [facts.address, facts]));

  test.each(Object.entries(formats))(
    '%s states the facts that the files of the reports have',
    (format, { states, read }) => {
      const stated = read(sites[name]);
      const wrong = stated.flatMap((facts) => {
        const expected: Stated | undefined = inFiles.get(String(facts.address));
        if (!expected) return [`no file is of ${String(facts.address)}`];
        return states.split(' ').flatMap((fact) => {
          const [is, should] = [Reflect.get(facts, fact), Reflect.get(expected, fact)];
          return fact in facts && fact in expected && isDeepStrictEqual(is, should)
            ? []
            : [`${facts.address}: ${fact} is ${JSON.stringify(is)}, not ${JSON.stringify(should)}`];
        });
      });
      expect(wrong).toEqual([]);
      const found = new Set(stated.map(({ address }) => address));
      if (format === 'Atom of the archive') expect(found.size).toBe(Math.min(inFiles.size, 30));
      else expect([...found].toSorted()).toEqual([...inFiles.keys()].toSorted());
    },
  );

  test('the rights of the whole are those of the archive', () => {
    const { folder } = sites[name];
    const open = (path: string) => readFileSync(join(folder, 'du-lieu', path), 'utf8');
    const { rights } = archives[name];
    expect(readDataPackage(open('datapackage.json'), open).about.licenses).toEqual(
      rights && [{ title: rights.name, path: rights.url ?? `${homeOf(sites[name])}du-lieu/` }],
    );
  });
});

test('the files have what formats could disagree on', () => {
  const facts = factsOf('many');
  const kinds: Record<string, (one: (typeof facts)[number]) => boolean> = {
    'several days': ({ date }) => date.includes('/'),
    'only a month': ({ date }) => /^\d{4}-\d\d$/.test(date),
    'only a year': ({ date }) => /^\d{4}$/.test(date),
    'an inferred year': ({ date }) => date.includes('?'),
    'a day of publication': ({ publishedDay }) => publishedDay !== undefined,
    'a month of publication': ({ published }) => published?.length === 7,
    'an inferred publication': ({ published }) => published?.includes('?') ?? false,
    'a byline': ({ byline }) => byline !== undefined,
    'a publisher without a byline': ({ publisher, byline }) => !!publisher && !byline,
    'no source': ({ publisher, url }) => publisher === undefined && url === undefined,
    'rights of its own': ({ rightsUrl }) => rightsUrl === undefined,
    'a correction': ({ changed }) => changed === '2025-01-15',
    'one name twice': ({ people, peopleOnce }) => people.length > peopleOnce.length,
  };
  expect(Object.keys(kinds).filter((kind) => !facts.some((one) => kinds[kind]?.(one)))).toEqual([]);
});
