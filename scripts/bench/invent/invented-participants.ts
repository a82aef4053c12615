import { defined } from '../../../src/model/defined.ts';
import type { ReportData } from '../../../src/model/report.ts';
import { Chance } from './chance.ts';
import { guestOffice } from './invented-bodies.ts';
import { guestOf, holderOf, type InventedPerson } from './invented-people.ts';
import { nationalPosts, provincialPosts } from './posts.ts';
import { counts, Uneven, zipf } from './uneven.ts';

/** The part that a person takes. */
export type PartTaken = ReportData['speakers'][number]['parts'][number];

/** A person at an event. */
export interface Participant {
  person: InventedPerson;
  /** In full, and as reports of the place itself may print it. */
  office: string;
  short: string;
  /** Empty for those who were present and no more. */
  parts: PartTaken[];
  /** The province of their venue. */
  place: string;
}

/** The facts of an event on which it depends who comes. */
interface Occurrence {
  year: number;
  places: readonly string[];
}

/** Terms of posts begin with the congresses of the party. */
const firstTerm = 2001;
const yearsOfTerm = 5;
const nationalSeats = new Uneven(nationalPosts, zipf(0));
const provincialSeats = new Map(
  [...provincialPosts].map(([province, posts]) => [province, new Uneven(posts, zipf(0, 2))]),
);
const chairCounts = counts(0, 60, 40);
const speakerCounts = counts(0, 50, 35, 15);
const guestCounts = counts(15, 20, 20, 15, 12, 10, 8);
const partsOfSpeakers: readonly PartTaken[] = ['phát biểu', 'khai mạc', 'tham luận', 'trình bày'];

/** The people of an event: those who chair, those who speak, those who are present. */
export function participantsOf(seed: number, chance: Chance, event: Occurrence): Participant[] {
  const draw = (howMany: Uneven<number>, guests: number, parts: () => PartTaken[]) =>
    Array.from({ length: howMany.at(chance.fraction()) }, () => ({
      ...comer(seed, chance, event, guests),
      parts: parts(),
    }));
  const all = [
    ...draw(chairCounts, 0, () => partsOfChair(chance)),
    ...draw(speakerCounts, 0.5, () => [chance.pick(partsOfSpeakers)]),
    ...draw(guestCounts, 0.4, () => []),
  ];
  const first = new Map(
    all.toReversed().map((participant) => [participant.person.key, participant]),
  );
  return all.filter((participant) => first.get(participant.person.key) === participant);
}

function partsOfChair(chance: Chance): PartTaken[] {
  if (chance.happens(0.5)) return ['chủ trì'];
  return ['chủ trì', chance.happens(0.6) ? 'phát biểu chỉ đạo' : 'phát biểu kết luận'];
}

/** Someone who comes: a guest, a leader of the country, or one of the province. */
function comer(
  seed: number,
  chance: Chance,
  { year, places }: Occurrence,
  guests: number,
): Omit<Participant, 'parts'> {
  const place = chance.pick(places);
  const term = Math.floor((year - firstTerm) / yearsOfTerm);
  if (chance.happens(guests)) {
    const person = guestOf(seed, chance);
    const office = guestOffice(new Chance(seed, `office in term ${term}`, person.key));
    return { person, office, short: office, place };
  }
  const seats = chance.happens(0.45)
    ? nationalSeats
    : defined(provincialSeats.get(place), `the posts of ${place}`);
  const post = seats.at(chance.fraction());
  const person = holderOf(seed, post, term);
  return { person, office: post.office, short: post.short, place };
}
