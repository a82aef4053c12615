import { spaced, wholeWords } from '../markdown/whole-words.ts';
import { defined } from '../model/defined.ts';
import type { Abbreviation } from '../model/registers.ts';
import { slug } from '../model/vietnamese.ts';
import { nameMessages } from './messages/name-messages.ts';
import type { FacetNaming, NamedThing, NameFault } from './naming.ts';

/** A mention of a person with an office. */
interface Holding {
  thing: NamedThing;
  office: string;
  /** The slugs of the offices that it lists. */
  items: readonly string[];
}

/**
 * Finds people who have two different offices on one day: perhaps two people of one name. Offices
 * are alike where they share an item, where an item of one is part of an item of the other, or
 * where any report lists them together. A report that says who is meant is not doubted.
 */
export function officeFaults(
  { facet, things }: FacetNaming,
  abbreviations: readonly Abbreviation[],
): NameFault[] {
  if (facet !== 'people') return [];
  const spellOut = speller(abbreviations);
  return [...things].flatMap(([entry, some]) => {
    const days = new Set<string>();
    const isBusy = some.some((thing) => {
      const day = dayOf(thing);
      return day !== undefined && days.size === days.add(day).size;
    });
    if (!isBusy) return [];
    const holdings = some.flatMap((thing): Holding[] => {
      const { office } = thing;
      const items = office === undefined ? [] : itemsOf(spellOut(office));
      return office === undefined || items.length === 0 ? [] : [{ thing, office, items }];
    });
    const groupOf = groupsOf(holdings);
    return [...Map.groupBy(holdings, ({ thing }) => dayOf(thing))].flatMap(([day, ofDay]) => {
      const [first, ...others] = day === undefined ? [] : differing(ofDay, groupOf);
      return others.map(({ thing, office }) => ({
        thing,
        ...nameMessages.twoOffices(thing.name, office, first?.office ?? '', entry.slug),
        warning: true,
      }));
    });
  });
}

/**
 * The day on which a person had an office, if the event lasted one day; undefined where the day is
 * not known, and where the report says who is meant.
 */
function dayOf({ day, own }: NamedThing): string | undefined {
  const known = day?.replaceAll('?', '');
  return known !== undefined && own === undefined && /^\d{4}-\d{2}-\d{2}$/.test(known)
    ? known
    : undefined;
}

function speller(abbreviations: readonly Abbreviation[]): (office: string) => string {
  const long = new Map(
    abbreviations
      .filter(({ gloss }) => !gloss)
      .flatMap((entry) => [entry.short, ...entry.forms].map((form) => [spaced(form), entry.long])),
  );
  if (long.size === 0) return (office) => office;
  const forms = wholeWords([...long.keys()]);
  return (office) =>
    office.replace(forms, (form) => defined(long.get(spaced(form)), 'an abbreviation'));
}

function itemsOf(office: string): string[] {
  return office
    .split(/[,;]|\s(?:kiêm|đồng thời(?: là)?)\s/u)
    .map(slug)
    .filter((item) => item !== '');
}

/** Groups the items that any mention lists together, directly or through others. */
function groupsOf(holdings: readonly Holding[]): (item: string) => string {
  const parents = new Map<string, string>();
  const rootOf = (item: string): string => {
    let root = item;
    for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up;
    // The way is shortened, so that no chain of offices becomes long.
    if (root !== item) parents.set(item, root);
    return root;
  };
  for (const { items } of holdings)
    for (const item of items) {
      const [one, other] = [rootOf(defined(items[0], 'an item')), rootOf(item)];
      if (one !== other) parents.set(other, one);
    }
  return rootOf;
}

/** The first mention, and each further one whose office is alike none of those before. */
function differing(
  holdings: readonly Holding[],
  groupOf: (item: string) => string,
): readonly Holding[] {
  const apart: Holding[] = [];
  for (const holding of holdings)
    if (!apart.some((other) => areAlike(holding.items, other.items, groupOf))) apart.push(holding);
  return apart;
}

function areAlike(
  items: readonly string[],
  others: readonly string[],
  groupOf: (item: string) => string,
): boolean {
  const groups = new Set(others.map(groupOf));
  return items.some(
    (item) => groups.has(groupOf(item)) || others.some((other) => isPart(item, other)),
  );
}

/**
 * Whether the words of one office are among those of another, in order: `Phó Chủ tịch UBND` and
 * `Phó Chủ tịch Thường trực UBND tỉnh`. A deputy is not the head.
 */
function isPart(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const rank = (office: string) => office.split('-').filter((word) => word === 'pho').length;
  if (rank(short) !== rank(long)) return false;
  const words = long.split('-');
  let at = 0;
  return short.split('-').every((word) => {
    at = words.indexOf(word, at) + 1;
    return at > 0;
  });
}
