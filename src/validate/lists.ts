import { z } from 'astro/zod';
import {
  abbreviationSchema,
  placeSchema,
  topicSchema,
  type Abbreviation,
  type PlaceChange,
  type Topic,
} from '../model/registers.ts';
import { textsAt } from '../model/texts-at.ts';
import { slug } from '../model/vietnamese.ts';
import { fieldMessages } from './messages/field-messages.ts';
import type { Fault, TextPlace } from './problem.ts';
import { schemaFaults } from './schema-faults.ts';
import { readYamlFile } from './yaml-file.ts';

/** The lists beside the reports: the schema of an entry, and the field that must be unique. */
export const lists = {
  'abbreviations.yaml': { schema: abbreviationSchema, key: 'short' },
  'places.yaml': { schema: placeSchema, key: 'name' },
  'topics.yaml': { schema: topicSchema, key: 'name' },
} as const;

/** The file of a list. */
export type ListFile = keyof typeof lists;

/** A list as read: its valid entries, and the faults of the others. */
export interface ReadList {
  topics: Topic[];
  places: PlaceChange[];
  abbreviations: Abbreviation[];
  faults: Fault[];
  place: (fault: Fault) => TextPlace;
}

/** Reads a list. Invalid entries are left out and reported as faults. */
export function readList(file: ListFile, bytes: Uint8Array): ReadList {
  const { value, faults, place } = readYamlFile(bytes);
  const entries: unknown[] = Array.isArray(value) ? value : [];
  const valid = <T extends z.ZodType>(wanted: ListFile, type: T) =>
    wanted === file ? entries.flatMap((entry) => type.safeParse(entry).data ?? []) : [];
  return {
    topics: valid('topics.yaml', topicSchema),
    places: valid('places.yaml', placeSchema),
    abbreviations: valid('abbreviations.yaml', abbreviationSchema),
    faults: [...faults, ...(value === undefined ? [] : entryFaults(file, value))],
    place,
  };
}

function entryFaults(file: ListFile, value: unknown): Fault[] {
  if (!Array.isArray(value)) return [{ path: [], ...fieldMessages.listExpected }];
  const { schema, key } = lists[file];
  return [
    ...schemaFaults(z.array(schema), value),
    ...repeatedNames(value, key),
    ...repeatedForms(value),
    ...circularPlaces(value),
  ];
}

function repeatedNames(value: unknown, key: string): Fault[] {
  const seen = new Map<string, string>();
  return textsAt(value, `*.${key}`).flatMap(({ path, value: name }) => {
    const address = slug(name);
    const earlier = seen.get(address);
    seen.set(address, earlier ?? name);
    if (address === '') return [{ path, ...fieldMessages.entryWithoutLetters(name) }];
    return earlier === undefined ? [] : [{ path, ...fieldMessages.entryTwice(name, earlier) }];
  });
}

/** Finds abbreviations that stand for two things. */
function repeatedForms(value: unknown): Fault[] {
  const seen = new Set<string>();
  return [...textsAt(value, '*.short'), ...textsAt(value, '*.forms.*')].flatMap(
    ({ path, value: form }) => {
      const isRepeated = seen.has(form) && path.includes('forms');
      seen.add(form);
      return isRepeated ? [{ path, ...fieldMessages.formTwice(form) }] : [];
    },
  );
}

/** Finds places that are said to belong to themselves. */
function circularPlaces(value: unknown): Fault[] {
  const slugs = new Map(
    textsAt(value, '*.name').map(({ path: [index], value: name }) => [index, slug(name)]),
  );
  return textsAt(value, '*.now')
    .filter(({ path: [index], value: now }) => slug(now) === (slugs.get(index) ?? ''))
    .map(({ path, value: now }) => ({ path, ...fieldMessages.ownSuccessor(now) }));
}
