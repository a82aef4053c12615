import type { z } from 'astro/zod';
import { parse } from 'yaml';
import { meantDate } from '../../model/meant-date.ts';
import { reportSchema, type ReportData } from '../../model/report.ts';
import { textsAt } from '../../model/texts-at.ts';
import { slug } from '../../model/vietnamese.ts';
import { draftErrors, noteMessages } from '../draft-messages.ts';
import { fieldHelp, fieldValues } from '../field-names.ts';
import { bodyHeads } from '../parse/body-table.ts';
import { anyOf } from '../parse/phrases.ts';
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
  const help = fieldHelp(path) ?? path;
  const fitting = firstFitting(titled, path, readings(path, value), { typed, help });
  return settled(titled, path, fitting, typed === '');
}

/**
 * Replaces a whole list of groups, such as the speakers, and drops the doubts about it. Throws a
 * DraftError where the schema refuses it, with the line that was typed last and what to type.
 */
export function replaceGroups(
  draft: ReportDraft,
  path: string,
  groups: readonly unknown[],
  { line, help }: { line: string; help: string },
): ReportDraft {
  return settled(draft, path, firstFitting(draft, path, [groups], { typed: line, help }), false);
}

/** The draft with a changed front matter, and its place in the archive. */
function settled(
  draft: ReportDraft,
  path: string,
  fitting: ReportData,
  isRemoved: boolean,
): ReportDraft {
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
    ...draft,
    id,
    data,
    doubts: doubtsAfter(draft.doubts, path, isRemoved),
    empty: emptyFields(data),
  };
}

/** Returns the front matter with the first value that the schema accepts. Throws a DraftError. */
function firstFitting(
  draft: ReportDraft,
  path: string,
  values: readonly unknown[],
  answer: { typed: string; help: string },
): ReportData {
  const refused: z.core.$ZodIssue[][] = [];
  for (const value of values) {
    const changed = withDependents(setField(draft.data, path, value), draft, path, answer.typed);
    const { data, error } = reportSchema.safeParse(changed);
    if (data) return data;
    refused.push(error.issues);
  }
  // A value of the right type is refused for a better reason than one of another type.
  const [first = []] = refused;
  throw new DraftError(
    refusal(path, refused.find((issues) => !issues.some(isOfPackage)) ?? first, answer),
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
  const list = itemsOf(value, signsOf(path)).map((item) => knownAs(path, item));
  const numbers = list.every((item) => /^\d+$/.test(item)) ? [list.map(Number)] : [];
  if (!/^(?:\d+|true|false)$/.test(typed))
    return [
      typed,
      knownAs(path, typed),
      list,
      ...numbers,
      ...[meantDate(typed)].filter((date) => date !== undefined),
    ];
  const scalar: unknown = parse(typed);
  return [typed, scalar, list, ...numbers];
}

/** A comma between two bodies, not one in a name: `Sở Văn hóa, Thể thao và Du lịch, Hội Gốm`. */
const betweenBodies = new RegExp(String.raw`,\s*(?=(?:${anyOf(bodyHeads)})(?![\p{L}]))`, 'u');

/** The signs between the items of a list as typed. */
function signsOf(path: string): RegExp[] {
  return [/\n/, /;/, path === 'organizers' ? betweenBodies : /,/];
}

/** The items of a list as typed, between the first of the signs that there is. */
export function itemsOf(value: string, signs: readonly RegExp[]): string[] {
  const sign = signs.find((one) => one.test(value.trim()));
  return (sign ? value.split(sign) : [value]).map(oneLine).filter(Boolean);
}

/** The word of a field's closed list that a text means, whatever its marks; else the text. */
export function knownAs(path: string, text: string): string {
  return fieldValues(path).find((value) => slug(value) === slug(text)) ?? text;
}

function oneLine(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** Says in Vietnamese why the schema refuses a value. */
function refusal(
  path: string,
  issues: readonly z.core.$ZodIssue[],
  { typed, help }: { typed: string; help: string },
): string {
  if (typed === '') return draftErrors.mustBeFilled;
  const sentences = issues.map((issue) => {
    if (isOfPackage(issue)) return draftErrors.unfitting(cut(typed, 60), help);
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
  if (path === 'venues') return withoutLostVenues(changed);
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

/** Takes from people the venues that the report no longer has. */
function withoutLostVenues(changed: unknown): unknown {
  const venues = new Set(textsAt(changed, 'venues.*.name').map(({ value }) => value));
  return ['speakers', 'attendees']
    .flatMap((group) => textsAt(changed, `${group}.*.venue`))
    .filter(({ value }) => !venues.has(value))
    .reduce(
      (all, { path: [group, index] }) =>
        setField(all, `${String(group)}[${String(index)}].venue`, undefined),
      changed,
    );
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
