import type { z } from 'astro/zod';
import { defined } from '../../model/defined.ts';
import { reportSchema } from '../../model/report.ts';
import { readField } from './fields.ts';
import { DraftError, type Doubt, type FrontMatter } from './model.ts';
import { reportSlug } from './report-slug.ts';

const fields: readonly string[] = Object.keys(reportSchema.shape);
/** The lists that reports usually fill. */
const usualLists = [
  'organizers',
  'venues',
  'speakers',
  'attendees',
  'organizations',
  'topics',
] as const;
const lists = [
  ...usualLists,
  'captions',
  'pictures',
  'documents',
  'corrections',
  'aliases',
] as const;
/** The fields that a summary names where they are empty. */
const usualFields = [
  'session',
  'event.theme',
  'event.format',
  ...usualLists,
  'source.publisher',
  'source.byline',
];

/**
 * Validates a front matter and puts its fields into the order of the schema, without empty lists.
 * Throws a DraftError that lists every fault.
 */
export function ordered(data: FrontMatter): FrontMatter {
  const { success, data: valid, error } = reportSchema.safeParse(data);
  if (!success) throw new DraftError(faultsOf(error));
  const kept: FrontMatter = {
    ...valid,
    organizations: valid.organizations.map(({ unnamed, ...body }) =>
      unnamed ? { ...body, unnamed } : body,
    ),
  };
  for (const list of lists) if (kept[list]?.length === 0) Reflect.deleteProperty(kept, list);
  return kept;
}

/** Lists every fault that the schema found, with its field, on one line. */
export function faultsOf({ issues }: z.ZodError): string {
  return issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
}

/** Returns the top-level field of a path: `venues` of `venues[0].place`. */
export function topField(path: string): string {
  return path.replace(/\W.*/s, '');
}

/** Sorts doubts by the order of their fields in the front matter. */
export function inFieldOrder(doubts: readonly Doubt[]): Doubt[] {
  const place = ({ path }: Doubt) => fields.indexOf(topField(path));
  return doubts.toSorted((a, b) => place(a) - place(b));
}

/** Returns the id of a report, `<year>/<slug>`, and the path of its original. */
export function placeOfFile(
  title: string,
  date: string,
  ending: string,
): { id: string; file: string } {
  const year = defined(/\d{4}/.exec(date)?.[0], 'the year of a date');
  const id = `${year}/${reportSlug(title)}`;
  return { id, file: `${id}${ending}` };
}

/** Lists the paths of the usual fields that are empty. */
export function emptyFields(data: FrontMatter): string[] {
  return usualFields.filter((path) => {
    const value = readField(data, path);
    return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  });
}
