import { placesOf } from '../model/places.ts';
import type { Report } from '../model/report.ts';
import { spellingKey } from '../model/vietnamese.ts';
import type { Known } from './draft/model.ts';

/** What is known of an archive without reports: its lists. */
export function knownLists(topics: readonly string[], places: readonly string[]): Known {
  return {
    topics: [...topics],
    places: [...places],
    publishers: [],
    people: new Map(),
    reports: [],
  };
}

/** Adds what a report says to what is known. */
export function learn(known: Known, report: Report): void {
  const { id, title, date, event, source, speakers, attendees } = report;
  known.reports.push({ id, title, date, event: event.name });
  for (const { name } of placesOf(report)) addOnce(known.places, name);
  if (source.publisher !== undefined) addOnce(known.publishers, source.publisher);
  for (const { name, office } of [...speakers, ...attendees]) {
    const key = spellingKey(name);
    const person = known.people.get(key) ?? {
      name,
      offices: new Map<string, string[]>(),
      reports: [],
    };
    known.people.set(key, person);
    if (person.reports.at(-1) !== id) person.reports.push(id);
    if (office === undefined) continue;
    const printed = person.offices.has(office)
      ? office
      : ([...person.offices.keys()].find((other) => spellingKey(other) === spellingKey(office)) ??
        office);
    const reports = person.offices.get(printed) ?? [];
    person.offices.set(printed, reports);
    addOnce(reports, id);
  }
}

/** What the archive has of a person whom a new report names. */
export interface Acquaintance {
  name: string;
  /** How many of its reports name the person. */
  reports: number;
  office: 'same' | 'other' | 'unprinted';
  /** The office that a report of the archive printed last, where it is another. */
  before?: string;
}

/** Those of the people whom the archive names already, and whether in the same office. */
export function acquaintances(
  people: readonly { name: string; office?: string | undefined }[],
  known: Known,
): Acquaintance[] {
  return people.flatMap(({ name, office }): Acquaintance[] => {
    const person = known.people.get(spellingKey(name));
    if (!person) return [];
    const offices = [...person.offices.keys()];
    const before = offices.at(-1);
    const facts = { name, reports: person.reports.length };
    if (office === undefined || before === undefined) return [{ ...facts, office: 'unprinted' }];
    if (offices.some((other) => alike(other, office))) return [{ ...facts, office: 'same' }];
    return [{ ...facts, office: 'other', before }];
  });
}

/** Offices are printed in any order, and some of them left out. */
function alike(a: string, b: string): boolean {
  const [few, many] = [a, b]
    .map((office) => spellingKey(office).split(/\s*[,;]\s*/u))
    .toSorted((x, y) => x.length - y.length);
  return few !== undefined && many !== undefined && few.every((one) => many.includes(one));
}

function addOnce(list: string[], value: string): void {
  if (!list.includes(value)) list.push(value);
}
