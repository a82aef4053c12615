import type { z } from 'astro/zod';
import { reportSchema } from '../../model/report.ts';
import { DraftError, type Doubt, type FrontMatter } from './model.ts';
import { reportSlug } from './report-slug.ts';

const fields: readonly string[] = Object.keys(reportSchema.shape);
const lists = [
  'organizers',
  'venues',
  'speakers',
  'attendees',
  'organizations',
  'topics',
  'captions',
  'aliases',
] as const;

/** Validates front matter and puts its fields into the order of the schema, without those that say nothing. Throws a DraftError that lists every fault. */
export function ordered(data: FrontMatter): FrontMatter {
  const { success, data: valid, error } = reportSchema.safeParse(data);
  if (!success) throw new DraftError(faultsOf(error));
  const kept: FrontMatter = {
    ...valid,
    organizations: valid.organizations.map(({ unnamed, ...body }) =>
      unnamed ? { ...body, unnamed } : body,
    ),
  };
  for (const list of lists) if (kept[list]?.length === 0) delete kept[list];
  return kept;
}

/** Every fault that the schema finds, with its field. */
export function faultsOf({ issues }: z.ZodError): string {
  return issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
}

/** Doubts in the order of the fields they are about. */
export function inFieldOrder(doubts: readonly Doubt[]): Doubt[] {
  const place = ({ path }: Doubt) => fields.indexOf(/^\w+/.exec(path)?.[0] ?? '');
  return doubts.toSorted((a, b) => place(a) - place(b));
}

/** The path of a report's file, and of its original, as its title and date give them. */
export function placeOfFile(
  title: string,
  date: string,
  ending: string,
): { id: string; file: string } {
  const id = `${/\d{4}/.exec(date)?.[0] ?? ''}/${reportSlug(title)}`;
  return { id, file: `${id}${ending}` };
}

/** The fields that a report may give and this one does not. */
export function emptyFields({
  session,
  event,
  organizers,
  venues,
  speakers,
  attendees,
  organizations,
  topics,
  source,
}: FrontMatter): string[] {
  const given = {
    session,
    'event.theme': event.theme,
    'event.format': event.format,
    organizers,
    venues,
    speakers,
    attendees,
    organizations,
    topics,
    'source.publisher': source.publisher,
    'source.byline': source.byline,
  };
  return Object.entries(given)
    .filter(([, value]) => value === undefined || value.length === 0)
    .map(([field]) => field);
}
