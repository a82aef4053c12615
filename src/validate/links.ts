import { addressBook } from '../model/addresses.ts';
import { parseEventDate } from '../model/event-date.ts';
import { entryFacets } from '../model/facets.ts';
import { namesUser } from '../model/field-schemas.ts';
import type { ReportState } from '../model/state.ts';
import { textAt, textsAt } from '../model/texts-at.ts';
import type { Reference } from './body.ts';
import { attachmentMessages } from './messages/attachment-messages.ts';
import { textMessages } from './messages/text-messages.ts';
import { pictureAdvice } from './picture-references.ts';
import type { Advice, FileFault, PlacedFault } from './problem.ts';
import type { FacetNaming } from './naming.ts';

const at = addressBook('');
const sections = [
  at.reports(),
  at.years(),
  at.search(),
  at.about(),
  at.offline(),
  ...entryFacets.map((facet) => at.index(facet)),
];

/**
 * The addresses of the site's pages, below its base path and with a closing slash. The value is the
 * number of paragraphs of a report, undefined for other pages.
 */
export type PageAddresses = ReadonlyMap<string, number | undefined>;

/** Lists every page of an archive, from its reports and the names in them. */
export function pagesOf(
  reports: readonly { id: string; state: ReportState; value: unknown; blocks: number }[],
  namings: readonly FacetNaming[],
): PageAddresses {
  const pages = new Map<string, number | undefined>([
    ['', undefined],
    ...sections.map((section) => [section, undefined] as const),
  ]);
  for (const { id, state, value, blocks } of reports) {
    // The address of any paragraph still leads to the page of a withdrawn report.
    pages.set(at.report(id), state === 'withdrawn' ? Infinity : blocks);
    if (state === 'withdrawn') continue;
    for (const address of datePages(textAt(value, 'date'))) pages.set(address, undefined);
  }
  for (const { facet, names } of namings)
    for (const slug of [...names.entries.map((entry) => entry.slug), ...names.moved.keys()])
      pages.set(at.entry(facet, slug), undefined);
  return pages;
}

function datePages(date: string | undefined): string[] {
  try {
    const { year, month } = parseEventDate(date ?? '').start;
    return [at.year(year), ...(month === undefined ? [] : [at.month(year, month)])];
  } catch {
    return [];
  }
}

/** Checks the links and images of a report's body; offsets are those in the body. */
export function referenceFaults(
  references: readonly Reference[],
  context: ReferenceContext,
): PlacedFault[] {
  return references.flatMap(({ kind, address, alt, offset }): PlacedFault[] => {
    const advice =
      kind === 'image'
        ? pictureAdvice(address, context.file, context.images)
        : linkAdvice(address, context);
    const isUndescribed = !advice && alt?.trim() === '';
    if (isUndescribed)
      return [
        { path: [], offset, warning: true, ...attachmentMessages.withoutDescription(address) },
      ];
    return advice ? [{ path: [], offset, ...advice }] : [];
  });
}

/** The pages and images that the references of a report may lead to. */
export interface ReferenceContext {
  /** The path of the report's file. */
  file: string;
  /** The number of its paragraphs. */
  blocks: number;
  pages: PageAddresses;
  /** The ids of drafts, which have no pages. */
  drafts: ReadonlySet<string>;
  images: ReadonlySet<string>;
  /** The addresses of the reports that had others before, by those, with a closing slash. */
  moved: ReadonlyMap<string, string>;
  /** Finds the address that was probably meant. */
  nearestPage: (address: string) => string | undefined;
}

function linkAdvice(
  address: string,
  { blocks, pages, drafts, moved, nearestPage }: ReferenceContext,
): (Advice & { warning?: boolean }) | undefined {
  // Browsers drop white space and control characters from an address.
  const plain = address.replace(/[\s\p{Cc}]/gu, '');
  const elsewhere = externalLinkAdvice(address, plain);
  if (elsewhere !== 'internal') return elsewhere;
  const [path = '', fragment] = plain.split('#');
  if (path === '') return fragmentAdvice(address, fragment, blocks);
  if (!path.startsWith('/')) return textMessages.linkRelative(address);
  const bare = path
    .slice(1)
    .replace(/[?].*$/, '')
    .replace(/\/$/, '');
  const page = bare === '' ? '' : `${bare}/`;
  if (!pages.has(page)) {
    const now = moved.get(page);
    if (now !== undefined) return { ...textMessages.linkToMoved(address, now), warning: true };
    const draft = drafts.values().find((id) => at.report(id) === page);
    return draft === undefined
      ? textMessages.linkToNoPage(address, nearestPage(page))
      : textMessages.linkToDraft(address, draft);
  }
  return fragmentAdvice(address, fragment, pages.get(page) ?? 0);
}

/** Checks an address with a scheme or a host; `internal` where it has neither. */
function externalLinkAdvice(address: string, plain: string): Advice | undefined | 'internal' {
  if (namesUser(plain)) return textMessages.linkWithUser(address);
  const [, scheme] = /^([^/?#:]*):/.exec(plain) ?? [];
  if (scheme === undefined)
    return /^[\\/]{2}/.test(plain) ? textMessages.linkWithoutScheme(address, plain) : 'internal';
  if (!/^(?:https?|mailto)$/i.test(scheme)) return textMessages.linkScheme(address);
  return URL.canParse(plain) ? undefined : textMessages.linkMalformed(address);
}

function fragmentAdvice(
  address: string,
  fragment: string | undefined,
  blocks: number,
): Advice | undefined {
  if (fragment === undefined || /^(?:tieu-de|truoc-tieu-de|toan-van|nguon)$/.test(fragment))
    return undefined;
  const number = Number(/^doan-([1-9]\d*)$/.exec(fragment)?.[1] ?? 0);
  return number >= 1 && number <= blocks
    ? undefined
    : textMessages.linkToNoParagraph(address, blocks);
}

/** Maps the earlier addresses of reports to those of today. */
export function movedPages(reports: readonly AliasedReport[]): Map<string, string> {
  return new Map(
    reports.flatMap(({ id, value }) =>
      textsAt(value, 'aliases.*').map(({ value: alias }) => [`${alias}/`, at.report(id)] as const),
    ),
  );
}

/** A report's front matter, which may list earlier addresses of the report. */
export interface AliasedReport {
  file: string;
  id: string;
  value: unknown;
}

/** Finds earlier addresses that are pages today, or that two reports list. */
export function aliasFaults(reports: readonly AliasedReport[], pages: PageAddresses): FileFault[] {
  const owners = new Map<string, string>();
  return reports.flatMap(({ file, id, value }) =>
    textsAt(value, 'aliases.*').flatMap(({ path, value: alias }) => {
      const owner = owners.get(alias);
      owners.set(alias, owner ?? id);
      const advice = aliasAdvice(alias, id, owner, pages);
      return advice ? [{ file, fault: { path, ...advice } }] : [];
    }),
  );
}

function aliasAdvice(
  alias: string,
  id: string,
  owner: string | undefined,
  pages: PageAddresses,
): Advice | undefined {
  if (`${alias}/` === at.report(id)) return textMessages.aliasIsOwn(alias);
  if (pages.has(`${alias}/`)) return textMessages.aliasIsPage(alias);
  if (/^(?:pagefind|404)(?:\/|$)|(?:^|\/)trang-\d+$/.test(alias))
    return textMessages.aliasReserved(alias);
  if (owner === undefined) return undefined;
  return owner === id ? textMessages.aliasTwice(alias) : textMessages.aliasOfOther(alias, owner);
}
