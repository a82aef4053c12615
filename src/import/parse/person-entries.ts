import { spellingKey } from '../../model/vietnamese.ts';
import type { Background } from './background.ts';
import { honours, honoursAhead } from './event-table.ts';
import type { Finding } from './finding.ts';
import type { Item } from './item.ts';
import { isHeadline, type Sentence } from './layout.ts';
import type { Mention } from './mentions.ts';
import type { NameWeakness } from './name-weakness.ts';
import { incompleteOffices, sharedOffices } from './office-table.ts';
import { anyOf } from './phrases.ts';
import type { Role } from './role.ts';
import type { EventPart } from './verbs.ts';
import { joinedText } from './sentence-tokens.ts';

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
  /** Why the person may be no participant, where every mention of the whole name is so weak. */
  weakness: NameWeakness | undefined;
}

/** A person during the reading of the sentences. */
export interface PersonEntry extends ReportPerson {
  key: string;
  /** A calling or description, for a person without an office. */
  calling: Finding<string> | undefined;
  elsewhere: boolean;
  /** The event, or a moment of it, is in the person's memory. */
  isHonoured: boolean;
}

/** The people of a report by the spelling keys of their names. */
export type People = Map<string, PersonEntry>;

/** Offices that many people hold at once. */
export const shared = new Set(sharedOffices.map(spellingKey));
const incomplete = new Set(incompleteOffices.map(spellingKey));
const honouring = new RegExp(
  String.raw`(?<!\p{L})(?:(?:${anyOf(honours)})|(?:${anyOf(honoursAhead)})(?: (?!(?:có|cùng|do|gồm|là|tại|với)(?!\p{L}))[\p{L}\d]+){0,5})$`,
  'iu',
);

/** Whether words such as `ngày sinh` come before a person, perhaps with others between. */
export function isHonoured(items: readonly Item[], { from }: Mention): boolean {
  return honouring.test(joinedText(items.slice(Math.max(0, from - 6), from)));
}

/**
 * Removes the parts that others imply: attendance where there is any other part, and a speech that
 * was inferred (`ông An cho biết`) where there is a more definite part.
 */
export function withoutImplied(parts: readonly Finding<EventPart>[]): Finding<EventPart>[] {
  // Who is only cited may have been absent, unless the report lists the person.
  const isPresent = parts.some(({ value, certainty }) => value === 'dự' && certainty === 'printed');
  const active = parts
    .filter(({ value }) => value !== 'dự')
    .map((part) =>
      isPresent && part.certainty === 'likely' ? { ...part, certainty: 'printed' as const } : part,
    );
  const speeches = active.filter(
    ({ value, certainty }) => value !== 'phát biểu' || certainty === 'printed',
  );
  return speeches.length > 0 ? speeches : active.length > 0 ? active : [...parts];
}

/**
 * The person of a mention, who is added where the name is new; undefined for one word that fits no
 * person.
 */
export function personOf(
  people: People,
  mention: Mention,
  { text }: Sentence,
): PersonEntry | undefined {
  const { name } = mention;
  const key = spellingKey(name);
  const isFull = /[ '’]/u.test(name);
  const entry = (isFull ? people.get(key) : undefined) ?? personByPartOfName(people, key);
  if (entry && mention.isSure) entry.name.certainty = 'printed';
  if (entry?.key === key && !mention.weakness) entry.weakness = undefined;
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
    isHonoured: false,
    weakness: mention.weakness,
  };
  people.set(key, person);
  return person;
}

/**
 * The one person whose longer name begins or ends with these words: `ông An`, `Bộ trưởng Tuấn Anh`.
 */
function personByPartOfName(people: People, key: string): PersonEntry | undefined {
  const [opening, end] = [`${key} `, ` ${key}`];
  const found = [...people.values()].filter(
    (person) => person.key.startsWith(opening) || person.key.endsWith(end),
  );
  return found.length === 1 ? found[0] : undefined;
}

/** Adds the offices that are printed beside a person's name. */
export function addOffices(person: PersonEntry, mention: Mention, sentence: Sentence): void {
  const { before, after } = mention;
  const { offices } = person;
  const { text } = sentence;
  // `Đại biểu An, Chủ tịch Hội Gốm`: an office that many hold goes after the person's own.
  const isShared =
    before !== undefined && (shared.has(spellingKey(before)) || /^đại diện /iu.test(before));
  for (const office of isShared ? [after, before] : [before, after]) {
    if (office === undefined) continue;
    // Headlines shorten an office: what the text prints goes first.
    const isShort = isHeadline(sentence);
    const same = offices.find(({ value }) => isSame(value, office));
    if (same && !isShort) same.certainty = 'printed';
    if (same) continue;
    const headline = isShort ? -1 : offices.findIndex(({ certainty }) => certainty === 'likely');
    const last = completes(offices[0]?.value, office) ? 0 : offices.length;
    offices.splice(headline >= 0 ? headline : last, 0, {
      value: office,
      words: office,
      sentence: text,
      certainty: isShort ? 'likely' : 'printed',
    });
  }
  addCalling(person, mention, text);
}

function addCalling(
  person: PersonEntry,
  { calling, description }: Mention,
  sentence: string,
): void {
  const title = calling ?? description;
  if (title !== undefined)
    person.calling ??= {
      value: title,
      words: title,
      sentence,
      certainty: calling === undefined ? 'likely' : 'printed',
    };
}

/** Whether two names or offices differ in case and the place of tone marks at most. */
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

/** Adds the parts that a sentence gives a person, unless it is about something else. */
export function addParts(
  person: PersonEntry,
  role: Role,
  { text }: Sentence,
  background: Background,
): void {
  if (role.elsewhere && person.parts.length === 0) person.elsewhere = true;
  for (const { part, words, certainty } of role.parts) {
    const isReported = certainty !== 'printed';
    const isOutside = isReported && (person.elsewhere || background === 'goes on');
    if (background === 'opens' || (person.parts.length === 0 && isOutside)) {
      if (person.parts.length === 0) person.elsewhere = true;
      continue;
    }
    const found: Finding<EventPart> = {
      value: part,
      words,
      sentence: text,
      certainty: isReported && person.name.certainty !== 'printed' ? 'guess' : certainty,
    };
    addPart(person.parts, found);
  }
}

/** Adds a part, or the better ground for one; a mark in a table is no better than another one. */
function addPart(parts: Finding<EventPart>[], found: Finding<EventPart>): void {
  const at = parts.findIndex(({ value }) => value === found.value);
  const same = parts[at];
  if (!same) parts.push(found);
  else if (same.certainty === 'guess' && same.words !== found.words) parts[at] = found;
}
