import type { Item } from './items.ts';

/**
 * Openings of a sentence that continues the list of the one before: `Trong đó có …`, `Ngoài ra còn
 * có …`.
 */
const continuations =
  /^(?:trong đó|trong số đó|trong số này|trong số họ|ngoài ra|cùng với đó|bên cạnh đó|đó là|có thể kể đến|(?:các |những |\d+ )?\p{L}+(?: \p{L}+)? còn lại)(?![\p{L}])/iu;
const row = /^(?:[-–+•*]|\d{1,2}[.)])\s*/u;

/** A list of people that the next sentence may continue. */
export interface Frame {
  verb: Item;
  /** Each further line is an item of the list, since the sentence ended with a colon. */
  list: boolean;
}

/**
 * The list that a sentence leaves open: that of its last verb `dự` or `chủ trì`. A list of lines
 * goes on until a sentence has its own verb.
 */
export function frameAfter(items: readonly Item[], before: Frame | undefined): Frame | undefined {
  const verb = items.findLast(
    (item) => item.kind === 'verb' && (item.verb.part === 'dự' || item.verb.part === 'chủ trì'),
  );
  const list = items.at(-1)?.text === ':';
  if (verb) return { verb, list: list || (before?.list === true && verb === items[0]) };
  return before?.list === true && !items.some(({ kind }) => kind === 'verb') ? before : undefined;
}

/**
 * The items of a sentence. Where it continues the list of the one before, its opening is read as
 * the verb of that list.
 */
export function withFrame(items: readonly Item[], text: string, frame: Frame | undefined): Item[] {
  const [first] = items;
  if (frame?.verb.kind !== 'verb' || !first) return [...items];
  const { verb } = frame.verb;
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
  return frame.list && row.test(text) ? asVerb(first.text, 1) : [...items];
}
