import { entryFacets, type EntryFacet } from '../../model/facets.ts';
import { loadOnce, once } from '../../model/load-once.ts';
import { compareCodeUnits } from '../../model/names.ts';
import type { Thing } from '../../model/thing.ts';
import {
  contrary,
  fitOfMarks,
  keyedName,
  lettersOf,
  nameKey,
  nameWords,
  startTest,
  type KeyedName,
} from '../format/name-key.ts';
import {
  busiestFile,
  directoryFile,
  mostOfInner,
  rangeFile,
  readDirectory,
  readThings,
  type NameRange,
  type ThingDirectory,
} from '../format/thing-table.ts';
import { clipQuery, splitQuery } from './tokenizer.ts';

/** Finds the things of the archive by their names. Calls reject where a file cannot be read. */
export interface ThingFinder {
  /**
   * Returns the things that a query names, at most three. Either all of it is their name: those
   * with the diacritics that were typed come first, then those of most reports. Or the name stands
   * within a longer query: then it must mean one thing alone, which is no topic (the names of
   * topics are everyday words), have two words or more, and three unless its diacritics were typed.
   * In a large archive it must begin the query, for each other place would need a file.
   */
  find: (query: string) => Promise<Thing[]>;
  /**
   * Returns at most `most` things of which a name begins with a text, then those of which another
   * word of the name does. Diacritics that were typed count; of equals, those of most reports come
   * first.
   */
  complete: (text: string, most: number) => Promise<Thing[]>;
  /**
   * Does the same within one facet for up to sixty things, and tells whether those are all.
   * Undefined where the text is too short to complete.
   */
  narrow: (text: string, facet: EntryFacet) => Promise<NarrowedThings | undefined>;
}

/** The things that complete a text. */
export interface NarrowedThings {
  things: Thing[];
  isAll: boolean;
}

/** A name of a thing. Only the main name is found by what is left of it from a later word on. */
interface ThingName extends KeyedName {
  thing: Thing;
}

/** A thing that was found, and how well it fits: 0 is best. */
interface FoundThing {
  thing: Thing;
  fit: number;
}

/** The maximum number of things that a query names. */
const mostFound = 3;
/** The maximum number of words of a name within a longer query. */
const mostWords = 16;
/** The minimum number of letters that are completed. */
const fewestLetters = 2;
/** The maximum number of files of one kind that are read to complete a text. */
const mostRanges = 2;

/** Opens the table of things. `load` returns the text of one of its files. */
export function openThings(load: (file: string) => Promise<string>): ThingFinder {
  const directory = once(async () => {
    const read = readDirectory(await load(directoryFile));
    return { ...read, names: named(read.things) };
  });
  const namesIn = loadOnce(async (file: string) => named(readThings(await load(file))));

  const begun = async (text: string, facets: readonly EntryFacet[] = entryFacets) => {
    const key = nameKey(lettersOf(text));
    if (key.length < fewestLetters) return undefined;
    const known = await directory();
    const { files, isCut } = filesToComplete(known, key);
    const lists = await Promise.all(files.map(namesIn));
    const fitOf = startTest(text);
    const found = [known.names, ...lists].flat().flatMap((name) => {
      const fit = facets.includes(name.thing.facet) ? fitOf(name) : undefined;
      return fit === undefined ? [] : [{ thing: name.thing, fit }];
    });
    return { things: best(found), isCut };
  };

  return {
    async find(query) {
      const words = wordsOfQuery(query);
      if (words.length === 0) return [];
      const known = await directory();
      const isSmall = known.names.length > 0;
      const findRun = async (run: readonly string[]) => {
        const key = nameKey(run);
        const [file] = isSmall ? [] : rangesFrom(known, 'whole', key, key);
        return matching(file === undefined ? known.names : await namesIn(file), run, key);
      };
      const whole = best(await findRun(words));
      if (whole.length > 0) return whole.slice(0, mostFound);
      for (const run of runsOf(words, isSmall)) {
        const some = best((await findRun(run)).filter(isSure(run)));
        if (some.length > 0) return some.length === 1 ? some : [];
      }
      return [];
    },
    async complete(text, most) {
      return (await begun(text))?.things.slice(0, most) ?? [];
    },
    async narrow(text, facet) {
      const found = await begun(text, [facet]);
      if (!found) return undefined;
      const { things, isCut } = found;
      return { things: things.slice(0, mostOfInner), isAll: !isCut && things.length < mostOfInner };
    },
  };
}

/** The words of a query that may be part of a name: those that are not excluded. */
function wordsOfQuery(query: string): string[] {
  return splitQuery(clipQuery(query).text)
    .filter(({ kind }) => kind !== 'excluded')
    .flatMap(({ text }) => nameWords(text));
}

/** The runs of two words or more within a query, the longest first. */
function runsOf(words: readonly string[], isAnywhere: boolean): string[][] {
  const runs: string[][] = [];
  for (let length = Math.min(words.length - 1, mostWords); length >= 2; length -= 1)
    for (let from = 0; from === 0 || (isAnywhere && from + length <= words.length); from += 1)
      runs.push(words.slice(from, from + length));
  return runs;
}

function isSure({ length }: readonly string[]): (found: FoundThing) => boolean {
  return ({ thing, fit }) => thing.facet !== 'topics' && fit <= (length > 2 ? 1 : 0);
}

/** All names of some things. */
function named(things: readonly Thing[]): ThingName[] {
  return things.flatMap((thing) =>
    [thing.name, ...thing.others].map((name) => {
      const { words, keys } = keyedName(name);
      return { thing, words, keys: name === thing.name ? keys : keys.slice(0, 1) };
    }),
  );
}

/** The things that some words with a key are a name of. */
function matching(
  names: readonly ThingName[],
  words: readonly string[],
  key: string,
): FoundThing[] {
  return names
    .filter(({ keys }) => keys[0] === key)
    .map((name) => ({ thing: name.thing, fit: fitOfMarks(words.join(''), name.words.join('')) }));
}

/**
 * The things that were found, each once, the best first, and of equals those of most reports. Those
 * with other diacritics than were typed are left out where any has them.
 */
function best(found: readonly FoundThing[]): Thing[] {
  const fits = new Map<string, FoundThing>();
  for (const one of found) {
    const key = `${one.thing.facet} ${one.thing.slug}`;
    if (one.fit < (fits.get(key)?.fit ?? Infinity)) fits.set(key, one);
  }
  const all = [...fits.values()];
  const hasFitting = all.some(({ fit }) => fit < contrary);
  return all
    .filter(({ fit }) => !hasFitting || fit < contrary)
    .sort(
      (a, b) =>
        a.fit - b.fit ||
        b.thing.count - a.thing.count ||
        entryFacets.indexOf(a.thing.facet) - entryFacets.indexOf(b.thing.facet) ||
        compareCodeUnits(a.thing.slug, b.thing.slug),
    )
    .map(({ thing }) => thing);
}

/** The files of a large archive in which the keys from one to another are, in order. */
function rangesFrom(known: ThingDirectory, range: NameRange, from: string, to: string): string[] {
  const starts = known[range];
  return starts.flatMap((start, index) => {
    const next = starts[index + 1];
    return start <= to && (next === undefined || next > from) ? [rangeFile(range, index)] : [];
  });
}

/** The files of a large archive that are read to complete a key, and whether it has more. */
function filesToComplete(known: ThingDirectory, key: string): { files: string[]; isCut: boolean } {
  const ranges = (['whole', 'inner'] as const).map((range) =>
    rangesFrom(known, range, key, `${key}\uffff`),
  );
  const isCut = ranges.some(({ length }) => length > mostRanges);
  const files = [
    ...ranges.flatMap((all) => all.slice(0, mostRanges)),
    ...(isCut ? [busiestFile] : []),
  ];
  return { files, isCut };
}
