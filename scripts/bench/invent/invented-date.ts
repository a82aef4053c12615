import type { FrontMatter } from '../../../src/import/draft/model.ts';
import { capitalise } from '../../../src/model/vietnamese.ts';
import type { Chance } from './chance.ts';
import type { InventedEvent } from './invented-event.ts';

/** The fields of a report on its days, and the words that its text must have for them. */
export interface InventedDate {
  fields: Pick<FrontMatter, 'date' | 'session' | 'dateBasis' | 'published'>;
  /** `Sáng 12-3-2019`, with which the text begins. */
  when: string;
  /** The words that an inferred year rests on; undefined where the year is printed. */
  yearBasis: string | undefined;
}

const shareWithoutYear = 0.12;
const shareWithoutDay = 0.03;
const termOfCongress = 5;

/** Draws how a report prints the day of an event: some without the year, some without the day. */
export function dateOf(event: InventedEvent, chance: Chance): InventedDate {
  const { year, month, day, days } = event;
  const [yearless, dayless] = [chance.happens(shareWithoutYear), chance.happens(shareWithoutDay)];
  const isoMonth = `${year}-${two(month)}`;
  const published = chance.happens(0.6)
    ? { published: `${isoMonth}-${two(day + days - 1 + chance.below(3))}` }
    : {};
  const printed = (date: string, when: string): InventedDate => ({
    fields: { date, dateBasis: { words: [when] }, ...published },
    when,
    yearBasis: undefined,
  });
  if (days === 2)
    return printed(
      `${isoMonth}-${two(day)}/${isoMonth}-${two(day + 1)}`,
      `Trong hai ngày ${day} và ${day + 1}-${month}-${year}`,
    );
  if (dayless) return printed(isoMonth, `Tháng ${month}-${year}`);
  const opening = capitalise(event.session ?? 'ngày');
  const session = event.session ? { session: event.session } : {};
  if (yearless)
    return withoutYear(event, `${opening} ${day}-${month}`, { ...session, ...published });
  const form = chance.pick([
    `${opening} ${day}-${month}-${year}`,
    `${opening} ${day}/${month}/${year}`,
    `${event.session ? `${opening} ngày` : opening} ${day} tháng ${month} năm ${year}`,
  ]);
  const { fields, ...rest } = printed(`${isoMonth}-${two(day)}`, form);
  return { fields: { ...fields, ...session }, ...rest };
}

function withoutYear(
  { year, month, day }: InventedEvent,
  when: string,
  fields: Pick<FrontMatter, 'session' | 'published'>,
): InventedDate {
  const start = year - (year % termOfCongress);
  const yearBasis = `nhiệm kỳ ${start} - ${start + termOfCongress}`;
  const dateBasis = {
    words: [when],
    inferredFrom: [yearBasis],
    note: `Bài không in năm. Năm ${year} được suy ra từ nhiệm kỳ và từ chức vụ của những người được nêu.`,
  };
  return {
    fields: { date: `${year}?-${two(month)}-${two(day)}`, dateBasis, ...fields },
    when,
    yearBasis,
  };
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
