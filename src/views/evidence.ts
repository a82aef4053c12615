import { paragraphAnchor, preambleAnchor, titleAnchor } from '../model/addresses.ts';
import type { Annotations } from '../model/annotations.ts';
import type { Report } from '../model/report.ts';
import { words } from '../model/vietnamese.ts';

/**
 * The fragment of the place where a report prints a phrase: a paragraph of its text, its title or
 * the lines before it; undefined if none.
 */
export function evidenceAnchor(
  phrase: string,
  { preamble, title }: Report,
  { evidence }: Annotations,
): string | undefined {
  const paragraph = evidence[phrase];
  if (paragraph !== undefined) return paragraphAnchor(paragraph);
  const holds = (text: string) => words(text).join(' ').includes(words(phrase).join(' '));
  if (preamble !== undefined && holds(preamble)) return preambleAnchor;
  return holds(title) ? titleAnchor : undefined;
}
