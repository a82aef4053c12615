import { fillIn } from '../draft/fill-in.ts';
import type { ReportDraft } from '../draft/model.ts';
import type { Hints } from '../parse/event-day.ts';
import { listMessages } from './command-messages.ts';
import type { ReportFault } from './content-checks.ts';
import { ImportError } from './error-text.ts';
import { publishedHint } from './published-hint.ts';
import type { ListRow } from './read-list.ts';

/** The hints that a row of a list gives to the reading of its file. */
export function hintsOfRow({ year, given }: ListRow): Hints {
  const published = given.find(({ path }) => path === 'published')?.value;
  return {
    ...(year !== undefined && { year, isYearSure: true }),
    ...(published !== undefined && publishedHint(published)),
  };
}

/** Puts the values of a row into a draft. Throws an ImportError that names all that are refused. */
export function withRow(
  drafted: ReportDraft,
  { given }: ListRow,
  places: readonly string[],
): ReportDraft {
  const { draft, refused } = fillIn(drafted, given, places);
  if (refused.length === 0) return draft;
  const reasons = refused.map(({ column, reason }) => listMessages.column(column, reason));
  throw new ImportError(reasons.join('; '));
}

/** Words a fault of a report, with the column where a row gave the field. */
export function faultText({ field, text }: ReportFault, row: ListRow | undefined): string {
  const given = row?.given.find(
    ({ path }) => field === path || field.startsWith(`${path}[`) || field.startsWith(`${path}.`),
  );
  return given ? listMessages.column(given.column, text) : `${field}: ${text}`;
}
