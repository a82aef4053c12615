import type { Item } from './items.ts';

/** Openings of a sentence that goes on with the list of the one before: `Trong đó có …`, `Ngoài ra còn có …`. */
const continuations =
  /^(?:trong đó|trong số đó|trong số này|trong số họ|ngoài ra|cùng với đó|bên cạnh đó|đó là|có thể kể đến|(?:các |những |\d+ )?\p{L}+(?: \p{L}+)? còn lại)(?![\p{L}])/iu;
const row = /^(?:[-–+•*]|\d{1,2}[.)])\s*/u;

/** Who was there or chaired, told by a verb in one sentence and by names in the next. */
export interface Frame {
  verb: Item;
  /** The sentence ended with a colon: each further line is one of the list. */
  list: boolean;
}

/** The frame that a sentence leaves to the next: its last verb of being there or chairing; a list goes on until a sentence has a verb of its own. */
export function frameAfter(items: readonly Item[], before: Frame | undefined): Frame | undefined {
  const verb = items.findLast(
    (item) => item.kind === 'verb' && (item.verb.part === 'dự' || item.verb.part === 'chủ trì'),
  );
  const list = items.at(-1)?.text === ':';
  if (verb) return { verb, list: list || (before?.list === true && verb === items[0]) };
  return before?.list === true && !items.some(({ kind }) => kind === 'verb') ? before : undefined;
}

/** The items of a sentence, its opening read as the verb of the sentence before where it goes on with that one's list. */
export function withFrame(items: readonly Item[], text: string, frame: Frame | undefined): Item[] {
  const [first, ...rest] = items;
  if (!frame || frame.verb.kind !== 'verb' || !first) return [...items];
  const opening = continuations.exec(text)?.[0];
  const has = items
    .slice(0, 8)
    .some(({ text: word }) => word === 'có' || word === 'gồm' || word === 'là');
  const verb = { kind: 'verb' as const, verb: { ...frame.verb.verb, ahead: true } };
  if (opening !== undefined && has) {
    const length = opening.split(' ').length;
    return [{ ...verb, text: opening, key: first.key, words: length }, ...items.slice(length)];
  }
  if (frame.list && row.test(text))
    return [{ ...verb, text: first.text, key: first.key, words: 1 }, ...rest];
  return [...items];
}
