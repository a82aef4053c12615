import { spellingKey } from '../../model/vietnamese.ts';
import type { Sentence } from './layout.ts';
import {
  addressed,
  foreignLength,
  isEmigrantName,
  nameLength,
  opaqueLength,
  placeLength,
} from './names.ts';
import { stageCallings } from './office-table.ts';
import { officeHead, verbTable } from './office-heads.ts';
import { officeAt, type Rank } from './offices.ts';
import type { PartVerb } from './part-table.ts';
import { printed, tokenise, type Token } from './tokens.ts';

/** What a stretch of a sentence is to the reader of people. */
export type Meaning =
  | { kind: 'name' }
  | { kind: 'office'; rank: Rank | undefined }
  | { kind: 'verb'; verb: PartVerb }
  | { kind: 'address' }
  | { kind: 'mark' }
  | { kind: 'quote' }
  | { kind: 'word' };

/** A stretch of a sentence with its meaning, its words and how many they are. */
export type Item = Meaning & { text: string; key: string; words: number };

/** Reads a sentence from left to right into names, offices, verbs of part, marks and the rest. */
export function itemsOf({ text, quoted }: Sentence): Item[] {
  const tokens = tokenise(text);
  const items: Item[] = [];
  let at = 0;
  while (at < tokens.length) {
    const { length, meaning } = meaningAt(tokens, at, items, quoted);
    const words = printed(text, tokens, at, at + length);
    items.push({
      ...meaning,
      text: words,
      key: tokens
        .slice(at, at + length)
        .map(({ key }) => key)
        .join(' '),
      words: length,
    });
    at += length;
  }
  return items;
}

/** Offices behind which as often a body stands as a person. */
const genericOffices = new Set(['đại diện', 'lãnh đạo', 'thành viên'].map(spellingKey));

const stage = new Set(stageCallings.map(spellingKey));
/** How far back the calling may stand that opens a list of people of the stage. */
const longestList = 24;

function opensClause(before: Item | undefined): boolean {
  return (
    before === undefined || before.kind === 'mark' || before.text === 'và' || before.text === 'cùng'
  );
}

/** Whether nothing but offices and marks stands between here and a person's name. */
function isBehindName(items: readonly Item[]): boolean {
  const last = items.findLast(({ kind }) => kind !== 'mark' && kind !== 'office');
  return last?.kind === 'name' && items.at(-1)?.text !== ';' && items.at(-1)?.text !== ':';
}

/** How many words a name has that only the office behind it tells, `Maria Schmidt, Giám đốc …`, or the family name in it. */
function titledLength(tokens: readonly Token[], at: number): number {
  const length = foreignLength(tokens, at);
  if (isEmigrantName(tokens, at)) return length;
  return length >= 2 &&
    /^[,–-]$/u.test(tokens[at + length]?.text ?? '') &&
    officeHead(tokens, at + length + 1) > 0
    ? length
    : 0;
}

/** Whether a dash or a comma stands here behind a quotation, or a dash opens the sentence as it does behind one: what follows said it. */
function isAttribution(items: readonly Item[]): boolean {
  const mark = items.at(-1)?.text ?? '';
  return (
    (/^[-–]$/u.test(mark) && items.length === 1) ||
    (/^[,–-]$/u.test(mark) && items.at(-2)?.kind === 'quote')
  );
}

/** Whether a verb of telling or a bracket stands at a token. */
function speaks(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === '(' || verbTable.at(tokens, at)?.value?.reporting === true;
}

/** How many words a name has that opens its sentence and is known by the age behind it: `Hải Men (21 tuổi)`. */
function agedLength(tokens: readonly Token[], at: number): number {
  const length = foreignLength(tokens, at);
  const [bracket, age, years] = tokens.slice(at + length, at + length + 3);
  return length >= 2 &&
    length <= 4 &&
    /^[(,]$/u.test(bracket?.text ?? '') &&
    /^\d{1,2}$/u.test(age?.text ?? '') &&
    years?.text === 'tuổi'
    ? length
    : 0;
}

/** How many words a name has that stands in a list of people of the stage. */
function stagedLength(tokens: readonly Token[], at: number, items: readonly Item[]): number {
  const [before, last] = [items.at(-2), items.at(-1)];
  const listed =
    /^(?:[,:]|và|cùng|như)$/u.test(last?.text ?? '') &&
    (last?.text === 'như' || before?.kind === 'name' || before?.text === 'như');
  // `Mỹ Sành`: a country of one word may begin a name.
  const country = placeLength(tokens, at) === 1 && tokens[at + 1]?.capital ? 1 : 0;
  const length = listed ? country + foreignLength(tokens, at + country) : 0;
  const ends = /^(?:[,.…;)]|và|cùng)$/u.test(tokens[at + length]?.text ?? '.');
  return length >= 2 &&
    length <= 4 &&
    ends &&
    items
      .slice(-longestList)
      .some(
        ({ key }) => stage.has(key) || [...stage].some((calling) => key.startsWith(`${calling} `)),
      )
    ? length
    : 0;
}

function meaningAt(
  tokens: readonly Token[],
  at: number,
  items: readonly Item[],
  quoted: Sentence['quoted'],
): { length: number; meaning: Meaning } {
  const token = tokens[at];
  const before = items.at(-1);
  const behindName = before?.kind === 'mark' && isBehindName(items);
  const quotation = quoted.find(
    ({ start, end }) => token && token.start >= start && token.start < end,
  );
  if (quotation)
    return {
      length: Math.max(1, tokens.slice(at).filter(({ start }) => start < quotation.end).length),
      meaning: { kind: 'quote' },
    };
  const introduced = before?.kind === 'address' || before?.kind === 'office';
  const name = nameLength(tokens, at, introduced);
  if (name > 0) return { length: name, meaning: { kind: 'name' } };
  const opaque = opaqueLength(tokens, at);
  if (opaque > 0) return { length: opaque, meaning: { kind: 'word' } };
  const address = addressed.at(tokens, at)?.length ?? 0;
  if (
    address > 0 &&
    placeLength(tokens, at) <= address &&
    (tokens[at + address]?.capital || officeAt(tokens, at + address))
  )
    return { length: address, meaning: { kind: 'address' } };
  const office = officeAt(tokens, at, behindName);
  if (office) return { length: office.to - at, meaning: { kind: 'office', rank: office.rank } };
  const titled = opensClause(before) ? titledLength(tokens, at) : 0;
  if (titled > 0) return { length: titled, meaning: { kind: 'name' } };
  const attributed =
    isAttribution(items) && speaks(tokens, at + foreignLength(tokens, at))
      ? foreignLength(tokens, at)
      : opensClause(before)
        ? agedLength(tokens, at)
        : 0;
  const named = attributed > 1 ? attributed : stagedLength(tokens, at, items);
  if (named > 1) return { length: named, meaning: { kind: 'name' } };
  const foreign = introduced ? foreignLength(tokens, at) : 0;
  const generic = before?.kind === 'office' && genericOffices.has(before.key);
  // One word is a name behind `ông`; behind an office it is as likely the rest of the office.
  if (!generic && foreign > (before?.kind === 'address' ? 0 : 1))
    return { length: foreign, meaning: { kind: 'name' } };
  const place = placeLength(tokens, at);
  if (place > 0) return { length: place, meaning: { kind: 'word' } };
  const verb = verbTable.at(tokens, at);
  // In the middle of a clause a verb has no capital: `bên lề Đối thoại …` names something.
  if (verb?.value && token?.capital && before && !opensClause(before))
    return { length: verb.length, meaning: { kind: 'word' } };
  if (verb)
    return {
      length: verb.length,
      meaning: verb.value ? { kind: 'verb', verb: verb.value } : { kind: 'word' },
    };
  return {
    length: 1,
    meaning: { kind: /^[\p{L}\p{N}]/u.test(token?.text ?? '') ? 'word' : 'mark' },
  };
}
