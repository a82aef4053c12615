import type { z } from 'astro/zod';
import { parse } from 'yaml';
import { meantDate } from '../../model/meant-date.ts';
import { reportSchema, type ReportData } from '../../model/report.ts';
import { slug } from '../../model/vietnamese.ts';
import { draftErrors, noteMessages } from '../draft-messages.ts';
import { fieldHelp, fieldValues } from '../field-names.ts';
import { cut } from '../text-lines.ts';
import { setField, stepsOf } from './fields.ts';
import { emptyFields, ordered, placeOfFile } from './field-order.ts';
import { DraftError, type Doubt, type ReportDraft } from './model.ts';
import { retitle } from './retitle.ts';

/**
 * Corrects one field with what an archivist typed, and drops the doubt about it. The items of a
 * list are lines, else separated by semicolons, else by commas; an empty value removes the field or
 * the item. Throws a DraftError where the schema refuses the value, or a title would lose words of
 * the original.
 */
export function correct(draft: ReportDraft, path: string, value: string): ReportDraft {
  const typed = oneLine(value);
  if (path === 'preamble' && draft.data.preamble?.toLowerCase() !== typed.toLowerCase())
    throw new DraftError(draftErrors.preambleChanged);
  const titled = path === 'title' ? retitle(draft, typed) : draft;
  const fitting = firstFitting(titled, path, typed, readings(path, value));
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

/** Returns the front matter with the first value that the schema accepts. Throws a DraftError. */
function firstFitting(
  draft: ReportDraft,
  path: string,
  typed: string,
  values: readonly unknown[],
): ReportData {
  const refused: z.core.$ZodIssue[][] = [];
  for (const value of values) {
    const changed = withDependents(setField(draft.data, path, value), draft, path, typed);
    const { data, error } = reportSchema.safeParse(changed);
    if (data) return data;
    refused.push(error.issues);
  }
  // A value of the right type is refused for a better reason than one of another type.
  const [first = []] = refused;
  throw new DraftError(
    refusal(path, typed, refused.find((issues) => !issues.some(isOfPackage)) ?? first),
  );
}

/** Whether the package words an issue: the messages of the schema itself are Vietnamese. */
function isOfPackage({ message }: z.core.$ZodIssue): boolean {
  return /^(?:Invalid|Too|Unrecognized)\b/.test(message);
}

/**
 * The values that typed words may mean: a text, a number or truth value, a list of texts or of
 * numbers, a date in another spelling; or none.
 */
function readings(path: string, value: string): unknown[] {
  const typed = oneLine(value);
  if (typed === '') return [undefined];
  const values = fieldValues(path);
  const known = (item: string) => values.find((one) => slug(one) === slug(item)) ?? item;
  const list = itemsOf(value).map(known);
  const numbers = list.every((item) => /^\d+$/.test(item)) ? [list.map(Number)] : [];
  if (!/^(?:\d+|true|false)$/.test(typed))
    return [
      typed,
      known(typed),
      list,
      ...numbers,
      ...[meantDate(typed)].filter((date) => date !== undefined),
    ];
  const scalar: unknown = parse(typed);
  return [typed, scalar, list, ...numbers];
}

/** The items of a list as typed. */
function itemsOf(value: string): string[] {
  const separator = ['\n', ';'].find((sign) => value.trim().includes(sign)) ?? ',';
  return value.split(separator).map(oneLine).filter(Boolean);
}

function oneLine(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** Says in Vietnamese why the schema refuses a value. */
function refusal(path: string, typed: string, issues: readonly z.core.$ZodIssue[]): string {
  if (typed === '') return draftErrors.mustBeFilled;
  const sentences = issues.map((issue) => {
    if (isOfPackage(issue)) return draftErrors.unfitting(cut(typed, 60), fieldHelp(path) ?? path);
    const at = issue.path.join('.');
    return at === stepsOf(path).join('.') ? issue.message : `${at}: ${issue.message}`;
  });
  return [...new Set(sentences)].join('; ');
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
