import { spellingKey } from '../../model/vietnamese.ts';
import type { Item } from './items.ts';
import type { Rank } from './offices.ts';
import { places } from '../../model/place-table.ts';

/** A person where a sentence names one, with the offices printed beside the name. */
export interface Mention {
  name: string;
  /** Printed before the name, in order; ranks and callings only where no office stands there. */
  before: string | undefined;
  after: string | undefined;
  /** A rank, degree or calling, where one is printed. */
  rank: string | undefined;
  /** The first item that belongs to the person, and the one behind the last. */
  from: number;
  to: number;
}

/** How many items a remark in brackets has at most. */
const longestRemark = 12;
const adverb = /^(?:đã|cũng|vẫn|còn)$/u;
const placeKeys = new Set(places.map(spellingKey));
const joining = new Set([',', '-', '–', 'kiêm', 'và']);

/** The people whom a sentence names, each with the offices that stand beside the name. */
export function mentionsOf(items: readonly Item[]): Mention[] {
  const mentions: Mention[] = [];
  for (const [index, item] of items.entries()) {
    if (item.kind !== 'name' || isAlias(items, index)) continue;
    const before = chainBefore(items, index, mentions.at(-1)?.to ?? 0);
    const hasOffice = before.offices.some(({ rank }) => !rank);
    const after = chainAfter(items, before.from, index + 1, hasOffice);
    if (before.from === index && after.offices.length === 0 && isThing(items, index)) continue;
    mentions.push({
      name: item.text,
      before: joined(
        before.offices.filter(({ rank }) => !rank),
        items,
      ),
      after: joined(
        after.offices.filter(({ rank }) => !rank),
        items,
      ),
      rank:
        calling(before.offices, items) ??
        calling(after.offices, items) ??
        (after.offices.length === 0 ? explained(items, index + 1) : undefined) ??
        degree([...before.offices, ...after.offices]),
      from: before.from,
      to: after.to,
    });
  }
  return mentions;
}

/** Whether a name is another spelling of the one before its brackets: `Lee Yun (Lý Dung)`. */
function isAlias(items: readonly Item[], index: number): boolean {
  return (
    items[index - 1]?.text === '(' &&
    items[index + 1]?.text === ')' &&
    items[index - 2]?.kind === 'name'
  );
}

/**
 * Whether what looks like a name, with no office and no form of address, is rather a place or a street: two words in the middle of a
 * clause or before the province it lies in, or any number behind the dash of a route.
 */
function isThing(items: readonly Item[], index: number): boolean {
  const before = items[index - 1];
  if (/^[-–]$/u.test(before?.text ?? ''))
    return items[index - 2]?.kind === 'word' || items[index - 2]?.kind === 'name';
  if (
    items[index]?.words === 2 &&
    items[index + 1]?.text === ',' &&
    placeKeys.has(items[index + 2]?.key ?? '')
  )
    return true;
  return (
    items[index]?.words === 2 &&
    before?.kind === 'word' &&
    !/^(?:và|cùng|với|có|gồm|là|còn|do|theo|khi)$/iu.test(before.text)
  );
}

interface Chained {
  text: string;
  rank: Rank | undefined;
  index: number;
}

/** Whether an office stands where a person may begin: at the start of a sentence, behind a mark, a quotation or a conjunction. */
function opensClause(items: readonly Item[], at: number, floor: number): boolean {
  const before = items[at - 1];
  return (
    at >= floor &&
    (!before ||
      before.kind === 'mark' ||
      before.kind === 'quote' ||
      /^(?:và|cùng|khi|thì|còn|do|bởi|là|theo)$/iu.test(before.text))
  );
}

/** The offices that lead up to a name: `Tổng Bí thư, Chủ tịch nước` + name. */
function chainBefore(
  items: readonly Item[],
  name: number,
  floor: number,
): { offices: Chained[]; from: number } {
  const offices: Chained[] = [];
  let from = name;
  let at = name - 1;
  if (items[at]?.kind === 'address') {
    from = at;
    at -= 1;
    // `Chủ tịch UBND tỉnh, ông An`: an office that opens its clause and is no other person's.
    if (
      /^[-–]$/u.test(items[at]?.text ?? '') ||
      (items[at]?.text === ',' &&
        items[at - 1]?.kind === 'office' &&
        opensClause(items, at - 1, floor))
    )
      at -= 1;
  }
  for (let item = items[at]; item?.kind === 'office' && at >= floor; item = items[at]) {
    offices.unshift({ text: item.text, rank: item.rank, index: at });
    from = at;
    at -= 1;
    if (items[at]?.kind === 'office') continue;
    if (!joining.has(items[at]?.text ?? '') || items[at - 1]?.kind !== 'office') break;
    at -= 1;
  }
  if (items[from - 1]?.kind === 'address') from -= 1;
  return { offices, from };
}

/** The item behind a bracket that holds no office: another spelling, an age, `(trái)`; the same item where none opens. */
function behindRemark(items: readonly Item[], start: number): number {
  if (items[start]?.text !== '(') return start;
  const close = items.slice(start, start + longestRemark).findIndex(({ text }) => text === ')');
  return close > 1 &&
    items
      .slice(start, start + close)
      .every(
        ({ kind }, index) => kind === 'word' || kind === 'mark' || (kind === 'name' && index === 1),
      )
    ? start + close + 1
    : start;
}

/** The offices behind a name, unless they lead up to the next one. */
function chainAfter(
  items: readonly Item[],
  from: number,
  start: number,
  hasOffice: boolean,
): { offices: Chained[]; to: number } {
  const offices: Chained[] = [];
  let to = start;
  let at = behindRemark(items, start);
  to = at;
  if (isDirect(items, start)) {
    offices.push({ text: items[start]?.text ?? '', rank: undefined, index: start });
    at += 1;
    to = at;
  }
  while (
    /^(?:[,(–-]|kiêm|và)$/u.test(items[at]?.text ?? '') ||
    (offices.length > 0 && items[at]?.kind === 'office')
  ) {
    const here = items[at]?.kind === 'office' ? at : at + 1;
    const item = items[here];
    if (item?.kind !== 'office') break;
    const leads =
      items[here + 1]?.kind === 'name' ||
      (items[here + 1]?.kind === 'address' && items[here + 2]?.kind === 'name');
    // `Theo ông An, Chủ tịch đã …`: an office that is the subject of what he tells is another's.
    const subject =
      offices.length === 0 &&
      items[at]?.text === ',' &&
      items[here + 1]?.kind !== 'mark' &&
      /^theo$/iu.test(items[from - 1]?.text ?? '');
    if (subject) break;
    if (leads) return hasOffice ? { offices: [], to: start } : { offices, to };
    offices.push({ text: item.text, rank: item.rank, index: here });
    to = here + 1;
    at = behindRemark(items, to);
  }
  if (items[to]?.text === ')') to += 1;
  return { offices, to };
}

/** What a person is by calling: `Á hậu, diễn viên`. */
function calling(chained: readonly Chained[], items: readonly Item[]): string | undefined {
  return joined(
    chained.filter(({ rank }) => rank === 'calling'),
    items,
  );
}

/** What stands between two dashes behind a name and before a verb, though no table holds it: `ông An - thủ kho Hội Gốm - cho biết`. */
function explained(items: readonly Item[], start: number): string | undefined {
  if (
    !/^[-–]$/u.test(items[start]?.text ?? '') ||
    items[start + 1]?.kind !== 'word' ||
    !/^\p{L}/u.test(items[start + 1]?.text ?? '')
  )
    return undefined;
  const close = items.findIndex(
    ({ text }, at) =>
      at > start + 2 &&
      /^[-–]$/u.test(text) &&
      (items[at + 1]?.kind === 'verb' || adverb.test(items[at + 1]?.text ?? '')),
  );
  const inner = items.slice(start + 1, close);
  const short = close > 0 && inner.reduce((sum, { words }) => sum + words, 0) <= longestRemark;
  return short && inner.every(({ kind }) => kind === 'word' || kind === 'mark' || kind === 'office')
    ? inner
        .map(({ text }) => text)
        .join(' ')
        .replace(/ (?=[,.)])|(?<=\() /gu, '')
    : undefined;
}

/** What a person is by rank or degree: `TS`. */
function degree(chained: readonly Chained[]): string | undefined {
  return chained.find(({ rank }) => rank === 'degree')?.text.replace(/\s*\.$/u, '');
}

/** `ông An Bí thư Thành ủy cho biết`: the comma before the office may be missing. */
function isDirect(items: readonly Item[], start: number): boolean {
  const [address, office, next] = [items[start - 2], items[start], items[start + 1]];
  return (
    address?.kind === 'address' &&
    office?.kind === 'office' &&
    office.rank === undefined &&
    next?.kind !== 'name' &&
    next?.kind !== 'address'
  );
}

/** Several offices as one text, with the marks printed between them. */
function joined(offices: readonly Chained[], items: readonly Item[]): string | undefined {
  const [first] = offices;
  if (!first) return undefined;
  return offices.slice(1).reduce((text, { text: office, index }) => {
    const mark = items[index - 1]?.text ?? ',';
    return `${text}${mark === ',' ? ', ' : joining.has(mark) ? ` ${mark} ` : ' '}${office}`;
  }, first.text);
}
