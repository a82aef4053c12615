import { nearestAmong } from '../model/nearest.ts';
import type { PlaceChange } from '../model/registers.ts';
import type { ReportState } from '../model/state.ts';
import type { Reference } from './body.ts';
import { aliasFaults, movedPages, pagesOf, referenceFaults, type PageAddresses } from './links.ts';
import { fileMessages } from './messages/file-messages.ts';
import type { FileFault } from './problem.ts';
import { eventFaults } from './shared-events.ts';
import { nameFaults, type NamedThing, type NameFault } from './shared-names.ts';
import { thingsOf } from './things.ts';
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
  places: readonly PlaceChange[];
  images: ReadonlySet<string>;
}

/** The facts of the reports that are checked against each other, and what they may refer to. */
interface ContentFacts extends Surroundings {
  reports: readonly ReportFacts[];
  things: readonly NamedThing[];
  pages: PageAddresses;
  /** The drafts that are not among `reports`. */
  drafts: readonly ReportFacts[];
}

/** The checks across reports, in the order in which faults of one place are listed. */
const checks: readonly ((content: ContentFacts) => FileFault[])[] = [
  brokenReferences,
  ({ reports, pages }) => aliasFaults(reports, pages),
  ({ things }) => nameFaults(things).map(faultOfName),
  ({ things, places }) => placeFaults(things, places).map(faultOfName),
  ({ reports, drafts }) =>
    eventFaults(
      reports.filter(({ state }) => state !== 'withdrawn'),
      drafts,
    ),
  sharedOriginals,
];

/**
 * Checks reports against each other. A draft is checked beside all others, as if it were published,
 * but changes nothing about those: its faults are warnings, and only its own.
 */
export function faultsAcross(reports: readonly ReportFacts[], beside: Surroundings): FileFault[] {
  const drafts = reports.filter(({ state }) => state === 'draft');
  const check = (some: readonly ReportFacts[], beyond: readonly ReportFacts[]) => {
    const things = some.flatMap(({ state, file, value }) =>
      state === 'withdrawn' ? [] : thingsOf(file, value),
    );
    const content = { ...beside, reports: some, things, pages: pagesOf(some, things) };
    return checks.flatMap((one) => one({ ...content, drafts: beyond }));
  };
  const others = reports.filter(({ state }) => state !== 'draft');
  const faults = check(others, drafts);
  if (drafts.length === 0) return faults;
  const files = new Set(drafts.map(({ file }) => file));
  // They come last, so that what two reports must not share is a fault of the draft.
  const ofDrafts = check([...others, ...drafts], []).filter(({ file }) => files.has(file));
  return [
    ...faults,
    ...ofDrafts.map(({ file, fault }) => ({ file, fault: { ...fault, warning: true } })),
  ];
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
