import { nearestAmong } from '../model/nearest.ts';
import type { Claim } from '../model/entry-names.ts';
import { forEachFacet, type EntryFacet } from '../model/facets.ts';
import { changesIn } from '../model/places.ts';
import type { Abbreviation } from '../model/registers.ts';
import type { ReportState } from '../model/state.ts';
import type { Reference } from './body.ts';
import { aliasFaults, movedPages, pagesOf, referenceFaults, type PageAddresses } from './links.ts';
import { listedNameFaults } from './listed-names.ts';
import type { IndexedName } from './lists.ts';
import { fileMessages } from './messages/file-messages.ts';
import {
  isShown,
  namingOf,
  thingsOf,
  type FacetNaming,
  type NamedThing,
  type NameFault,
} from './naming.ts';
import type { FileFault } from './problem.ts';
import { eventFaults } from './shared-events.ts';
import { nameFaults } from './shared-names.ts';
import { slipFaults } from './slips.ts';
import { officeFaults } from './two-offices.ts';
import { placeFaults } from './unknown-places.ts';

/** The facts of a report that the checks across reports need. */
export interface ReportFacts {
  file: string;
  id: string;
  state: ReportState;
  value: unknown;
  blocks: number;
  bodyStart: number;
  references: Reference[];
  /** The path of its original. */
  original: string | undefined;
}

/** The things beside the reports to which they may refer. */
export interface Surroundings {
  /** The entries of the lists of names. */
  lists: Readonly<Record<EntryFacet, readonly IndexedName[]>>;
  abbreviations: readonly Abbreviation[];
  images: ReadonlySet<string>;
}

/** The facts of the reports that are checked against each other, and what they may refer to. */
interface ContentFacts extends Surroundings {
  reports: readonly ReportFacts[];
  things: readonly NamedThing[];
  namings: readonly FacetNaming[];
  pages: PageAddresses;
  /** The drafts that are not among `reports`. */
  drafts: readonly ReportFacts[];
  /** The mentions of those drafts and of withdrawn reports. */
  unseen: readonly NamedThing[];
}

/** The checks across reports, in the order in which faults of one place are listed. */
const checks: readonly ((content: ContentFacts) => FileFault[])[] = [
  brokenReferences,
  ({ reports, pages }) => aliasFaults(reports, pages),
  ({ namings }) => namings.flatMap(nameFaults).map(faultOfName),
  ({ namings }) => namings.flatMap(slipFaults).map(faultOfName),
  ({ namings, abbreviations }) =>
    namings.flatMap((naming) => officeFaults(naming, abbreviations)).map(faultOfName),
  ({ namings, reports, unseen }) => {
    // A report that cannot be read may have any name.
    const isUncertain = reports.some(({ value }) => value === undefined);
    return namings.flatMap((naming) => listedNameFaults(naming, unseen, isUncertain));
  },
  ({ things, lists }) => placeFaults(things, changesIn(lists.places)).map(faultOfName),
  ({ reports, drafts }) => {
    const { withdrawn = [], shown = [] } = Object.groupBy(reports, ({ state }) =>
      state === 'withdrawn' ? state : 'shown',
    );
    return eventFaults(shown, [...drafts, ...withdrawn]);
  },
  sharedOriginals,
];

/** The faults across reports, and the addresses of names that meet which no list records. */
export interface CrossCheck {
  faults: FileFault[];
  claims: Readonly<Record<EntryFacet, readonly Claim[]>>;
}

/**
 * Checks reports against each other. A draft is checked beside all others, as if it were published,
 * but changes nothing about those: its faults are warnings, and only its own. A name that a draft
 * meets is recorded all the same, so that the draft may be published later.
 */
export function examineReports(reports: readonly ReportFacts[], beside: Surroundings): CrossCheck {
  const drafts = reports.filter(({ state }) => state === 'draft');
  const check = (some: readonly ReportFacts[], beyond: readonly ReportFacts[]) => {
    const named = some.flatMap(({ file, value }) => thingsOf(file, value));
    const namings = namingOf(named, beside.lists);
    const { shown = [], withdrawn = [] } = Object.groupBy(named, (thing) =>
      isShown(thing) ? 'shown' : 'withdrawn',
    );
    const content: ContentFacts = {
      ...beside,
      reports: some,
      things: shown,
      namings,
      pages: pagesOf(some, namings),
      drafts: beyond,
      unseen: [...withdrawn, ...beyond.flatMap(({ file, value }) => thingsOf(file, value))],
    };
    return { namings, faults: checks.flatMap((one) => one(content)) };
  };
  const others = reports.filter(({ state }) => state !== 'draft');
  const { namings, faults } = check(others, drafts);
  if (drafts.length === 0) return { faults, claims: claimsOf(namings, namings) };
  const files = new Set(drafts.map(({ file }) => file));
  // They come last, so that what two reports must not share is a fault of the draft.
  const besideDrafts = check([...others, ...drafts], []);
  const ofDrafts = besideDrafts.faults.filter(({ file }) => files.has(file));
  const all = [
    ...faults,
    ...ofDrafts.map(({ file, fault }) => ({ file, fault: { ...fault, warning: true } })),
  ];
  return { faults: all, claims: claimsOf(besideDrafts.namings, namings) };
}

/** The addresses to be recorded, but for those that drafts alone have. */
function claimsOf(
  namings: readonly FacetNaming[],
  published: readonly FacetNaming[],
): CrossCheck['claims'] {
  const given = new Map(
    published.map(({ facet, names: { entries, unrecorded } }) => [
      facet,
      new Set([...entries.map(({ slug }) => slug), ...unrecorded.map(({ address }) => address)]),
    ]),
  );
  const claims = new Map(
    namings.map(({ facet, names }) => [
      facet,
      names.unrecorded.filter(({ address }) => given.get(facet)?.has(address)),
    ]),
  );
  return forEachFacet((facet) => claims.get(facet) ?? []);
}

function brokenReferences({ reports, pages, drafts, images }: ContentFacts): FileFault[] {
  const nearestPage = nearestAmong(pages.keys());
  const moved = movedPages(reports);
  const unpublished = new Set(drafts.map(({ id }) => id));
  return reports.flatMap(({ state, file, bodyStart, blocks, references }) =>
    state === 'withdrawn'
      ? []
      : referenceFaults(references, {
          file,
          blocks,
          pages,
          drafts: unpublished,
          images,
          moved,
          nearestPage,
        }).map((fault) => ({ file, fault: { ...fault, offset: bodyStart + fault.offset } })),
  );
}

function faultOfName({ thing: { file, path }, ...fault }: NameFault): FileFault {
  return { file, fault: { path, ...fault } };
}

function sharedOriginals({ reports }: ContentFacts): FileFault[] {
  const owners = new Map<string, string>();
  return reports.flatMap(({ file, id, original }) => {
    if (original === undefined) return [];
    const owner = owners.get(original);
    if (owner === undefined) {
      owners.set(original, id);
      return [];
    }
    const path = ['source', 'original', 'file'];
    return [{ file, fault: { path, ...fileMessages.originalShared(owner) } }];
  });
}
