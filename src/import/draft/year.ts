import type { ParsedReport } from '../parse.ts';
import type { YearBasis } from '../parse/event-day.ts';
import type { Certainty } from '../parse/finding.ts';
import { draftErrors } from '../draft-messages.ts';
import { DraftError } from './model.ts';
import { printedMonth } from './printed-month.ts';
import type { Publication } from './publication.ts';

/**
 * Where a year comes from: the parser's sources, the year that the event bears, any year in its
 * name, the time of the file.
 */
export type YearSource = YearBasis | 'event' | 'name' | 'file';

/** The year of an event. */
export interface EventYear {
  value: number;
  basis: YearSource;
  certainty: Certainty;
  /** The words that print it, where they do not print the day, too. */
  words?: string;
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

/** The sources that tell more surely than the name of an event when it was. */
const outside: readonly YearSource[] = ['preamble', 'hint', 'published'];

/** Finds the year of an event. Throws a DraftError where nothing shows it. */
export function yearOf(evidence: DateEvidence): EventYear {
  const found = evidence.day?.year ?? firstSource(evidence);
  const borne = yearBorne(evidence, found);
  if (borne) return borne;
  if (!found) throw new DraftError(draftErrors.noYear);
  const { value, basis, certainty } = found;
  const words = basis === 'preamble' ? evidence.preamble : undefined;
  return { value, basis, certainty, ...(words !== undefined && { words }) };
}

/** The year that the event bears, unless the day has its own, or a surer source another. */
function yearBorne(
  { day, event: { year } }: DateEvidence,
  found: Pick<EventYear, 'value' | 'basis'> | undefined,
): EventYear | undefined {
  const isInDay = found?.basis === 'date' && day !== undefined;
  const isRelative = day !== undefined && !/\d/u.test(day.words);
  const isSure = found !== undefined && outside.includes(found.basis);
  if (!year || isInDay || isRelative || (isSure && found.value !== year.value)) return undefined;
  const { value, words, certainty } = year;
  // Where two sources agree, nothing is left to doubt.
  return { value, words, basis: 'event', certainty: isSure ? 'printed' : certainty };
}

function firstSource(evidence: DateEvidence): EventYear | undefined {
  for (const { basis, certainty, find } of sources) {
    const value = find(evidence);
    if (value !== undefined) return { value, basis, certainty };
  }
  return undefined;
}

function yearIn(pattern: RegExp, texts: readonly (string | undefined)[]): number | undefined {
  const [year] = texts.flatMap((text = '') => pattern.exec(text)?.[1] ?? []);
  return year === undefined ? undefined : Number(year);
}
