import { isMarkedSyllable } from '../../model/syllable.ts';
import type { Item } from './item.ts';
import { honorifics } from './name-table.ts';
import { properName } from './other-names.ts';
import { anyOf } from './phrases.ts';
import { choosings } from './role-table.ts';
import { joinedText, textAt } from './sentence-tokens.ts';

/**
 * Why a name may be that of no participant: nothing introduces it, it lacks the family, or the
 * person was chosen or honoured, perhaps in absence.
 */
export type NameWeakness = 'untitled' | 'partial' | 'chosen';

const choosing = new RegExp(String.raw`(?<!\p{L})(?:${anyOf(choosings)})(?!\p{L})`, 'u');
const winning = /^(?:vừa |đã |được )*(?:bầu|đoạt|đạt|giành|tái đắc cử|tái cử)(?!\p{L})/u;
const address = new RegExp(`^(?:${anyOf(honorifics)})$`, 'iu');

/**
 * Why the name at an item is weak; `from` is the first item of its person, `to` the one behind the
 * last.
 */
export function weaknessOf(
  items: readonly Item[],
  name: number,
  { from, to, isTitled }: { from: number; to: number; isTitled: boolean },
): NameWeakness | undefined {
  // What stands behind a label is no other thing: `Tham dự: Trần Văn Nung, Ngô Thị Men`.
  if (!isTitled && !items.slice(0, name).some(({ text }) => text === ':')) return 'untitled';
  if (isChosen(items, { from, to })) return 'chosen';
  return isPartial(items, name) ? 'partial' : undefined;
}

/** Whether one or two syllables stand behind a form of address alone: `chị Men`. */
function isPartial(items: readonly Item[], name: number): boolean {
  const item = items[name];
  return (
    properName(items, name) === undefined &&
    item?.decisions[0]?.rule === 'introduced-name' &&
    item.words <= 2 &&
    item.text.split(' ').every(isMarkedSyllable) &&
    address.test(textAt(items, name - 1))
  );
}

/** Whether a person was chosen or got a prize: `hội nghị bầu ông An`, `ông An đoạt giải`. */
function isChosen(items: readonly Item[], { from, to }: { from: number; to: number }): boolean {
  const start = items.findLastIndex(({ text }, at) => at < from && text === ';') + 1;
  const before = items.slice(start, from);
  const takesPart = (item: Item) =>
    (item.kind === 'verb' && item.verb.part === 'chủ trì') || /(?:^| )dự$/iu.test(item.text);
  return (
    (!before.some(takesPart) && choosing.test(joinedText(before))) ||
    winning.test(joinedText(items.slice(to, to + 4)))
  );
}
