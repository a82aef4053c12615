import { partsInWords, type Inferred } from '../model/inference.ts';
import { say } from '../strings.ts';

/** The mark that stands by what was inferred: `suy luận`, or `năm suy luận` where it is a part of a date; undefined where nothing is. */
export function sayInferred(of: Inferred): string | undefined {
  if (typeof of === 'boolean') return of ? say('report.inferred') : undefined;
  return of.length > 0 ? say('report.inferredParts', { parts: partsInWords(of) }) : undefined;
}
