import { defined } from '../../../src/model/defined.ts';
import { formats, sessions, type ReportData } from '../../../src/model/report.ts';
import { Chance } from './chance.ts';
import { nationalBody, provincialBody, smallBody } from './invented-bodies.ts';
import { participantsOf, type Participant } from './invented-participants.ts';
import { occasionOf, seriesOf, topicOf } from './invented-series.ts';
import { provinces } from './province-table.ts';
import { counts, Uneven, zipf } from './uneven.ts';

/** An event, of which one report or two tell. */
export interface InventedEvent {
  number: number;
  year: number;
  month: number;
  day: number;
  days: 1 | 2;
  session: ReportData['session'];
  /** `Hội thảo`, by which a report calls it after its first sentence. */
  kind: string;
  name: string;
  series: { name: string; edition: number } | undefined;
  format: ReportData['event']['format'];
  reach: string | undefined;
  organizers: string[];
  organizations: string[];
  topics: string[];
  /** The province of each venue, the main one first. */
  places: string[];
  participants: Participant[];
}

const firstYear = 2005;
/** The later a year, the more events. */
const years = new Uneven([...Array(16).keys()], (rank) => rank + 2);
const placeRanks = new Uneven([...provinces.keys()], zipf(1.5));
const venueCounts = counts(0, 70, 20, 10);
const organizerCounts = counts(0, 70, 25, 5);
const organizationCounts = counts(60, 20, 12, 8);
const topicCounts = counts(0, 50, 35, 15);

/** The event of a number. */
export function eventOf(seed: number, number: number): InventedEvent {
  const chance = new Chance(seed, 'event', number);
  const year = firstYear + years.at(chance.fraction());
  const series = chance.happens(0.25) ? seriesOf(seed, chance) : undefined;
  const occasion = series ?? occasionOf(chance);
  const edition = series && year - series.firstYear + 1;
  const venues = drawn(chance, venueCounts, () => placeRanks.at(chance.fraction()));
  if (series?.province !== undefined) venues[0] = series.province;
  const places = [...new Set(venues)].map(provinceAt);
  const [main = ''] = places;
  return {
    number,
    year,
    month: 1 + chance.below(12),
    // Up to 25, so that a second day and the days until a report is published are in its month.
    day: 1 + chance.below(25),
    days: chance.happens(0.08) ? 2 : 1,
    session: chance.happens(0.5) ? chance.pick(sessions) : undefined,
    kind: occasion.short,
    name: occasion.name + (edition === undefined ? '' : ` lần thứ ${edition}`),
    series: series && { name: series.name, edition: year - series.firstYear + 1 },
    format: chance.happens(0.4) ? chance.pick(formats) : undefined,
    reach: chance.happens(0.15) ? `gần ${10 * (3 + chance.below(90))} đại biểu` : undefined,
    organizers: drawn(chance, organizerCounts, () => organizerOf(chance, main)),
    organizations: drawn(chance, organizationCounts, () => organizationOf(chance, main)),
    topics: [...new Set([occasion.subject, ...drawn(chance, topicCounts, () => topicOf(chance))])],
    places,
    participants: participantsOf(seed, chance, { year, places }),
  };
}

function provinceAt(index: number): string {
  return defined(provinces[index], 'a province');
}

/** Draws how many, and then so many, each once. */
function drawn<T>(chance: Chance, howMany: Uneven<number>, draw: () => T): T[] {
  const count = howMany.at(chance.fraction());
  return [...new Set(Array.from({ length: count }, draw))];
}

function organizerOf(chance: Chance, province: string): string {
  return chance.happens(0.4) ? nationalBody(chance) : provincialBody(chance, province);
}

function organizationOf(chance: Chance, province: string): string {
  return chance.happens(0.5) ? organizerOf(chance, province) : smallBody(chance, province);
}
