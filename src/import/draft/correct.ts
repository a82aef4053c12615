import { parse } from 'yaml';
import { meantDate } from '../../model/meant-date.ts';
import { reportSchema } from '../../model/report.ts';
import { draftErrors, noteMessages } from '../draft-messages.ts';
import { setField, stepsOf } from './fields.ts';
import { emptyFields, faultsOf, ordered, placeOfFile } from './field-order.ts';
import { DraftError, type Doubt, type ReportDraft } from './model.ts';
import { retitle } from './retitle.ts';

/**
 * Corrects one field with what an archivist typed, and drops the doubt about it. A list is typed
 * with commas; an empty value removes the field or the item. Throws a DraftError where the schema
 * refuses the value, or a title would lose words of the original.
 */
export function correct(draft: ReportDraft, path: string, value: string): ReportDraft {
  const typed = value.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (path === 'preamble' && draft.data.preamble?.toLowerCase() !== typed.toLowerCase())
    throw new DraftError(draftErrors.preambleChanged);
  const titled = path === 'title' ? retitle(draft, typed) : draft;
  const tries = readings(typed).map((reading) =>
    reportSchema.safeParse(
      withDependents(setField(titled.data, path, reading), titled, path, typed),
    ),
  );
  const fitting = tries.find(({ success }) => success)?.data;
  if (!fitting) throw new DraftError(tries[0]?.error ? faultsOf(tries[0].error) : path);
  const { id, file } = placeOfFile(
    fitting.title,
    fitting.date,
    /\.[^.]*$/.exec(fitting.source.original.file)?.[0] ?? '',
  );
  const data = ordered({
    ...fitting,
    source: { ...fitting.source, original: { ...fitting.source.original, file } },
  });
  return {
    ...titled,
    id,
    data,
    doubts: doubtsAfter(draft.doubts, path, typed === ''),
    empty: emptyFields(data),
  };
}

/**
 * The values that typed words may mean: a text, a number or truth value, a list of texts or of
 * numbers, a date in another spelling; or none.
 */
function readings(typed: string): unknown[] {
  if (typed === '') return [undefined];
  const list = typed.split(/\s*,\s*/u).filter(Boolean);
  const numbers = list.every((item) => /^\d+$/.test(item)) ? [list.map(Number)] : [];
  if (!/^(?:\d+|true|false)$/.test(typed))
    return [typed, list, ...numbers, ...[meantDate(typed)].filter((date) => date !== undefined)];
  const value: unknown = parse(typed);
  return [typed, value, list, ...numbers];
}

/** Changes the fields that depend on a changed one: the basis of a date, the venue of people. */
function withDependents(
  changed: unknown,
  { data }: ReportDraft,
  path: string,
  typed: string,
): unknown {
  if (path === 'date') {
    const certain = typed.includes('?')
      ? changed
      : setField(changed, 'dateBasis.inferredFrom', undefined);
    return setField(certain, 'dateBasis.note', noteMessages.dateConfirmed);
  }
  const [, venue] = /^venues\[(\d+)\](?:\.name)?$/.exec(path) ?? [];
  const name = venue === undefined ? undefined : data.venues?.[Number(venue)]?.name;
  if (name === undefined) return changed;
  const people = (['speakers', 'attendees'] as const).flatMap((group) =>
    (data[group] ?? []).flatMap((person, index) =>
      person.venue === name ? [`${group}[${index}].venue`] : [],
    ),
  );
  return people.reduce((all, place) => setField(all, place, typed || undefined), changed);
}

/**
 * The doubts about other fields. Where an item was removed, those about later items move with them.
 */
function doubtsAfter(doubts: readonly Doubt[], path: string, isRemoved: boolean): Doubt[] {
  const [, list, item] = /^(.*)\[(\d+)\]$/.exec(path) ?? [];
  return doubts.flatMap((doubt) => {
    if (
      doubt.path === path ||
      doubt.path.startsWith(`${path}.`) ||
      doubt.path.startsWith(`${path}[`)
    )
      return [];
    const steps = stepsOf(doubt.path);
    if (
      !isRemoved ||
      list === undefined ||
      steps[0] !== list ||
      Number(steps[1]) < Number(item) ||
      steps[1] === undefined
    )
      return [doubt];
    return [{ ...doubt, path: doubt.path.replace(`[${steps[1]}]`, `[${Number(steps[1]) - 1}]`) }];
  });
}
