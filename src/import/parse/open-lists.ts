import type { Item } from './item.ts';
import { tokenize } from './sentence-tokens.ts';

/**
 * Openings of a sentence that continues the list of the one before: `Trong đó có …`, `Ngoài ra còn
 * có …`.
 */
const continuations =
  /^(?:trong đó|trong số đó|trong số này|trong số họ|ngoài ra|cùng với đó|bên cạnh đó|đó là|có thể kể đến|(?:các |những |\d+ )?\p{L}+(?: \p{L}+)? còn lại)(?![\p{L}])/iu;
/** A mark of a list, or the number of a row in a table, whose cells a space may part. */
const row = /^(?:[-–+•*]|\d{1,2}(?:[.)]|\s*\||(?=\s+\p{Lu})))\s*/u;

/** Whether a person is the first thing of a sentence, and nothing is said of the person. */
function opensWithPerson(items: readonly Item[]): boolean {
  const isTitle = ({ kind }: Item) => kind === 'address' || kind === 'office';
  return (
    items.find((item) => !isTitle(item))?.kind === 'name' &&
    items.every(({ kind }) => kind !== 'verb')
  );
}

/** The rule that read an item. */
function ruleOf(item: Item | undefined): string | undefined {
  return item?.decisions[0]?.rule;
}

/** Whether people may be listed behind an item: a verb of many people, or a label. */
function opensListOfPeople(item: Item): boolean {
  return (
    item.kind === 'verb' &&
    ((item.verb.part === 'dự' && !/^tổ chức/iu.test(item.text)) ||
      item.verb.part === 'chủ trì' ||
      /^(?:label|list-of-sentence-before)$/u.test(ruleOf(item) ?? ''))
  );
}

/** Whether a sentence ends with a colon, or with the verb of a list and nobody before it. */
function opensLines(items: readonly Item[], verb: Item | undefined): boolean {
  const last = items.at(-1);
  return last?.text === ':' || (last === verb && items.every(({ kind }) => kind !== 'name'));
}

/** A list of people that the next sentence may continue. */
export interface OpenList {
  verb: Item;
  /** Each further line is an item of the list, since the sentence ended with a colon. */
  ofLines: boolean;
  /** The sentence was a label and nothing else: `THƯ KÝ`. */
  isBareLabel: boolean;
}

function isBareLabel(items: readonly Item[]): boolean {
  return items.length === 1 && ruleOf(items[0]) === 'label';
}

/**
 * The list that a sentence leaves open: that of its last verb `dự` or `chủ trì`. A list of lines
 * goes on until a sentence has its own verb.
 */
export function openListAfter(
  items: readonly Item[],
  before: OpenList | undefined,
): OpenList | undefined {
  const verb = items.findLast(opensListOfPeople);
  // Two labels of signatures in a row say nothing of the names below them: `THƯ KÝ`, `CHỦ TỌA`.
  if (isBareLabel(items) && before?.isBareLabel) return undefined;
  const endsWithColon = opensLines(items, verb);
  const isRow = ruleOf(items[0]) === 'list-of-sentence-before' && ruleOf(verb) !== 'label';
  if (before?.ofLines && isRow && !endsWithColon) return { ...before, isBareLabel: false };
  if (verb) return { verb, ofLines: endsWithColon, isBareLabel: isBareLabel(items) };
  return before?.ofLines === true && !items.some(({ kind }) => kind === 'verb')
    ? before
    : undefined;
}

/**
 * The items of a sentence. Where it continues the list of the one before, its opening is read as
 * the verb of that list.
 */
export function withOpenList(
  items: readonly Item[],
  text: string,
  openList: OpenList | undefined,
): Item[] {
  const [first] = items;
  if (openList?.verb.kind !== 'verb' || !first) return [...items];
  const { verb } = openList.verb;
  const asVerb = (words: string, length: number): Item[] => [
    {
      kind: 'verb',
      verb: { ...verb, ahead: true },
      text: words,
      key: first.key,
      words: length,
      decisions: [{ rule: 'list-of-sentence-before', text: words }],
    },
    ...items.slice(length),
  ];
  const opening = continuations.exec(text)?.[0];
  if (opening !== undefined && items.slice(0, 8).some((item) => /^(?:có|gồm|là)$/u.test(item.text)))
    return asVerb(opening, opening.split(' ').length);
  if (!openList.ofLines) return [...items];
  const mark = row.exec(text)?.[0];
  if (mark !== undefined) return asVerb(mark.trim(), tokenize(mark).length);
  return opensWithPerson(items) ? asVerb('', 0) : [...items];
}
