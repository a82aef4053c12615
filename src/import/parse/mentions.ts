import { behindRemark, descriptionOf } from './descriptions.ts';
import type { Item } from './item.ts';
import { isAtStart, isOfStage } from './item-context.ts';
import type { Rank } from './office-phrases.ts';
import { weaknessOf, type NameWeakness } from './name-weakness.ts';
import { sharedOffices } from './office-table.ts';
import { anyOf } from './phrases.ts';
import { isLongName, isOfAnother, isThing, properName } from './other-names.ts';
import { isDash, joinedText, textAt } from './sentence-tokens.ts';

/** A person's name in a sentence, with the offices beside it. */
export interface Mention {
  name: string;
  /** The offices before the name and after it, each as one text. */
  before: string | undefined;
  after: string | undefined;
  /** A calling, which stands in for an office. */
  calling: string | undefined;
  /** A description between dashes, of a person without an office and a calling. */
  description: string | undefined;
  /** Whether this certainly is the name of a person. */
  isSure: boolean;
  /** Why the person may be no participant. */
  weakness: NameWeakness | undefined;
  /** The indexes of the first item that belongs to the person, and of the one after the last. */
  from: number;
  to: number;
}

/** An office beside a name, with the index of its item. */
interface PrintedOffice {
  text: string;
  rank: Rank | undefined;
  index: number;
}

const several = /^(?:các|những|nhiều|nhóm)$/iu;
const joining = new Set([',', '-', '–', 'kiêm', 'và']);

/** Before a name, what many are says less than what stands behind it. */
const ofMany = new RegExp(`^(?:${anyOf(sharedOffices)}) `, 'iu');

/** Finds the people in a sentence, each with the offices beside the name. */
export function mentionsOf(items: readonly Item[]): Mention[] {
  const mentions: Mention[] = [];
  for (const [index, { kind, text }] of items.entries()) {
    if (kind !== 'name' || isOfAnother(items, index)) continue;
    const before = officesBefore(items, index, mentions.at(-1)?.to ?? 0);
    const after = officesAfter(items, before, index + 1);
    const hasOffice = after.offices.length > 0;
    const isTitled = before.from < index || hasOffice;
    if (!isTitled && isThing(items, index)) continue;
    const { text: description, to = after.to } = descriptionOf(items, index, hasOffice);
    const texts = officeTexts(items, index, before.offices, after.offices);
    const isListed = texts.before !== undefined || texts.calling !== undefined;
    mentions.push({
      name: properName(items, index) ?? text,
      ...texts,
      description,
      isSure: isLongName(items, index) || (isTitled && !isOfPlace(items, index)),
      weakness: weaknessOf(items, index, { from: before.from, to, isTitled: isTitled || isListed }),
      from: before.from,
      to,
    });
  }
  return mentions;
}

/** Whether two words behind a calling may be the place where many have it: `ngư dân Lý Lò`. */
function isOfPlace(items: readonly Item[], index: number): boolean {
  const before = items[index - 1];
  return (
    items[index]?.words === 2 &&
    before?.kind === 'office' &&
    before.rank === 'calling' &&
    !isOfStage(before.key)
  );
}

/** The offices before a name and after it, each as one text, and what stands in for them. */
function officeTexts(
  items: readonly Item[],
  index: number,
  before: PrintedOffice[],
  after: PrintedOffice[],
): Pick<Mention, 'before' | 'after' | 'calling'> {
  const printed = (offices: PrintedOffice[], rank?: Rank) => {
    const found = offices.filter((office) => office.rank === rank);
    return joined(items, found);
  };
  const beforeOrShared = before.some(({ rank }) => rank !== 'degree')
    ? before
    : officeOfList(items, index);
  return {
    before: printed(beforeOrShared),
    after: printed(after),
    calling: callingOf(
      [printed(beforeOrShared, 'calling'), printed(after, 'calling')],
      printed(after, 'affiliation'),
    ),
  };
}

/** The words that stand in for an office: a body says more than a calling alone, `nhà báo`. */
function callingOf(callings: (string | undefined)[], affiliation: string | undefined) {
  const found = callings.filter((calling) => calling !== undefined);
  const calling = found.find((one) => !ofMany.test(one)) ?? found[0];
  const isBare = calling !== undefined && !/\p{Lu}(?<=\s.)/u.test(calling);
  const isBody = affiliation !== undefined && /^(?:\p{Lu}|lớp |phản biện|tổ )/u.test(affiliation);
  return calling === undefined || (isBare && isBody) ? (affiliation ?? calling) : calling;
}

/**
 * The office or calling of all in a list: `các Phó Chủ tịch: ông An, bà Men`, or behind a label:
 * `Trưởng ban: ông An`.
 */
function officeOfList(items: readonly Item[], index: number): PrintedOffice[] {
  const at = items.findLastIndex(({ kind }, before) => before < index && kind === 'office');
  const office = items[at];
  const joins = ({ kind, text }: Item) =>
    kind === 'name' || kind === 'address' || /^(?:[:,]|và|cùng)$/u.test(text);
  return office?.kind === 'office' &&
    (textAt(items, at + 1) === ':' || (office.rank === 'calling' && !ofMany.test(office.text))) &&
    (isOfSeveral(items, at) || isLabel(items, at)) &&
    items.slice(at + 1, index).every(joins)
    ? [{ text: office.text, rank: office.rank, index: at }]
    : [];
}

/** Whether an office begins its entry and ends with a colon. */
function isLabel(items: readonly Item[], at: number): boolean {
  return textAt(items, at + 1) === ':' && isAtStart(items.slice(0, at));
}

/** Whether an office is that of several people: `các Phó Chủ tịch`, `các ông, bà Phó Chủ tịch`. */
function isOfSeveral(items: readonly Item[], at: number): boolean {
  const before = joinedText(items.slice(Math.max(0, at - 4), at));
  return /(?:^| )(?:các|những|hai|ba|bốn)(?: (?:ông|anh) ?, (?:bà|chị)| đồng chí| \S+)?$/iu.test(
    before,
  );
}

/**
 * Whether a person may begin at an item: at the start of a sentence, after a mark, a quotation or a
 * conjunction.
 */
function opensPerson(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  return (
    !before ||
    before.kind === 'mark' ||
    before.kind === 'quote' ||
    /^(?:và|cùng|khi|thì|còn|do|bởi|là|theo)$/iu.test(before.text)
  );
}

/**
 * The offices before a name: `Tổng Bí thư, Chủ tịch nước` + name. `floor` is the end of the person
 * before it.
 */
function officesBefore(
  items: readonly Item[],
  name: number,
  floor: number,
): { offices: PrintedOffice[]; from: number } {
  const offices: PrintedOffice[] = [];
  const address = items[name - 1]?.kind === 'address' ? name - 1 : undefined;
  let from = address ?? name;
  let at = address === undefined ? name - 1 : officeBeforeAddress(items, address, floor);
  for (let item = items[at]; item?.kind === 'office' && at >= floor; item = items[at]) {
    if (item.rank === 'affiliation') break;
    offices.unshift({ text: item.text, rank: item.rank, index: at });
    from = at;
    at = previousOffice(items, at);
  }
  if (items[from - 1]?.kind === 'address') from -= 1;
  return { offices, from };
}

/**
 * The index of the item before a form of address, or of the office that a mark joins to it: `Chủ
 * tịch UBND tỉnh, ông An`.
 */
function officeBeforeAddress(items: readonly Item[], address: number, floor: number): number {
  const at = address - 2;
  const mark = textAt(items, address - 1);
  const isJoined =
    mark === ',' && items[at]?.kind === 'office' && at >= floor && opensPerson(items, at);
  // `Các đại biểu mặc niệm ông An`: what reads as an office is the subject.
  const isGroup = several.test(textAt(items, address - 2));
  return isDash(mark) || isJoined ? at : isGroup ? -1 : address - 1;
}

/** The index of the office before another of the same person, -1 for none. */
function previousOffice(items: readonly Item[], at: number): number {
  if (items[at - 1]?.kind === 'office') return at - 1;
  // `Thay mặt Chủ tịch, Phó Chủ tịch An`: the first office is another's.
  const isOfOther = /^thay mặt$/iu.test(`${textAt(items, at - 4)} ${textAt(items, at - 3)}`);
  const joins = joining.has(textAt(items, at - 1)) && items[at - 2]?.kind === 'office';
  const before = textAt(items, at - 3);
  // `hai diễn giả: nhà báo và nhà thơ An`: the first office is another's, without a name.
  const isPair = before === ':' && textAt(items, at - 1) === 'và';
  return joins && !isOfOther && !isPair && !several.test(before) ? at - 2 : -1;
}

/** The offices after a name, except those of the next person. */
function officesAfter(
  items: readonly Item[],
  before: { offices: PrintedOffice[]; from: number },
  start: number,
): { offices: PrintedOffice[]; to: number } {
  const offices: PrintedOffice[] = [];
  let to = behindRemark(items, start);
  if (isDirect(items, start)) {
    offices.push({ text: textAt(items, start), rank: rankAt(items, start), index: start });
    to += 1;
  }
  let office = officeBehind(items, to, offices, before.from);
  while (office) {
    if (leadsToName(items, office.index))
      return before.offices.some(({ rank }) => !rank)
        ? { offices: [], to: start }
        : { offices, to };
    offices.push(office);
    to = office.index + 1;
    if (textAt(items, to) === ')') to += 1;
    office = officeBehind(items, behindRemark(items, to), offices, before.from);
  }
  return { offices, to };
}

/**
 * The office after the mark at an index, or at the index itself where another office is before it.
 */
function officeBehind(
  items: readonly Item[],
  at: number,
  offices: readonly PrintedOffice[],
  from: number,
): PrintedOffice | undefined {
  const mark = textAt(items, at);
  const index = offices.length > 0 && items[at]?.kind === 'office' ? at : at + 1;
  const item = items[index];
  if (
    item?.kind !== 'office' ||
    (index > at && !/^(?:[,(|–-]|kiêm|và)$|chức (?:vụ|danh) ?:$/iu.test(mark))
  )
    return undefined;
  const isSubject = offices.length === 0 && mark === ',' && actsItself(items, index, from);
  return isSubject ? undefined : { text: item.text, rank: item.rank, index };
}

/**
 * Whether what follows a name and a comma is rather the subject of what the person says: `Theo ông
 * An, Chủ tịch đã …`, `của ông An, Hội Gốm đã …`. `from` is the first item of the person.
 */
function actsItself(items: readonly Item[], at: number, from: number): boolean {
  const [item, next] = items.slice(at);
  if (!next || next.kind === 'mark') return false;
  const isAffiliation = item?.kind === 'office' && item.rank === 'affiliation';
  return /^theo$/iu.test(textAt(items, from - 1)) || (isAffiliation && !opensPerson(items, from));
}

/** Whether the next item is a name, perhaps behind a form of address. */
function leadsToName(items: readonly Item[], at: number): boolean {
  const next = items[at + 1]?.kind;
  return next === 'name' || (next === 'address' && items[at + 2]?.kind === 'name');
}

/**
 * Whether an office follows a name without a comma: `ông An Bí thư Thành ủy cho biết`, or in the
 * cells of a row: `1 Trần Văn An Bí thư`.
 */
function isDirect(items: readonly Item[], start: number): boolean {
  const [before, office, next] = [items[start - 2], items[start], items[start + 1]];
  const isRow = (!next || next.kind === 'mark') && isAtStart(items.slice(0, start - 1));
  return (
    office?.kind === 'office' &&
    (office.rank === undefined
      ? before?.kind === 'address' || isRow
      : office.rank === 'affiliation') &&
    next?.kind !== 'name' &&
    next?.kind !== 'address'
  );
}

function rankAt(items: readonly Item[], at: number): Rank | undefined {
  const item = items[at];
  return item?.kind === 'office' ? item.rank : undefined;
}

/** Joins offices to one text, with the marks between them as printed. */
function joined(items: readonly Item[], offices: readonly PrintedOffice[]): string | undefined {
  const [first] = offices;
  if (!first) return undefined;
  return offices.slice(1).reduce((text, { text: office, index }) => {
    const mark = items[index - 1]?.text ?? ',';
    return `${text}${mark === ',' ? ', ' : joining.has(mark) ? ` ${mark} ` : ' '}${office}`;
  }, first.text);
}
