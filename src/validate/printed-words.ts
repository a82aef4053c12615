import { textAt, textsAt } from '../model/texts-at.ts';
import { fieldMessages } from './messages/field-messages.ts';
import type { Fault } from './problem.ts';

/** The fields that quote the report. */
const quoted = [
  'dateBasis.words.*',
  'dateBasis.inferredFrom.*',
  'venues.*.inferred.from',
  'venues.*.inferred.from.*',
  'captions.*',
  'source.printed',
];

/** Everything that a report prints, flattened: its preamble, its title and `text`. */
export function printedText(value: unknown, text: string): string {
  return flat([textAt(value, 'preamble'), textAt(value, 'title'), text].join(' '));
}

/** Normalizes a text to NFC with one space between words, so that equal words compare equal. */
export function flat(text: string): string {
  // Single spaces, nearly all of the white space, are not matched: that is several times as fast.
  return text
    .normalize('NFC')
    .replace(/ \s+|[^\S ]\s*/gu, ' ')
    .trim();
}

/** Finds quotations and captions that the report does not print. */
export function quotationFaults(value: unknown, text: string): Fault[] {
  const printed = printedText(value, text);
  return quoted
    .flatMap((way) => textsAt(value, way))
    .filter(({ value: words }) => !printed.includes(flat(words)))
    .map(({ path, value: words }) => ({ path, ...fieldMessages.notPrinted(words) }));
}
