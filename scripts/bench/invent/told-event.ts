import { defined } from '../../../src/model/defined.ts';
import type { Chance } from './chance.ts';
import type { InventedEvent } from './invented-event.ts';
import type { Participant } from './invented-participants.ts';
import { otherSpelling } from './invented-people.ts';
import { unitOf } from './posts.ts';

/** A venue as one report prints it. */
export interface ToldVenue {
  name: string;
  place: string;
  /** The printed office from which the place is inferred; undefined where it is printed. */
  basis: string | undefined;
}

/** A person as one report prints them. */
export interface ToldPerson {
  participant: Participant;
  name: string;
  office: string;
  venue: string;
  /** The paragraphs that report their words, counted from 1. */
  speaks: number[];
}

/** An event as one report tells it: a short one leaves out those who were but present. */
export interface ToldEvent {
  event: InventedEvent;
  venues: ToldVenue[];
  people: ToldPerson[];
}

const wordsOfPresence = 60;
const shareOfShortOffices = 0.3;
const shareOfOtherSpelling = 0.04;
const shareOfInferredPlaces = 0.15;

/** Draws how a report of so many words tells of an event. */
export function tellEvent(event: InventedEvent, words: number, chance: Chance): ToldEvent {
  const [shortens, respells] = [
    chance.happens(shareOfShortOffices),
    chance.happens(shareOfOtherSpelling),
  ];
  const told = participantsToldBy(event, words);
  const infers = chance.happens(shareOfInferredPlaces) && !shortens;
  const venues = event.places.map((place) => {
    const proof = told.find((one) => one.place === place && one.short !== one.office);
    return venueAt(place, event.places.length > 1, infers ? proof?.office : undefined, chance);
  });
  const people = told.map((participant) => ({
    participant,
    name: respells ? otherSpelling(participant.person.name) : participant.person.name,
    office: shortens ? participant.short : participant.office,
    venue: defined(venues[event.places.indexOf(participant.place)], 'the venue of a person').name,
    speaks: [],
  }));
  return { event, venues, people };
}

function participantsToldBy({ participants }: InventedEvent, words: number): Participant[] {
  const most = 2 + Math.floor(words / wordsOfPresence);
  const [active, present] = [true, false].map((isActive) =>
    participants.filter(({ parts }) => parts.length > 0 === isActive),
  );
  return [...(active ?? []), ...(present ?? [])].slice(0, most);
}

const halls = ['Trung tâm Hội nghị', 'Hội trường lớn', 'Nhà Văn hóa', 'Cung Thiếu nhi'];

function venueAt(
  place: string,
  isLinked: boolean,
  basis: string | undefined,
  chance: Chance,
): ToldVenue {
  const unit = unitOf(place);
  const hall = chance.pick(halls);
  if (basis !== undefined)
    return { name: isLinked ? `điểm cầu ${unit} ta` : `${hall} ${unit}`, place, basis };
  const name = isLinked ? `điểm cầu ${unit} ${place}` : `${hall} ${unit} ${place}`;
  return { name, place, basis };
}
