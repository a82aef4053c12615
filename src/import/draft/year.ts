import type { ParsedReport } from '../parse.ts';
import type { YearBasis } from '../parse/event-day.ts';
import type { Certainty } from '../parse/finding.ts';
import { draftErrors } from '../draft-messages.ts';
import { DraftError } from './model.ts';
import { printedMonth } from './printed-month.ts';
import type { Publication } from './publication.ts';

/** Where a year comes from: the parser's sources, the name of the event, the time of the file. */
export type YearSource = YearBasis | 'name' | 'file';

/** The year of an event. */
export interface EventYear {
  value: number;
  basis: YearSource;
  certainty: Certainty;
}

/** Everything that may show when an event was. */
export interface DateEvidence extends Pick<ParsedReport, 'day' | 'preamble' | 'event'> {
  /** The title and the paragraphs of the text. */
  lines: readonly string[];
  /** The year that the archivist gives. */
  givenYear: number | undefined;
  publication: Publication;
  /** The year in which the file was last changed. */
  modifiedYear: number | undefined;
}

/**
 * `Hội nghị tổng kết năm 2022`, `Diễn đàn 2022`; not `giai đoạn 2021 - 2025`, nor `đến năm 2030`.
 */
const yearInName =
  /(?<!(?:đến|tới|từ|giai đoạn|nhiệm kỳ)\s+(?:năm\s+)?)(?<![-–]\s*)\b((?:19|20)\d{2})\b(?!\s*[-–])/iu;

/** The sources of a year that the day itself does not have, the surest first. */
const sources: readonly {
  basis: YearSource;
  certainty: Certainty;
  find: (evidence: DateEvidence) => number | undefined;
}[] = [
  // `date 2021-10` on a line before the title.
  {
    basis: 'preamble',
    certainty: 'likely',
    find: ({ preamble }) => yearIn(/\b((?:19|20)\d{2})\b/u, [preamble]),
  },
  // `--year 2021`, or a folder named 2021.
  { basis: 'hint', certainty: 'likely', find: ({ givenYear }) => givenYear },
  // `--published 2021-10-14`, or the date of a page.
  {
    basis: 'published',
    certainty: 'likely',
    find: ({ publication }) => publication.day?.year,
  },
  // `tháng 10/2021` in a report that prints no day.
  {
    basis: 'date',
    certainty: 'guess',
    find: ({ day, lines }) => (day ? undefined : printedMonth(lines)?.year),
  },
  // `Diễn đàn 2022`.
  {
    basis: 'name',
    certainty: 'guess',
    find: ({ lines: [title], event }) => yearIn(yearInName, [title, event.name?.value]),
  },
  { basis: 'file', certainty: 'guess', find: ({ modifiedYear }) => modifiedYear },
];

/** Finds the year of an event. Throws a DraftError where nothing shows it. */
export function yearOf(evidence: DateEvidence): EventYear {
  const { day } = evidence;
  if (day?.year) {
    const { value, basis, certainty } = day.year;
    return { value, basis, certainty };
  }
  for (const { basis, certainty, find } of sources) {
    const value = find(evidence);
    if (value !== undefined) return { value, basis, certainty };
  }
  throw new DraftError(draftErrors.noYear);
}

function yearIn(pattern: RegExp, texts: readonly (string | undefined)[]): number | undefined {
  const [year] = texts.flatMap((text = '') => pattern.exec(text)?.[1] ?? []);
  return year === undefined ? undefined : Number(year);
}
