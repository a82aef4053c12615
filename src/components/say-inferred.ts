import { partsInWords, type Inferred } from '../model/inference.ts';
import { say } from '../strings.ts';

/**
 * The text of the mark beside an inferred value: `suy luận`, or `năm do suy luận` for a part of a
 * date; undefined where nothing is inferred.
 */
export function sayInferred(of: Inferred): string | undefined {
  if (typeof of === 'boolean') return of ? say('report.inferred') : undefined;
  return of.length > 0 ? say('report.inferredParts', { parts: partsInWords(of) }) : undefined;
}
