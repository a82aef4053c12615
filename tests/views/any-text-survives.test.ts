import { addAttribute } from 'astro/runtime/server/index.js';
import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import { atomEntry } from '../../src/follow/atom-entry.ts';
import { atomFeed } from '../../src/follow/atom-feed.ts';
import { printXml } from '../../src/follow/xml-file.ts';
import { defined } from '../../src/model/defined.ts';
import { embedJson } from '../../src/model/embed-json.ts';
import type { PublishedArchive } from '../../src/model/published-archive.ts';
import {
  servedReportSchema,
  servedYearSchema,
  type ServedReport,
} from '../../src/model/served-report.ts';
import { browse } from '../../src/views/browse.ts';
import { citationWriters } from '../../src/views/cite/citation-writers.ts';
import { cslItem } from '../../src/views/cite/csl-item.ts';
import { serveReport } from '../../src/views/cite/serve-report.ts';
import { dataFiles } from '../../src/views/data/data-files.ts';
import { linkedArticle } from '../../src/views/linked-data/linked-article.ts';
import { linkedGraph } from '../../src/views/linked-data/linked-graph.ts';
import { openGraph } from '../../src/views/open-graph.ts';
import { publicationMetas, type PageMeta } from '../../src/views/publication-metas.ts';
import { statedFacts } from '../../src/views/stated-facts.ts';
import { readAtom } from '../formats/read-atom.ts';
import { readBibtex } from '../formats/read-bibtex.ts';
import { readCsl } from '../formats/read-csl.ts';
import { valuesIn } from '../formats/read-csv.ts';
import { readDataPackage, textOf } from '../formats/read-data-package.ts';
import { readJsonLd } from '../formats/read-json-ld.ts';
import { labelled, readRis } from '../formats/read-ris.ts';
import { leastFrontMatter, report, speaker } from '../model/reports.ts';
import { attribute, elements } from '../site/pages.ts';
import { publication } from './facts-of.ts';

/** What the formats stumble over, each by itself and beside any other. */
const pieces = [
  ...'{}%"&<>,=\\~^#$_@\'`-+?!\n\r\t\0\u0007\u0085\u2028\u2029\u00a0\u200f\u202e\ufeff |*;:/()[]đạiỄ',
  '😀',
  '👩🏽‍🌾',
  'e\u0302\u0301',
  '\u0323',
  '\r\n',
  ' and ',
  ' | ',
  'ER  - ',
  '\r\nTY  - ',
  '\\textbf{a}',
  '--',
  '``',
  "''",
  '?`',
  ']]>',
  '<!--',
  '-->',
  '&amp;',
  '&#10;',
  '</script>',
  '<![CDATA[',
  '\\u003c',
  'https://a.example/?b={c}&d=%20',
];
const anyText = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...pieces) },
      fc.string({ unit: 'grapheme', maxLength: 5 }),
    ),
    { minLength: 1, maxLength: 12 },
  )
  // Each has a letter, and none begins or ends with white space, as the schema of reports has it.
  .map((some) => `Ấ${some.join('')}ị`);
/** A text that begins with a piece, too. */
const bareText = fc.oneof(
  anyText,
  anyText.map((text) => text.slice(1).trim()),
);
/** The texts that a report and its archive have of any form. */
const textsOf = {
  title: bareText,
  event: bareText,
  publisher: bareText,
  byline: bareText,
  organizer: bareText,
  person: bareText,
  office: bareText,
  topic: bareText,
  venue: bareText,
  rights: bareText,
  archive: bareText,
  owner: bareText,
};
type Texts = Record<keyof typeof textsOf, string>;

/** Writes a report and its archive with some texts. */
function written(texts: Texts) {
  const archive: PublishedArchive = {
    ...publication,
    title: texts.archive,
    owner: texts.owner,
    rights: { name: texts.rights },
  };
  const one = report({
    title: texts.title,
    event: { name: texts.event },
    source: { ...leastFrontMatter.source, publisher: texts.publisher, byline: texts.byline },
    organizers: [texts.organizer],
    speakers: [speaker(texts.person, { office: texts.office })],
    topics: [texts.topic],
    venues: [{ name: texts.venue, place: 'Hà Nội' }],
    rights: texts.rights,
  });
  const all = browse([one], {});
  const facts = statedFacts(one, all.names, archive);
  return { archive, one, all, facts, item: cslItem(facts, archive) };
}

/** Metas as Astro prints them, read back as a browser reads them. */
function readMetas(metas: readonly PageMeta[]): (name: string) => string | undefined {
  const html = metas.map(
    ([name, content]) => `<meta${addAttribute(name, 'name')}${addAttribute(content, 'content')} />`,
  );
  const read = elements(fromHtml(html.join('')), 'meta');
  return (name) => {
    const found = read.find((meta) => attribute(meta, 'name') === name);
    return found && attribute(found, 'content');
  };
}

const exactly = (text: string) => text;
/** A text on one line, as BibTeX and RIS have it. */
const onOneLine = (text: string) =>
  text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .normalize();
/** A text without the characters that no XML may have. */
const inXml = (text: string) =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '')
    .replace(/\r\n?/g, '\n');
/** A browser has no other line break in an attribute, and no NUL. */
const inAttribute = (text: string) => text.replace(/\r\n?/g, '\n').replaceAll('\0', '\ufffd');

type Read = Partial<Record<keyof Texts, string | undefined>>;

/** How each format is written and read, and what it makes of a text. */
const formats: Record<
  string,
  { fit: (text: string) => string; read: (given: ReturnType<typeof written>) => Read }
> = {
  BibTeX: {
    fit: onOneLine,
    read: ({ item }) => {
      const [entry, next] = readBibtex(citationWriters.bib([item, { ...item, id: 'next' }]));
      expect(next?.key).toBe('next');
      const { csl } = defined(entry, 'the entry');
      return {
        title: csl.title,
        event: csl['event-title'],
        publisher: csl['container-title'],
        byline: csl.author[0]?.family,
        organizer: csl.publisher.join(),
        venue: csl['event-place'],
        rights: csl.note?.replace('Quyền sử dụng: ', ''),
      };
    },
  },
  RIS: {
    fit: onOneLine,
    read: ({ item }) => {
      const [record, next] = readRis(citationWriters.ris([item, { ...item, id: 'next' }]));
      expect(next?.ID).toEqual(['next']);
      const found = defined(record, 'the record');
      return {
        title: found.TI?.join(),
        event: labelled(found, 'Sự kiện').join(),
        publisher: found.T2?.join(),
        byline: labelled(found, 'Tác giả')[0] ?? found.AU?.join(),
        organizer: labelled(found, 'Đơn vị tổ chức').join(),
        venue: labelled(found, 'Địa điểm').join(),
        rights: labelled(found, 'Quyền sử dụng').join(),
        archive: found.DB?.join(),
        owner: found.DP?.join(),
      };
    },
  },
  'CSL-JSON': {
    fit: exactly,
    read: ({ item }) => {
      const read = defined(readCsl(citationWriters['csl.json']([item]))[0], 'the item');
      return {
        title: read.title,
        event: read['event-title'],
        publisher: read['container-title'],
        byline: read.author?.[0]?.literal,
        organizer: read.organizer?.[0]?.literal,
        venue: read['event-place'],
        rights: read.custom.rights,
        archive: read.archive,
        owner: read.custom.owner,
      };
    },
  },
  Atom: {
    fit: inXml,
    read: ({ archive, one, facts }) => {
      const entry = printXml(atomEntry(one, facts, { text: [], people: 'https://a.example/' }));
      const head = { title: archive.title, address: '/a', page: '/', changed: undefined };
      const feed = readAtom(atomFeed(head, [entry], { archive, styles: '/a.css' }));
      const read = defined(feed.entries[0], 'the entry');
      return {
        title: read.title,
        publisher: read.publisher,
        byline: read.authors[0],
        rights: read.rights,
        archive: feed.title,
        owner: feed.authors[0],
      };
    },
  },
  'JSON-LD': {
    fit: exactly,
    read: ({ archive, facts }) => {
      const json = embedJson(linkedGraph([linkedArticle(facts, archive, facts.title)]));
      const page = `<script type="application/ld+json">${json}</script>`;
      const at = (...path: (string | number)[]) =>
        String(
          path.reduce<unknown>(
            (value, key) => (typeof value === 'object' && value ? Reflect.get(value, key) : value),
            readJsonLd(fromHtml(page))[0],
          ),
        );
      return {
        title: at('headline'),
        event: at('about', 'name'),
        publisher: at('publisher', 'name'),
        byline: at('author', 'name'),
        organizer: at('about', 'organizer', 0, 'name'),
        person: at('about', 'performer', 0, 'performer', 'name'),
        office: at('about', 'performer', 0, 'roleName'),
        topic: at('keywords', 0),
        venue: at('about', 'location', 0, 'name'),
        rights: at('copyrightNotice'),
        archive: at('isPartOf', 'name'),
      };
    },
  },
  'Dublin Core': {
    fit: inAttribute,
    read: ({ facts }) => {
      const content = readMetas(publicationMetas(facts, 'vi'));
      return {
        title: content('DC.title'),
        publisher: content('DC.publisher'),
        byline: content('DC.creator'),
        rights: content('DC.rights'),
      };
    },
  },
  'Open Graph': {
    fit: inAttribute,
    read: ({ archive, facts: subject }) => {
      const { title, address } = subject;
      const content = readMetas(
        openGraph({ title, description: title, address, subject }, archive),
      );
      return {
        title: content('og:title'),
        topic: content('article:tag'),
        archive: content('og:site_name'),
      };
    },
  },
  'JSON of a report': {
    fit: exactly,
    read: ({ archive, facts }) => {
      const text = serveReport(facts, archive, undefined, []);
      const read = servedReportSchema.parse(JSON.parse(text));
      return { ...inFacts(read), archive: read.archive.title, owner: read.archive.owner };
    },
  },
  'tables, JSON of a year and Data Package': {
    fit: exactly,
    read: ({ archive, all }) => {
      const { tables, years, descriptor } = dataFiles(all, archive);
      const files = [...tables.map(({ file }) => file), ...years];
      const texts = new Map(files.map((file) => [file.name, textOf(file)]));
      const open = (path: string) => texts.get(path) ?? '';
      const read = readDataPackage(textOf(descriptor), open);
      const row = defined(read.tables.get('reports')?.[0], 'the row');
      const [office] = read.tables.get('offices') ?? [];
      const first = (column: string) => valuesIn(row[column] ?? '').join();
      const year = servedYearSchema.parse(JSON.parse(open('2020.json')));
      const inTable = {
        title: row.title,
        event: row.event,
        publisher: row.publisher,
        byline: row.byline,
        organizer: first('organizers'),
        person: first('speakers'),
        office: office?.office,
        topic: first('topics'),
        venue: first('venues'),
        rights: row.rights,
      };
      expect(inFacts({ ...year, facts: defined(year.reports[0], 'the facts') })).toEqual(inTable);
      return {
        ...inTable,
        archive: read.about.title.replace(/: dữ liệu$/, ''),
        owner: read.about.contributors[0]?.title,
      };
    },
  },
};

function inFacts({ facts, archive }: Pick<ServedReport, 'facts' | 'archive'>): Read {
  return {
    title: facts.title,
    event: facts.event.name,
    publisher: facts.source.publisher,
    byline: facts.source.byline,
    organizer: facts.organizers[0]?.name,
    person: facts.people[0]?.name,
    office: facts.people[0]?.office,
    topic: facts.topics[0]?.name,
    venue: facts.venues[0]?.name,
    rights: facts.rights ?? archive.rights?.name,
  };
}

test.each(Object.entries(formats))('any title and any name survive %s', (_, { fit, read }) => {
  fc.assert(
    fc.property(fc.record(textsOf), (texts) => {
      const given = written(texts);
      const found = read(given);
      // Citation.js composes marks itself, so both sides are made alike.
      const alike = (some: Read) =>
        Object.keys(found).map((kind) => [kind, fit(String(Reflect.get(some, kind)))]);
      expect(alike(found)).toEqual(alike(texts));
    }),
  );
});
