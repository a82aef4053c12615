import { spellingKey } from '../model/vietnamese.ts';
import type { ArchiveFacts } from './draft/model.ts';
import type { NamedReport } from './known-names.ts';

/** Starts the facts of an archive with its lists, before any report. */
export function factsOfLists(topics: readonly string[], places: readonly string[]): ArchiveFacts {
  return { topics: [...topics], places: [...places], publishers: [], people: new Map() };
}

/** The parts of a report of which the facts of an archive consist. */
export interface KnownFacts extends Pick<NamedReport, 'id' | 'names'> {
  /** Its places, each in one spelling. */
  places: readonly string[];
  publisher: string | undefined;
}

/** Adds the names in a report to the facts of the archive. */
export function addReport(facts: ArchiveFacts, report: KnownFacts): void {
  const { id, publisher, places, names } = report;
  for (const name of places) addOnce(facts.places, name);
  if (publisher !== undefined) addOnce(facts.publishers, publisher);
  for (const { name, office } of names.people) {
    const key = spellingKey(name);
    const person = facts.people.get(key) ?? {
      name,
      offices: new Map<string, string[]>(),
      reports: [],
    };
    facts.people.set(key, person);
    if (person.reports.at(-1) !== id) person.reports.push(id);
    if (office !== undefined) addOffice(person.offices, office, id);
  }
}

/** Files an office under its first spelling. */
function addOffice(offices: Map<string, string[]>, office: string, id: string): void {
  const key = spellingKey(office);
  const spelling = offices.has(office)
    ? office
    : ([...offices.keys()].find((other) => spellingKey(other) === key) ?? office);
  const reports = offices.get(spelling) ?? [];
  offices.set(spelling, reports);
  addOnce(reports, id);
}

/** A person of a new report whom the archive already names. */
export type Acquaintance = {
  name: string;
  /** The number of the archive's reports that name the person. */
  reports: number;
} & OfficeMatch;

/** The new office beside those of the archive, `before` being the latest of them. */
type OfficeMatch = { office: 'same' | 'unprinted' } | { office: 'other'; before: string };

/** Finds the people whom the archive already names, and compares their offices. */
export function acquaintances(
  people: readonly { name: string; office?: string | undefined }[],
  facts: ArchiveFacts,
): Acquaintance[] {
  return people.flatMap(({ name, office }): Acquaintance[] => {
    const person = facts.people.get(spellingKey(name));
    return person
      ? [{ name, reports: person.reports.length, ...matchOffice(office, person.offices) }]
      : [];
  });
}

function matchOffice(
  office: string | undefined,
  offices: ReadonlyMap<string, unknown>,
): OfficeMatch {
  const before = [...offices.keys()].at(-1);
  if (office === undefined || before === undefined) return { office: 'unprinted' };
  const isSame = offices.keys().some((other) => isAlike(other, office));
  return isSame ? { office: 'same' } : { office: 'other', before };
}

/**
 * Whether all offices of the shorter list are in the longer one: their order differs, and some are
 * left out.
 */
function isAlike(a: string, b: string): boolean {
  const [listA, listB] = [a, b].map((office) => spellingKey(office).split(/\s*[,;]\s*/u));
  const [few = [], many = []] = [listA, listB].toSorted((x = [], y = []) => x.length - y.length);
  return few.every((one) => many.includes(one));
}

function addOnce(list: string[], value: string): void {
  if (!list.includes(value)) list.push(value);
}
