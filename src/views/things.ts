import {
  inferredParts,
  parseEventDate,
  shortDate,
  sortKey,
  type EventDate,
} from '../model/event-date.ts';
import { entryFacets, type EntryFacet } from '../model/facets.ts';
import { inferenceToken } from '../model/inference.ts';
import { compareCodeUnits } from '../model/names.ts';
import type { Abbreviation } from '../model/registers.ts';
import type { Thing } from '../model/thing.ts';
import { abbreviationPairs } from './abbreviation-pairs.ts';
import type { Archive, Entry } from './browse.ts';

/** The words that may stand before the name of a place. */
const placeHeads = ['Tỉnh', 'Thành phố', 'TP'];
/** The maximum number of forms with abbreviations that a thing is known by. */
const mostForms = 8;

type Note = Pick<Thing, 'note' | 'noteDate'>;

/**
 * Lists every person, body, place, topic and series of the archive, with all names by which readers
 * may ask for it: those of the lists and of the reports and, but for people, forms with
 * abbreviations in place of what they stand for, and the other way round.
 */
export function thingsOf(archive: Archive, abbreviations: readonly Abbreviation[]): Thing[] {
  const notes = notesOf(archive);
  const replaced = replacerOf(abbreviations);
  return entryFacets.flatMap((facet) => {
    const entries = new Map(archive.names[facet].entries.map((entry) => [entry.slug, entry]));
    return archive[facet].map((entry: Entry): Thing => {
      const variants = entries.get(entry.slug)?.variants ?? [];
      return {
        facet,
        slug: entry.slug,
        name: entry.name,
        others: otherNames(facet, [entry.name, ...variants], replaced),
        count: entry.reports.length,
        ...spanOf(entry),
        inferred: entry.inferred,
        ...(notes.get(entry) ?? { note: '', noteDate: '' }),
      };
    });
  });
}

/** The first and the last day of the events of an entry, whose reports stand newest first. */
function spanOf({ reports }: Entry): Pick<Thing, 'first' | 'last'> {
  const dates = reports.map(({ date }) => parseEventDate(date));
  const lastDays = dates.map(({ start, end = start }) => ({ start: end }));
  const [first] = dates.slice(-1);
  const [last] = lastDays.toSorted((a, b) => compareCodeUnits(sortKey(b), sortKey(a)));
  return {
    first: first ? inFigures({ start: first.start }) : '',
    last: last ? inFigures(last) : '',
  };
}

function dateInFigures(date: string): string {
  return inFigures(parseEventDate(date));
}

function inFigures(date: EventDate): string {
  const inferred = inferredParts(date);
  return shortDate(date) + (inferred.length > 0 ? inferenceToken(inferred) : '');
}

function notesOf({ people, places, topics }: Archive): Map<Entry, Note> {
  return new Map<Entry, Note>([
    ...people.flatMap((person): [Entry, Note][] => {
      const latest = person.appearances.find(({ office }) => office !== undefined);
      return latest
        ? [[person, { note: latest.office ?? '', noteDate: dateInFigures(latest.report.date) }]]
        : [];
    }),
    ...places.flatMap((place): [Entry, Note][] =>
      place.change
        ? [[place, { note: place.change.now, noteDate: dateInFigures(place.change.since) }]]
        : [],
    ),
    ...topics.map((topic): [Entry, Note] => [
      topic,
      { note: topic.description ?? '', noteDate: '' },
    ]),
  ]);
}

function otherNames(
  facet: EntryFacet,
  names: readonly string[],
  replaced: (name: string) => string[],
): string[] {
  if (facet === 'people') return names.slice(1);
  const headed =
    facet === 'places' ? names.flatMap((name) => placeHeads.map((head) => `${head} ${name}`)) : [];
  const all = new Map([...names, ...headed].map((name) => [name.toLowerCase(), name]));
  for (const name of all.values())
    for (const form of replaced(name).slice(0, mostForms))
      if (!all.has(form.toLowerCase())) all.set(form.toLowerCase(), form);
  return [...all.values()].slice(1);
}

/**
 * Returns a function that lists the forms of a name in which one abbreviation stands for its long
 * form, or the long form for it.
 */
function replacerOf(abbreviations: readonly Abbreviation[]): (name: string) => string[] {
  const pairs = abbreviationPairs(abbreviations).flatMap(({ short, long }) => [
    { from: wordsOf(long), to: short },
    { from: wordsOf(short), to: long },
  ]);
  const byFirst = Map.groupBy(pairs, ({ from }) => from[0]?.toLowerCase());
  return (name) => {
    const words = wordsOf(name);
    return words.flatMap((word, start) =>
      (byFirst.get(word.toLowerCase()) ?? []).flatMap(({ from, to }) => {
        const end = start + from.length;
        const isThere = same(words.slice(start, end), from);
        return isThere ? [[...words.slice(0, start), to, ...words.slice(end)].join(' ')] : [];
      }),
    );
  };
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}]+|\p{N}+/gu) ?? [];
}

function same(some: readonly string[], others: readonly string[]): boolean {
  return some.join(' ').toLowerCase() === others.join(' ').toLowerCase();
}
