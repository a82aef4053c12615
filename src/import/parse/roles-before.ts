import type { Item } from './item.ts';
import * as table from './role-table.ts';
import { decide, type Rule } from './rules.ts';
import { firstOfList, joinsList, noPart, takes } from './role.ts';
import type { PersonPlace, Role } from './role.ts';
import { verbAt } from './roles-behind.ts';
import { textAt } from './sentence-tokens.ts';
import type { Verb } from './verbs.ts';

/** The most words between a verb and the list of people after it. */
const farthest = 45;
const nominalizers = new Set(table.nominalizers);
const listOpenings = new Set(table.listOpenings);
const personOpenings = new Set(table.personOpenings);

/** A verb before the list that contains a person. */
interface OpeningVerb extends PersonPlace {
  at: number;
  verb: Verb;
  /** The index of the first mention of the list, and of its first item. */
  first: number;
  from: number;
  /** The item after the last person before the list. */
  floor: number;
}

const wordBefore = ({ items, from }: OpeningVerb) => textAt(items, from - 1);
const opensList = (place: OpeningVerb) => listOpenings.has(wordBefore(place));
/** Several people may chair an event or attend it. One person gives a speech. */
const isOfMany = ({ part }: Verb) => part === 'dự' || part === 'chủ trì';
const nothing = (applies: boolean) => (applies ? noPart : undefined);
const skipped = (applies: boolean) => (applies ? ('next verb' as const) : undefined);

/**
 * The rules for a verb before a person, in order of precedence. `next verb` leaves the decision to
 * the verb before.
 */
export const beforeRules: readonly Rule<
  OpeningVerb,
  Pick<Role, 'parts' | 'elsewhere'> | 'next verb'
>[] = [
  {
    name: 'verb-of-person-before',
    example: 'Hội nghị do ông Trần Văn Nung chủ trì, bà [Ngô Thị Men] ngồi nghe.',
    apply: (place) =>
      nothing(place.at === place.floor && place.first > 0 && /^[,;]$/u.test(wordBefore(place))),
  },
  {
    name: 'verb-of-name-of-event',
    example: 'Dự hội nghị chia sẻ nghề gốm có ông [Trần Văn Nung].',
    apply: (place) => skipped(opensList(place) && !readsPart(place.verb) && !place.verb.ahead),
  },
  {
    name: 'moment-of-event-attended',
    example: 'Dự khai mạc hội nghị có ông [Trần Văn Nung].',
    apply: ({ items, at, verb }) => {
      const isRow = items[at - 1]?.decisions[0]?.rule === 'list-of-sentence-before';
      return skipped(!verb.ahead && !isRow && verbAt(items, at - 1)?.part === 'dự');
    },
  },
  {
    name: 'no-verb-of-part',
    example: 'Hội nghị nhắc, ông [Trần Văn Nung] ngồi nghe.',
    apply: ({ verb }) => nothing(!readsPart(verb)),
  },
  {
    name: 'speech-before-example',
    example: 'Tham luận của thợ lò như ông [Trần Văn Nung] rất hay.',
    apply: (place) => nothing(wordBefore(place) === 'như' && place.verb.part !== 'dự'),
  },
  {
    name: 'work-of-other-year',
    example: 'Hội nghị nhắc tới báo cáo của ông [Trần Văn Nung] năm 1990.',
    apply: ({ items, verb, mention: { to } }) =>
      nothing(verb.ahead && /^năm \d{4}$/u.test(`${textAt(items, to)} ${textAt(items, to + 1)}`)),
  },
  {
    // `của` joins a person only to a phrase that ends with it: `với sự tham dự của ông An`.
    name: 'verb-without-its-preposition',
    example: 'Dự lễ của ông [Trần Văn Nung] là các thợ lò.',
    apply: (place) => nothing(wordBefore(place) === 'của' && !place.verb.ahead),
  },
  {
    name: 'speech-and-presence',
    example: 'Dự và phát biểu khai mạc hội nghị có ông [Trần Văn Nung].',
    apply: (place) => {
      const { items, at, verb } = place;
      const isJoined = textAt(items, at - 1) === 'và' && verbAt(items, at - 2)?.part === 'dự';
      return opensList(place) && isJoined && verb.part
        ? takes(verb.part, textAt(items, at), 'printed')
        : undefined;
    },
  },
  {
    name: 'verb-of-other-subject-in-list',
    example: 'Hội Gốm trình bày men lò, gồm ông [Trần Văn Nung].',
    apply: (place) => skipped(opensList(place) && hasSubject(place)),
  },
  {
    name: 'verb-of-other-subject',
    example: 'Hội Gốm trình bày, ông [Trần Văn Nung] ngồi nghe.',
    apply: (place) => nothing(hasSubject(place)),
  },
  {
    name: 'speech-of-first-in-list',
    example: 'Phát biểu khai mạc, ông Trần Văn Nung, bà [Ngô Thị Men].',
    apply: (place) =>
      nothing(
        place.first !== place.index &&
          !isOfMany(place.verb) &&
          !place.verb.ahead &&
          wordBefore(place) === ',',
      ),
  },
  {
    name: 'verb-before',
    example: 'Dự hội nghị có ông [Trần Văn Nung].',
    apply: ({ items, at, verb, mention }) => {
      const words = textAt(items, at);
      const isDoubtful =
        words === '' ? mention.weakness === 'untitled' : /^khách mời$/iu.test(words);
      return verb.part && takes(verb.part, words, isDoubtful ? 'guess' : 'printed');
    },
  },
];

/**
 * The role of a person by a verb before the name: `Dự hội nghị có …`, `Phát biểu khai mạc, …`, `với
 * sự tham dự của …`.
 */
export function roleBefore(place: PersonPlace): Role {
  const { items, mentions } = place;
  const first = firstOfList(place, joinsPeople);
  const from = withCount(items, mentions[first]?.from ?? 0);
  const floor = mentions[first - 1]?.to ?? 0;
  const rules: string[] = [];
  if (!leadsToPerson(items, from)) return { ...noPart, rules };
  for (let at = from - 1, words = 0; at >= floor && words <= farthest; at -= 1) {
    const verb = nominalizers.has(textAt(items, at - 1)) ? undefined : verbAt(items, at);
    const decision = verb && decide(beforeRules, { ...place, at, verb, first, from, floor });
    if (decision) rules.push(decision.rule.name);
    else words += items[at]?.words ?? 0;
    if (decision && decision.result !== 'next verb') return { ...decision.result, rules };
  }
  return { ...noPart, rules };
}

/** The index of the word for how many people follow, else that of the first: `là ba ông An, …`. */
function withCount(items: readonly Item[], from: number): number {
  return /^(?:hai|ba|bốn)$/u.test(textAt(items, from - 1)) ? from - 1 : from;
}

/** Whether a verb is one of a part, and no verb of saying. */
function readsPart({ part, reporting }: Verb): boolean {
  return part !== undefined && !reporting;
}

/** Whether a verb of a speech has its own subject before it. */
function hasSubject({ items, at, verb }: OpeningVerb): boolean {
  return !verb.ahead && !isOfMany(verb) && !opensClause(items, at);
}

/** Whether the items between two people join them in one list. */
export function joinsPeople(gap: readonly Item[]): boolean {
  return (
    gap.length > 0 &&
    gap.every(({ kind }) => kind !== 'verb') &&
    (gap.every(({ text }) => joinsList.has(text)) ||
      gap.some(({ text }) => text === ';' || text === ','))
  );
}

/** Whether the word before a person may join a verb to the person. */
function leadsToPerson(items: readonly Item[], from: number): boolean {
  const before = items[from - 1];
  if (before?.text === 'với' && textAt(items, from - 2) === 'đối') return false;
  return before !== undefined && (personOpenings.has(before.text) || before.kind === 'verb');
}

/** Whether a verb opens a sentence or a clause, so that it has no subject before it. */
function opensClause(items: readonly Item[], at: number): boolean {
  const before = items.slice(0, at);
  return (
    at <= 1 ||
    (before.every(({ kind }) => kind === 'word' || kind === 'mark') &&
      /^(?:[,:.]|khi|sau|bài|phần)$/u.test(textAt(before, at - 1)))
  );
}
