import { spellingKey } from '../../model/vietnamese.ts';
import { backgroundReader, type Background } from './background.ts';
import { awardings } from './event-table.ts';
import { openListAfter, withOpenList, type OpenList } from './open-lists.ts';
import type { Item } from './item.ts';
import { itemsOf } from './items.ts';
import { isHeadline, type Sentence } from './layout.ts';
import { mentionsOf, type Mention } from './mentions.ts';
import {
  addOffices,
  addParts,
  isHonoured,
  personOf,
  shared,
  withoutImplied,
  type People,
  type PersonEntry,
  type ReportPerson,
} from './person-entries.ts';
import { anyOf } from './phrases.ts';
import { decideRole, takes, type PersonPlace, type Role } from './role.ts';
import { roleOf } from './roles.ts';
import { guessRules, prizeRules, programmeRules } from './roles-without-verb.ts';
import { isEntryOfProgramme, textAt, tokenize } from './sentence-tokens.ts';
import { goesOn, isOfPronoun, reportsWords, speechesOf, type SpokenSentence } from './speeches.ts';

/** The result of reading a sentence. */
export interface SentenceReading {
  sentence: Sentence;
  items: Item[];
  mentions: Mention[];
  background: Background;
  /** The role of each mention, in order. */
  roles: Role[];
}

/** The first sentences show the kind of the event. */
const opening = 4;
const awarding = new RegExp(`(?<![\\p{L}])(?:${anyOf(awardings)})(?![\\p{L}])`, 'iu');
const severalBefore = /^(?:các|những|nhiều|hai|ba|bốn|mọi|một|mỗi|tân|nguyên|cựu)$/iu;

/** Reads the people of each sentence, with their roles. */
export function readSentences(sentences: readonly Sentence[]): SentenceReading[] {
  const isAwarding = sentences.slice(0, opening).some(({ text }) => awarding.test(text));
  const ofKind = [
    ...(isAwarding ? prizeRules : []),
    ...(isProgramme(sentences) ? programmeRules : []),
  ];
  const backgroundOf = backgroundReader();
  let openList: OpenList | undefined;
  return sentences.map((sentence) => {
    const items = withOpenList(itemsOf(sentence), sentence.text, openList);
    openList = openListAfter(items, openList);
    const mentions = mentionsOf(items);
    const roles = mentions.map((mention, index) => {
      const place: PersonPlace = { items, mentions, index, mention };
      const role = roleOf(place);
      if (role.parts.length > 0 || role.elsewhere) return role;
      return decideRole(isHeadline(sentence) ? ofKind : [...ofKind, ...guessRules], place);
    });
    return { sentence, items, mentions, background: backgroundOf(sentence), roles };
  });
}

/** Whether a text is a programme: two entries or more begin with a time. */
function isProgramme(sentences: readonly Sentence[]): boolean {
  return sentences.filter(({ text }) => isEntryOfProgramme(tokenize(text))).length > 1;
}

/** Finds everyone whom a report names, with offices and parts. */
export function findPeople(sentences: readonly Sentence[]): ReportPerson[] {
  const people: People = new Map();
  const readings = readSentences(sentences);
  const spoken: SpokenSentence<PersonEntry>[] = [];
  let last: { people: Set<PersonEntry>; paragraph: number } | undefined;
  for (const { sentence, items, mentions, roles, background } of readings) {
    const { text, paragraph } = sentence;
    if (mentions.length > 0 || last?.paragraph !== paragraph)
      last = { people: new Set(), paragraph };
    const [only, another] = last.people;
    if (only && !another && isOfPronoun(text, items))
      addParts(only, { ...takes('phát biểu', text, 'likely'), rules: [] }, sentence, background);
    for (const [index, mention] of mentions.entries()) {
      const person = personOf(people, mention, sentence);
      const role = roles[index];
      if (!person || !role) continue;
      last.people.add(person);
      addOffices(person, mention, sentence);
      person.isHonoured ||= isHonoured(items, mention);
      addParts(person, role, sentence, background);
      if (isSpeech({ items, mentions, index, mention }, role, background))
        spoken.push({ person, sentence });
    }
  }
  const holders = [...people.values()].map(officeHolder);
  for (const reading of readings)
    if (!isHeadline(reading.sentence)) spoken.push(...addPartsOfOffices(holders, reading));
  const following = readings.filter(
    ({ sentence, items, mentions }, index) =>
      sentence.paragraph !== readings[index - 1]?.sentence.paragraph &&
      mentions.length === 0 &&
      goesOn(sentence, items),
  );
  const speeches = speechesOf(
    spoken.filter(({ sentence }) => sentence.paragraph > 0),
    new Set(following.map(({ sentence }) => sentence.paragraph)),
  );
  return [...people.values()].map((person) => ({
    name: person.name,
    offices: person.offices.length === 0 && person.calling ? [person.calling] : person.offices,
    parts: person.isHonoured ? [] : withoutImplied(person.parts),
    speech: speeches.get(person),
    weakness: person.weakness,
  }));
}

/** Whether a sentence reports what a person says at the event. */
function isSpeech(place: PersonPlace, { parts }: Role, background: Background): boolean {
  return background === 'no' && parts.some(({ part }) => part !== 'dự') && reportsWords(place);
}

/** A person with the keys of each office, and of what its commas part. */
interface OfficeHolder {
  person: PersonEntry;
  offices: { whole: string; parts: string[] }[];
}

function officeHolder(person: PersonEntry): OfficeHolder {
  const offices = person.offices.map(({ value }) => ({
    whole: spellingKey(value),
    parts: value.split(/,\s*/u).map(spellingKey),
  }));
  return { person, offices };
}

/**
 * Adds the parts of people who are named by office alone: `Thủ tướng yêu cầu …`, where one person
 * holds it. Returns the speeches among them.
 */
function addPartsOfOffices(
  holders: readonly OfficeHolder[],
  { sentence, items, mentions, background }: SentenceReading,
): SpokenSentence<PersonEntry>[] {
  const spoken: SpokenSentence<PersonEntry>[] = [];
  for (const [at, { text }] of items.entries()) {
    if (!isOfficeAlone(items, at) || mentions.some(({ from, to }) => at >= from && at < to))
      continue;
    const key = spellingKey(text);
    const [holder, another] = holders.filter(({ offices }) => holds(offices, key));
    if (!holder || another) continue;
    const mention: Mention = {
      name: text,
      before: undefined,
      after: undefined,
      calling: undefined,
      description: undefined,
      isSure: true,
      weakness: undefined,
      from: at,
      to: at + 1,
    };
    const all = [...mentions, mention].sort((a, b) => a.from - b.from);
    const place = { items, mentions: all, index: all.indexOf(mention), mention };
    const role = roleOf(place);
    addParts(holder.person, role, sentence, background);
    if (isSpeech(place, role, background)) spoken.push({ person: holder.person, sentence });
  }
  return spoken;
}

/**
 * Whether an item is an office that means one person; not `các Bộ trưởng` or `nguyên Bộ trưởng`.
 */
function isOfficeAlone(items: readonly Item[], at: number): boolean {
  const item = items[at];
  return (
    item?.kind === 'office' &&
    !item.rank &&
    !shared.has(item.key) &&
    !severalBefore.test(textAt(items, at - 1))
  );
}

/** Whether somebody holds an office: a printed one repeats it, or begins with it. */
function holds(offices: OfficeHolder['offices'], key: string): boolean {
  const opening = `${key} `;
  return offices.some(
    ({ whole, parts }) =>
      whole === key || parts.some((part) => part === key || part.startsWith(opening)),
  );
}
