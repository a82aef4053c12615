import { z } from 'astro/zod';
import { entryFacets, type EntryFacet } from '../model/facets.ts';
import {
  abbreviationSchema,
  authoritySchema,
  placeSchema,
  topicSchema,
  type Abbreviation,
} from '../model/registers.ts';
import type { ListedName } from '../model/entry-names.ts';
import { textsAt } from '../model/texts-at.ts';
import { slug, spellingKey } from '../model/vietnamese.ts';
import { listNameFaults } from './list-names.ts';
import { fieldMessages } from './messages/field-messages.ts';
import type { Fault, TextPlace } from './problem.ts';
import { schemaFaults } from './schema-faults.ts';
import { readYamlFile } from './yaml-file.ts';

/** The lists beside the reports: the schema of an entry, and whether a list may be missing. */
export const lists = {
  'abbreviations.yaml': { schema: abbreviationSchema, optional: true },
  'bodies.yaml': { schema: authoritySchema, optional: true },
  'people.yaml': { schema: authoritySchema, optional: true },
  'places.yaml': { schema: placeSchema, optional: false },
  'series.yaml': { schema: authoritySchema, optional: true },
  'topics.yaml': { schema: topicSchema, optional: false },
} as const;

/** The file of a list. */
export type ListFile = keyof typeof lists;

/** The file of the list of a facet. */
export function listFileOf(facet: EntryFacet): ListFile {
  return `${facet}.yaml`;
}

/** A list as read: its valid entries, and the faults of the others. */
export interface ReadList {
  /** The entries of a list of names. */
  names: IndexedName[];
  /** The entries of the list of abbreviations. */
  abbreviations: Abbreviation[];
  faults: Fault[];
  place: (fault: Fault) => TextPlace;
}

/** An entry of a list of names, and its position in the list. */
export interface IndexedName extends ListedName {
  index: number;
}

/** Reads a list. Invalid entries are left out and reported as faults. */
export function readList(file: ListFile, bytes: Uint8Array): ReadList {
  const { value, faults, place } = readYamlFile(bytes);
  const entries: unknown[] = Array.isArray(value) ? value : [];
  return {
    names: entries.flatMap((entry, index) => {
      const { data } = lists[file].schema.safeParse(entry);
      return data && 'name' in data ? [{ ...data, index }] : [];
    }),
    abbreviations: entries.flatMap((entry) => abbreviationSchema.safeParse(entry).data ?? []),
    faults: [...faults, ...(value === undefined ? [] : entryFaults(file, value))],
    place,
  };
}

function entryFaults(file: ListFile, value: unknown): Fault[] {
  if (!Array.isArray(value)) return [{ path: [], ...fieldMessages.listExpected }];
  const facet = entryFacets.find((one) => listFileOf(one) === file);
  return [
    ...schemaFaults(z.array(lists[file].schema), value),
    ...(facet === undefined ? abbreviationFaults(value) : listNameFaults(facet, value)),
    ...circularPlaces(value),
  ];
}

/** Finds abbreviations that stand for two things, or have no letter. */
function abbreviationFaults(value: unknown): Fault[] {
  const shorts = new Map<string, string>();
  const seen = new Set<string>();
  return [...textsAt(value, '*.short'), ...textsAt(value, '*.forms.*')].flatMap(
    ({ path, value: form }) => {
      const isRepeated = seen.has(form);
      seen.add(form);
      if (path.includes('forms'))
        return isRepeated ? [{ path, ...fieldMessages.formTwice(form) }] : [];
      const key = slug(form);
      const earlier = shorts.get(key);
      shorts.set(key, earlier ?? form);
      if (key === '') return [{ path, ...fieldMessages.entryWithoutLetters(form) }];
      return earlier === undefined ? [] : [{ path, ...fieldMessages.entryTwice(form, earlier) }];
    },
  );
}

/** Finds places that are said to belong to themselves. */
function circularPlaces(value: unknown): Fault[] {
  const names = new Map(
    textsAt(value, '*.name').map(({ path: [index], value: name }) => [index, spellingKey(name)]),
  );
  return textsAt(value, '*.now')
    .filter(({ path: [index], value: now }) => spellingKey(now) === names.get(index))
    .map(({ path, value: now }) => ({ path, ...fieldMessages.ownSuccessor(now) }));
}
