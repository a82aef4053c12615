import { defined } from '../../model/defined.ts';
import { draftErrors, fieldNames } from '../draft-messages.ts';
import { fieldForms, fieldValues } from '../field-names.ts';
import { correct, itemsOf, knownAs, replaceGroups } from './correct.ts';
import { DraftError, type ReportDraft } from './model.ts';
import { placeOf } from './place-of.ts';

/** A value that the archivist knows before the file is read. */
export interface GivenValue {
  /** The field. */
  path: string;
  /** The name of the column that it stands in. */
  column: string;
  /** As typed: the whole field, `-` to leave it empty. */
  value: string;
}

/** The parts of the line that stands for a group, such as a person: `Tên | Chức vụ | Vai trò`. */
export const groupForms: Readonly<Record<string, readonly string[]>> = {
  venues: ['name', 'place'],
  speakers: ['name', 'office', 'parts', 'venue'],
  attendees: ['name', 'office', 'venue'],
  organizations: ['name', 'part'],
};

/**
 * Puts values into a draft, each as if it were the answer to a question, and returns those that are
 * refused with the reasons. `places` are those of the archive.
 */
export function fillIn(
  draft: ReportDraft,
  given: readonly GivenValue[],
  places: readonly string[],
): { draft: ReportDraft; refused: { column: string; reason: string }[] } {
  // The order of the schema: a speaker's venue is one of the venues.
  const order = fieldForms().map(({ path }) => path);
  const refused: { column: string; reason: string }[] = [];
  let filled = draft;
  for (const { path, column, value } of given.toSorted(
    (a, b) => order.indexOf(a.path) - order.indexOf(b.path),
  )) {
    try {
      const form = value === '-' ? undefined : groupForms[path];
      filled = form
        ? fillGroups(filled, path, form, value, places)
        : correct(filled, path, value === '-' ? '' : value);
    } catch (error) {
      if (!(error instanceof DraftError)) throw error;
      refused.push({ column, reason: error.message });
    }
  }
  return { draft: filled, refused };
}

/** Replaces a list of groups by lines of a text. Throws a DraftError that quotes a wrong line. */
function fillGroups(
  draft: ReportDraft,
  path: string,
  form: readonly string[],
  value: string,
  places: readonly string[],
): ReportDraft {
  const nameOf = (field: string) => fieldNames[`${path}.${field}`] ?? fieldNames[field] ?? field;
  const choices = form.flatMap((field) => {
    const values = fieldValues(`${path}[0].${field}`);
    return values.length === 0 ? [] : [draftErrors.groupChoice(nameOf(field), values.join(', '))];
  });
  const help = draftErrors.groupForm(form.map(nameOf).join(' | '), choices.join(''));
  const groups: Record<string, unknown>[] = [];
  return itemsOf(value, [/\n/, /;/]).reduce((before, line) => {
    const parts = line.split('|').map((part) => part.trim());
    if (parts.length > form.length) throw new DraftError(draftErrors.unfitting(line, help));
    groups.push(groupOf(path, form, parts, places));
    return replaceGroups(before, path, groups, { line, help });
  }, draft);
}

function groupOf(
  path: string,
  form: readonly string[],
  parts: readonly string[],
  places: readonly string[],
): Record<string, unknown> {
  const group = Object.fromEntries(
    parts.flatMap((part, index): [string, unknown][] => {
      const field = defined(form[index], 'a part of a group');
      const at = `${path}[0].${field}`;
      if (part === '') return [];
      return [
        [
          field,
          field === 'parts'
            ? itemsOf(part, [/,/]).map((one) => knownAs(at, one))
            : knownAs(at, part),
        ],
      ];
    }),
  );
  const [name = ''] = parts;
  const place = path === 'venues' && !group.place ? placeOf(name, places) : undefined;
  return place?.sure ? { ...group, place: place.place } : group;
}
