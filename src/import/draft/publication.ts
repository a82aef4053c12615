import type { Hints } from '../parse/event-day.ts';
import type { ReadReport } from '../../read/read-report.ts';
import { dayOfLine } from './heading-lines.ts';

/** The day of publication, with the line that prints it where one does. */
export interface Publication {
  day?: NonNullable<Hints['published']>;
  words?: string;
}

/** Among how many of the first paragraphs a line of date may stand. */
const most = 8;

/** When a report was published: as the archivist says, as its page marks it, or as a line of date near its beginning prints. */
export function publicationOf({ paragraphs, published }: ReadReport, hints: Hints): Publication {
  const words = paragraphs.slice(0, most).find((line) => dayOfLine(line) !== undefined);
  const day = hints.published ?? published ?? (words === undefined ? undefined : dayOfLine(words));
  const isPrinted =
    words !== undefined &&
    day !== undefined &&
    JSON.stringify(dayOfLine(words)) === JSON.stringify(day);
  return { ...(day && { day }), ...(isPrinted && { words }) };
}
