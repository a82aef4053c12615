import { parseEventDate } from '../../model/event-date.ts';
import type { ParsedReport } from '../parse.ts';
import type { EventDay, Hints, YearBasis } from '../parse/event-day.ts';
import type { Certainty } from '../parse/finding.ts';
import { leastSure } from './doubt.ts';
import { DraftError, type Doubt, type FrontMatter, type Received } from './model.ts';
import type { Publication } from './publication.ts';
import { relativeDay, timeWords } from './time-words.ts';
import { yearEvidence } from './year-evidence.ts';

type DateFields = Pick<FrontMatter, 'date' | 'dateBasis' | 'session' | 'published'> & {
  doubts: Doubt[];
};
type Basis = YearBasis | 'name' | 'file';

/** What the archive says of a year that stands in no date of the report, and whether the year is inferred. */
const yearNotes: Record<
  Exclude<Basis, 'date'>,
  { inferred: boolean; note: (year: number) => string; reason: string; certainty: Certainty }
> = {
  preamble: {
    inferred: false,
    note: () => 'Bài in ngày và tháng; năm lấy từ dòng chữ đứng trước tiêu đề ở dòng đầu bản gốc.',
    reason: 'năm lấy từ dòng chữ trước tiêu đề',
    certainty: 'likely',
  },
  hint: {
    inferred: true,
    note: (year) => `Bài không in năm. Năm ${year} do người nhập bài cho biết.`,
    reason: 'bài không in năm; năm lấy theo --year hoặc tên thư mục',
    certainty: 'likely',
  },
  published: {
    inferred: true,
    note: (year) => `Bài không in năm. Năm ${year} suy từ ngày đăng bài.`,
    reason: 'bài không in năm; năm suy từ ngày đăng',
    certainty: 'likely',
  },
  text: {
    inferred: true,
    note: (year) =>
      `Bài không in năm của ngày này. Năm ${year} là năm mà bài in nhiều nhất ở những ngày khác.`,
    reason: 'năm lấy từ những ngày khác trong bài',
    certainty: 'guess',
  },
  name: {
    inferred: true,
    note: (year) =>
      `Bài không in năm của ngày này. Năm ${year} đứng trong tiêu đề hay tên sự kiện.`,
    reason: 'năm lấy từ tiêu đề hay tên sự kiện',
    certainty: 'guess',
  },
  file: {
    inferred: true,
    note: (year) => `Bài không in năm. Năm ${year} là năm tệp nhận được được lưu lần cuối.`,
    reason: 'bài không in năm; năm lấy từ lần lưu cuối của tệp',
    certainty: 'guess',
  },
};

/** The event's day in EDTF (`lines` are the title and the text) with what it rests on, and what is doubtful about it. */
export function dateFields(
  { day, preamble, event }: Pick<ParsedReport, 'day' | 'preamble' | 'event'>,
  lines: readonly string[],
  received: Received,
  { year: given, publication }: { year: number | undefined; publication: Publication },
): DateFields {
  const published = publication.day;
  const year = yearOf(day, preamble, event.name?.value, lines, received, {
    ...(given !== undefined && { year: given }),
    ...(published && { published }),
  });
  const found = day ? wholeDay(day, year) : monthOrYear(lines, preamble, year, event.name?.words);
  const certainty = leastSure([found.certainty, year.certainty]);
  const ofYear = year.basis === 'date' || found.relative ? undefined : yearNotes[year.basis];
  const reason = [found.reason, ofYear?.reason].filter(Boolean).join('; ');
  const note = [found.note, ofYear?.note(year.value)].filter(Boolean).join(' ');
  const inferredFrom = found.date.includes('?')
    ? [
        ...(publication.words !== undefined && (year.basis === 'published' || found.relative)
          ? [publication.words]
          : yearEvidence(lines.join('\n'), year.value, event.edition?.words, found.words)),
      ]
    : undefined;
  return {
    date: found.date,
    ...(day?.session && { session: day.session }),
    dateBasis: {
      words: [...new Set([...found.words, ...(year.words ? [year.words] : [])])],
      ...(inferredFrom && { inferredFrom }),
      ...(note && { note }),
    },
    ...(published && { published: iso(String(published.year), published.month, published.day) }),
    doubts:
      certainty === 'printed'
        ? []
        : [
            {
              path: 'date',
              value: found.date,
              ...(day && { sentence: day.sentence }),
              certainty,
              reason: reason || 'bài in nhiều ngày; đây là ngày hợp lẽ nhất',
            },
          ],
  };
}

/** `Hội nghị tổng kết năm 2022`, `Diễn đàn 2022`; not `giai đoạn 2021 - 2025`, nor `đến năm 2030`. */
const yearOfName =
  /(?<!(?:đến|tới|từ|giai đoạn|nhiệm kỳ)\s+(?:năm\s+)?)(?<![-–]\s*)\b((?:19|20)\d{2})\b(?!\s*[-–])/iu;

interface Year {
  value: number;
  basis: Basis;
  words: string;
  certainty: Certainty;
}

function yearOf(
  day: EventDay | undefined,
  preamble: string | undefined,
  event: string | undefined,
  lines: readonly string[],
  { modifiedYear }: Received,
  hints: Hints,
): Year {
  if (day?.year) return { ...day.year, words: day.year.basis === 'preamble' ? day.year.words : '' };
  const header = Number(/\b(?:19|20)\d{2}\b/u.exec(preamble ?? '')?.[0]);
  if (header)
    return { value: header, basis: 'preamble', words: preamble ?? '', certainty: 'likely' };
  const given = hints.year ?? hints.published?.year;
  if (given !== undefined)
    return {
      value: given,
      basis: hints.year === undefined ? 'published' : 'hint',
      words: '',
      certainty: 'likely',
    };
  const printed = printedMonth(lines);
  if (!day && printed) return { value: printed.year, basis: 'date', words: '', certainty: 'guess' };
  const named = Number(
    [lines[0], event].flatMap((text) => yearOfName.exec(text ?? '')?.[1] ?? [])[0],
  );
  if (named) return { value: named, basis: 'name', words: '', certainty: 'guess' };
  if (modifiedYear !== undefined)
    return { value: modifiedYear, basis: 'file', words: '', certainty: 'guess' };
  throw new DraftError(
    'không rõ năm diễn ra: bài không in năm; hãy chạy lại với --year, thí dụ --year 2021',
  );
}

interface FoundDate {
  date: string;
  words: string[];
  certainty: Certainty;
  reason?: string;
  note?: string;
  relative?: boolean;
}

function wholeDay(
  { value, end, words, certainty }: EventDay,
  { value: year, basis }: Year,
): FoundDate {
  // `Sáng nay` is a day only beside the day of publication: all of it is inferred then.
  const relative = !/\d/u.test(words);
  const marked = basis !== 'date' && yearNotes[basis].inferred && !relative;
  const one = (ofYear: number, { day, month }: { day: number; month: number }) =>
    iso(`${ofYear}${marked ? '?' : ''}`, month, day) + (relative ? '?' : '');
  const turns =
    end && (end.month < value.month || (end.month === value.month && end.day < value.day));
  const date = end ? `${one(year, value)}/${one(turns ? year + 1 : year, end)}` : one(year, value);
  const several =
    certainty === 'likely'
      ? { reason: 'bài in nhiều ngày; đây là ngày hợp lẽ nhất' }
      : certainty === 'guess'
        ? { reason: relative ? 'ngày suy từ ngày đăng bài' : 'không chắc đây là ngày diễn ra' }
        : {};
  const note = relative ? { note: `Bài chỉ in “${words}”; ngày suy từ ngày đăng bài.` } : {};
  if (isReal(date)) return { date, words: [words], certainty, relative, ...several, ...note };
  return {
    date: `${year}${marked ? '?' : ''}-${pad(value.month)}`,
    words: [words],
    certainty: 'guess',
    reason: `năm ${year} không có ngày ${value.day}-${value.month}`,
  };
}

const monthWords = /tháng\s+(\d{1,2})(?:\s*[-/]\s*|\s*,?\s+năm\s+)((?:19|20)\d{2})/iu;

/** Where no day was found: the month that a report prints, or that stands before its title; else the year alone. */
function monthOrYear(
  lines: readonly string[],
  preamble: string | undefined,
  { value: year, basis }: Year,
  event: string | undefined,
): FoundDate {
  const relative = relativeDay(lines);
  const reason =
    relative === undefined
      ? 'không thấy ngày diễn ra trong bài'
      : `bài chỉ in “${relative}”: chạy lại với --published <ngày đăng> thì suy ra được ngày`;
  const [, ofYear, month = '0'] = /\b((?:19|20)\d{2})-(\d{1,2})\b/u.exec(preamble ?? '') ?? [];
  if (preamble !== undefined && ofYear !== undefined && isReal(`${ofYear}-${pad(Number(month))}`))
    return {
      date: `${ofYear}-${pad(Number(month))}`,
      words: [preamble],
      certainty: 'guess',
      reason,
    };
  const printed = printedMonth(lines);
  if (printed?.year === year)
    return { date: printed.date, words: [printed.words], certainty: 'guess', reason };
  const time = preamble !== undefined && basis === 'preamble' ? preamble : timeWords(lines, year);
  // The archive wants some words for every date: where none tells the time, those that name the event, and the note says what they lack.
  const words = time ?? event ?? lines[0];
  const note =
    relative === undefined
      ? 'Không thấy chữ nào trong bài cho biết ngày diễn ra.'
      : `Bài chỉ in “${relative}”, không in ngày.`;
  return {
    date: `${year}${basis === 'preamble' ? '' : '?'}`,
    words: words === undefined ? [] : [words],
    certainty: 'guess',
    reason,
    note,
  };
}

function printedMonth(
  lines: readonly string[],
): { date: string; year: number; words: string } | undefined {
  const found = lines.slice(0, 6).flatMap((line) => monthWords.exec(line) ?? []);
  const [words, month, year] = found;
  const date = `${year}-${pad(Number(month))}`;
  return words !== undefined && isReal(date) ? { date, year: Number(year), words } : undefined;
}

function isReal(date: string): boolean {
  try {
    parseEventDate(date);
    return true;
  } catch {
    return false;
  }
}

function iso(year: string, month: number, day: number): string {
  return `${year}-${pad(month)}-${pad(day)}`;
}

function pad(part: number): string {
  return String(part).padStart(2, '0');
}
