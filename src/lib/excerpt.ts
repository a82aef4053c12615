import type { Report } from './report.ts';
import { firstSentence, shorten } from './vietnamese.ts';

/** What stands for a report in lists and descriptions: its summary, else the first sentence of its text, cut at `length` characters. */
export function excerpt(report: Report, length: number): string {
  const [opening = ''] = report.body.trim().split(/\n\s*\n/, 1);
  return shorten(report.summary ?? firstSentence(opening), length);
}
