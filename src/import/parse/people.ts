import { spellingKey } from '../../model/vietnamese.ts';
import { backgroundReader, type Background } from './background.ts';
import { awardings } from './event-table.ts';
import type { Certainty, Finding } from './finding.ts';
import { openListAfter, withOpenList, type OpenList } from './open-lists.ts';
import type { Item } from './item.ts';
import { itemsOf } from './items.ts';
import { isHeadline, type Sentence } from './layout.ts';
import { mentionsOf, type Mention } from './mentions.ts';
import { incompleteOffices, sharedOffices } from './office-table.ts';
import { anyOf } from './phrases.ts';
import { decideRole, type PersonPlace, type Role } from './role.ts';
import { roleOf } from './roles.ts';
import { prizeRules } from './roles-without-verb.ts';
import { textAt } from './sentence-tokens.ts';
import { goesOn, reportsWords, speechesOf, type SpokenSentence } from './speeches.ts';
import type { EventPart } from './verbs.ts';

/**
 * A person of a report. Offices are in the order of the text, except that a fuller or more personal
 * one goes first. `parts` is empty for somebody who is only mentioned.
 */
export interface ReportPerson {
  name: Finding<string>;
  offices: Finding<string>[];
  parts: Finding<EventPart>[];
  /** The numbers of the paragraphs that report the person's words. */
  speech?: number[] | undefined;
}

/** A person during the reading of the sentences. */
interface PersonEntry extends ReportPerson {
  key: string;
  /** A calling or description, for a person without an office. */
  calling: Finding<string> | undefined;
  elsewhere: boolean;
}

type People = Map<string, PersonEntry>;

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
const shared = new Set(sharedOffices.map(spellingKey));
const incomplete = new Set(incompleteOffices.map(spellingKey));
const severalBefore = /^(?:các|những|nhiều|hai|ba|bốn|mọi|một|mỗi|tân|nguyên|cựu)$/iu;

/** Reads the people of each sentence, with their roles. */
export function readSentences(sentences: readonly Sentence[]): SentenceReading[] {
  const isAwarding = sentences.slice(0, opening).some(({ text }) => awarding.test(text));
  const backgroundOf = backgroundReader();
  let openList: OpenList | undefined;
  return sentences.map((sentence) => {
    const items = withOpenList(itemsOf(sentence), sentence.text, openList);
    openList = openListAfter(items, openList);
    const mentions = mentionsOf(items);
    const roles = mentions.map((mention, index) => {
      const place: PersonPlace = { items, mentions, index, mention };
      const role = roleOf(place);
      return isAwarding && role.parts.length === 0 && !role.elsewhere
        ? decideRole(prizeRules, place)
        : role;
    });
    return { sentence, items, mentions, background: backgroundOf(sentence), roles };
  });
}

/** Finds everyone whom a report names, with offices and parts. */
export function findPeople(sentences: readonly Sentence[]): ReportPerson[] {
  const people: People = new Map();
  const readings = readSentences(sentences);
  const spoken: SpokenSentence<PersonEntry>[] = [];
  for (const { sentence, items, mentions, roles, background } of readings)
    for (const [index, mention] of mentions.entries()) {
      const person = personOf(people, mention, sentence);
      const role = roles[index];
      if (!person || !role) continue;
      addOffices(person, mention, sentence);
      addParts(person, role, sentence, background);
      if (isSpeech({ items, mentions, index, mention }, role, background))
        spoken.push({ person, sentence });
    }
  for (const reading of readings)
    if (!isHeadline(reading.sentence)) spoken.push(...addPartsOfOffices(people, reading));
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
    parts: withoutImplied(person.parts),
    speech: speeches.get(person),
  }));
}

/** Whether a sentence reports what a person says at the event. */
function isSpeech(place: PersonPlace, { parts }: Role, background: Background): boolean {
  return background === 'no' && parts.some(({ part }) => part !== 'dự') && reportsWords(place);
}

/**
 * Removes the parts that others imply: attendance where there is any other part, and a speech that
 * was inferred (`ông An cho biết`) where there is a more definite part.
 */
function withoutImplied(parts: readonly Finding<EventPart>[]): Finding<EventPart>[] {
  const active = parts.filter(({ value }) => value !== 'dự');
  const speeches = active.filter(
    ({ value, certainty }) => value !== 'phát biểu' || certainty === 'printed',
  );
  return speeches.length > 0 ? speeches : active.length > 0 ? active : [...parts];
}

/**
 * The person of a mention, who is added where the name is new; undefined for one word that fits no
 * person.
 */
function personOf(people: People, mention: Mention, { text }: Sentence): PersonEntry | undefined {
  const { name } = mention;
  const key = spellingKey(name);
  const isFull = name.includes(' ');
  const entry = (isFull ? people.get(key) : undefined) ?? personByPartOfName(people, key);
  if (entry && mention.isSure) entry.name.certainty = 'printed';
  if (entry || !isFull) return entry;
  const person: PersonEntry = {
    key,
    name: {
      value: name,
      words: name,
      sentence: text,
      certainty: mention.isSure ? 'printed' : 'likely',
    },
    offices: [],
    parts: [],
    calling: undefined,
    elsewhere: false,
  };
  people.set(key, person);
  return person;
}

/**
 * The one person whose longer name begins or ends with these words: `ông An`, `Bộ trưởng Tuấn Anh`.
 */
function personByPartOfName(people: People, key: string): PersonEntry | undefined {
  const found = [...people.values()].filter(
    (person) => person.key.startsWith(`${key} `) || person.key.endsWith(` ${key}`),
  );
  return found.length === 1 ? found[0] : undefined;
}

function addOffices(
  person: PersonEntry,
  { before, after, calling, description }: Mention,
  sentence: Sentence,
): void {
  const { offices } = person;
  const { text } = sentence;
  // `Đại biểu An, Chủ tịch Hội Gốm`: an office that many hold goes after the person's own.
  const isShared = before !== undefined && shared.has(spellingKey(before));
  for (const office of isShared ? [after, before] : [before, after]) {
    if (office === undefined || offices.some(({ value }) => isSame(value, office))) continue;
    // Headlines shorten an office: what the text prints goes first.
    const isShort = isHeadline(sentence);
    const headline = isShort ? -1 : offices.findIndex(({ certainty }) => certainty === 'likely');
    const last = completes(offices[0]?.value, office) ? 0 : offices.length;
    offices.splice(headline >= 0 ? headline : last, 0, {
      value: office,
      words: office,
      sentence: text,
      certainty: isShort ? 'likely' : 'printed',
    });
  }
  const title = calling ?? description;
  if (title !== undefined)
    person.calling ??= {
      value: title,
      words: title,
      sentence: text,
      certainty: calling === undefined ? 'likely' : 'printed',
    };
}

function isSame(one: string, other: string): boolean {
  return spellingKey(one) === spellingKey(other);
}

/**
 * Whether an office is the first one with its body added: `Thứ trưởng`, then `Thứ trưởng Bộ Y tế`.
 */
function completes(first: string | undefined, office: string): boolean {
  const key = spellingKey(first ?? '');
  return incomplete.has(key) && spellingKey(office).startsWith(`${key} `);
}

function addParts(
  person: PersonEntry,
  role: Role,
  { text }: Sentence,
  background: Background,
): void {
  if (role.elsewhere && person.parts.length === 0) person.elsewhere = true;
  for (const { part, words, certainty } of role.parts) {
    const isReported = certainty === 'guess';
    const isOutside = isReported && (person.elsewhere || background === 'goes on');
    if (background === 'opens' || (person.parts.length === 0 && isOutside)) {
      if (person.parts.length === 0) person.elsewhere = true;
      continue;
    }
    if (person.parts.some(({ value }) => value === part)) continue;
    const weaker: Certainty = person.name.certainty === 'printed' ? 'likely' : 'guess';
    person.parts.push({
      value: part,
      words,
      sentence: text,
      certainty: isReported ? weaker : certainty,
    });
  }
}

/**
 * Adds the parts of people who are named by office alone: `Thủ tướng yêu cầu …`, where one person
 * holds it. Returns the speeches among them.
 */
function addPartsOfOffices(
  people: People,
  { sentence, items, mentions, background }: SentenceReading,
): SpokenSentence<PersonEntry>[] {
  const spoken: SpokenSentence<PersonEntry>[] = [];
  for (const [at, { text }] of items.entries()) {
    if (!isOfficeAlone(items, at) || mentions.some(({ from, to }) => at >= from && at < to))
      continue;
    const holders = [...people.values()].filter(({ offices }) =>
      offices.some(({ value }) => repeats(value, text)),
    );
    const [holder] = holders;
    if (holders.length !== 1 || !holder) continue;
    const mention: Mention = {
      name: text,
      before: undefined,
      after: undefined,
      calling: undefined,
      description: undefined,
      isSure: true,
      from: at,
      to: at + 1,
    };
    const all = [...mentions, mention].sort((a, b) => a.from - b.from);
    const place = { items, mentions: all, index: all.indexOf(mention), mention };
    const role = roleOf(place);
    addParts(holder, role, sentence, background);
    if (isSpeech(place, role, background)) spoken.push({ person: holder, sentence });
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

/** Whether an office repeats a printed one, or the beginning of one. */
function repeats(printed: string, office: string): boolean {
  const key = spellingKey(office);
  const keys = printed.split(/,\s*/u).map(spellingKey);
  return isSame(printed, office) || keys.some((each) => each === key || each.startsWith(`${key} `));
}
