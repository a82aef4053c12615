import { Chance } from './chance.ts';
import { provinces } from './province-table.ts';
import { eventKinds, topics } from './topic-table.ts';
import { Uneven, zipf } from './uneven.ts';

/** The kind of an event with the word that stands for it, and its subject. */
export interface Occasion {
  kind: string;
  short: string;
  subject: string;
  /** `Hội thảo khoa học về lúa`. */
  name: string;
}

/** A series of events. */
export interface InventedSeries extends Occasion {
  /** The index of the province that holds it; undefined where it is one of the whole country. */
  province: number | undefined;
  /** The year of its first edition. One follows each year. */
  firstYear: number;
}

const kinds = new Uneven(eventKinds, zipf(1));
const subjects = new Uneven(topics, zipf(3));
const ranks = new Uneven([...Array(3000).keys()], zipf(5));

/** A topic, a common one more often than others. */
export function topicOf(chance: Chance): string {
  return subjects.at(chance.fraction());
}

/** A kind of event and its subject. */
export function occasionOf(chance: Chance): Occasion {
  const [kind, short] = kinds.at(chance.fraction());
  const subject = topicOf(chance);
  const name = `${kind} về ${subject.slice(0, 1).toLowerCase()}${subject.slice(1)}`;
  return { kind, short, subject, name };
}

/** The series of an event, a well-known one more often than others. */
export function seriesOf(seed: number, chance: Chance): InventedSeries {
  const own = new Chance(seed, 'series', ranks.at(chance.fraction()));
  const occasion = occasionOf(own);
  const province = own.happens(0.6) ? own.below(provinces.length) : undefined;
  const place = (province === undefined ? undefined : provinces[province]) ?? 'toàn quốc';
  const name = `${occasion.name} ${place}`;
  return { ...occasion, name, province, firstYear: 1990 + own.below(15) };
}
