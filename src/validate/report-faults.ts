import { crossFieldFaults } from '../model/cross-fields.ts';
import { defined } from '../model/defined.ts';
import { nearest } from '../model/nearest.ts';
import { reportSchema } from '../model/report.ts';
import { stateOf } from '../model/state.ts';
import { textAt, textsAt, valueAt, valuesAt } from '../model/texts-at.ts';
import { pictureFaults } from './attachment-faults.ts';
import type { MarkdownBody } from './body.ts';
import { dayOrderFaults, otherDayFaults } from './day-order.ts';
import { fieldMessages } from './messages/field-messages.ts';
import { textMessages } from './messages/text-messages.ts';
import { reportPathFaults } from './paths.ts';
import { quotationFaults } from './printed-words.ts';
import type { Advice, Fault, FieldPath } from './problem.ts';
import type { ReportFile } from './report-file.ts';
import { markOfAstro, schemaFaults } from './schema-faults.ts';

/**
 * Checks one report against its own file and the list of topics. Every field is checked, whatever
 * is wrong with the others.
 */
export function reportFaults(
  path: string,
  { value, bodyStart }: ReportFile,
  body: MarkdownBody,
  topics: ReadonlySet<string>,
): Fault[] {
  const at = (offset: number, advice: Advice): Fault => ({
    path: [],
    offset: bodyStart + offset,
    ...advice,
  });
  const html = body.html.map((offset) => ({ ...at(offset, textMessages.htmlTag), warning: true }));
  const { excess } = body;
  const excesses = excess ? [at(excess.offset, textMessages[excess.kind])] : [];
  // `readReportFile` reports a front matter that cannot be read, and nothing is known of its
  // fields.
  if (value === undefined) return [...excesses, ...html, ...reportPathFaults(path, value)];
  const inFields = [...reportPathFaults(path, value), ...fieldFaults(value)];
  // No page shows more of it than its title, so that the rest need not stand in the file.
  if (stateOf(value) === 'withdrawn') return inFields;
  return [
    ...inFields,
    ...excesses,
    ...(excess ? [] : quotationFaults(value, body.text)),
    ...pictureFaults(value, body),
    ...topicFaults(value, topics),
    ...spokenFaults(value, body.blocks),
    ...dayOrderFaults(value),
    ...otherDayFaults(value),
    ...(body.text.trim() === '' ? [at(0, textMessages.noText)] : []),
    ...(body.text.includes(`${markOfAstro}=`)
      ? [at(0, fieldMessages.markOfAstro(markOfAstro))]
      : []),
    ...html,
  ];
}

function fieldFaults(value: unknown): Fault[] {
  const venues = textsAt(value, 'venues.*.name').map(({ value: name }) => name);
  const crossed = crossFieldFaults(value).map(({ path, message }) => ({
    path,
    ...crossFieldAdvice(path, message, value, venues),
  }));
  const reported = new Set(crossed.map(identity));
  // The schema reports the same again where its fields are all valid.
  return [
    ...schemaFaults(reportSchema, value).filter((fault) => !reported.has(identity(fault))),
    ...crossed,
  ];
}

function identity({ path, message }: Pick<Fault, 'path' | 'message'>): string {
  return JSON.stringify([path, message]);
}

function crossFieldAdvice(
  path: FieldPath,
  message: string,
  value: unknown,
  venues: readonly string[],
): Advice {
  switch (path.at(-1)) {
    case 'series':
      return fieldMessages.editionWithoutSeries(message);
    case 'note':
      return fieldMessages.dateWithoutNote(message);
    case 'file':
    case 'url':
      return fieldMessages.fileOrAddress(message);
    case 'inferredFrom':
      return fieldMessages.inferredFrom(message);
    case 'status':
      return fieldMessages.withdrawnUnexplained(message);
    case 'withdrawn':
      return fieldMessages.withdrawnWithoutStatus(message);
    case 'date':
      return fieldMessages.beforeAdded(message);
    default: {
      const venue = defined(textAt(valueAt(value, path.slice(0, -1)), 'venue'), 'a venue');
      return fieldMessages.unknownVenue(message, nearest(venue, venues), venues);
    }
  }
}

/** Checks the paragraphs that report the words of each speaker; the text has `blocks` of them. */
function spokenFaults(value: unknown, blocks: number): Fault[] {
  return valuesAt(value, ['speakers', '*', 'speaks']).flatMap(({ path, value: paragraphs }) => {
    const seen = new Set<unknown>();
    return valuesAt(paragraphs, ['*'], path).flatMap(({ path: at, value: paragraph }): Fault[] => {
      // The schema reports what is no number.
      if (typeof paragraph !== 'number') return [];
      if (paragraph > blocks)
        return [{ path: at, ...fieldMessages.noSuchParagraph(paragraph, blocks) }];
      if (seen.has(paragraph)) return [{ path: at, ...fieldMessages.paragraphTwice(paragraph) }];
      seen.add(paragraph);
      return [];
    });
  });
}

function topicFaults(value: unknown, topics: ReadonlySet<string>): Fault[] {
  return textsAt(value, 'topics.*')
    .filter(({ value: topic }) => !topics.has(topic))
    .map(({ path, value: topic }) => ({
      path,
      ...fieldMessages.unknownTopic(topic, nearest(topic, topics)),
    }));
}
