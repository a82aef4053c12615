import { defined } from '../model/defined.ts';
import type { EntryFacet } from '../model/facets.ts';
import { slug, spellingKey } from '../model/vietnamese.ts';
import { nameMessages } from './messages/name-messages.ts';
import type { Advice, FieldPath } from './problem.ts';

/** One mention of a person, body, place, topic or series in a front matter. */
export interface NamedThing {
  facet: EntryFacet;
  name: string;
  /** The address that the report gives it, to distinguish it from others of its name. */
  slug?: string | undefined;
  office?: string | undefined;
  file: string;
  path: FieldPath;
}

/** A problem of a name, found by comparison with all other names. */
export interface NameFault extends Advice {
  thing: NamedThing;
  warning?: boolean;
}

/**
 * Compares the names of all reports. Finds different names with one address, names that make none,
 * likely slips, and several spellings of one name.
 */
export function nameFaults(things: readonly NamedThing[]): NameFault[] {
  const byFacet = Map.groupBy(things, ({ facet }) => facet);
  return [...byFacet.values()].flatMap((some) => {
    const groups = [...Map.groupBy(some, (thing) => thing.slug ?? slug(thing.name))].map(
      ([address, group]): AddressGroup => [address, mentions(group)],
    );
    return [
      ...groups.flatMap(([address, group]) => addressFaults(address, group)),
      ...slips(groups),
    ];
  });
}

/** The mentions of one name or address; `first` is that of the earliest file. */
interface Mentions {
  first: NamedThing;
  all: readonly NamedThing[];
}

function mentions(all: readonly NamedThing[]): Mentions {
  return { first: defined(all[0], 'the first of a group'), all };
}

/** Groups mentions, the most frequent group first. */
function grouped(
  things: readonly NamedThing[],
  key: (thing: NamedThing) => string,
): [usual: Mentions, ...others: Mentions[]] {
  const [usual, ...others] = [...Map.groupBy(things, key).values()]
    .sort((a, b) => b.length - a.length)
    .map(mentions);
  return [defined(usual, 'the usual name'), ...others];
}

function addressFaults(address: string, { all }: Mentions): NameFault[] {
  if (address === '')
    return all.map((thing) => ({ thing, ...nameMessages.withoutAddress(thing.name) }));
  if (/^trang-\d+$/.test(address))
    return all.map((thing) => ({ thing, ...nameMessages.addressOfListPage(thing.name, address) }));
  const [usual, ...others] = grouped(all, ({ name }) => spellingKey(name));
  const clashes = others.flatMap((other) =>
    other.all.map((thing) => {
      const advice =
        nameMessages[thing.facet === 'people' ? 'sharedAddressOfPeople' : 'sharedAddress'];
      return { thing, ...advice(thing.name, usual.first.name, usual.all.length, address) };
    }),
  );
  return [...clashes, ...[usual, ...others].flatMap(spellingFaults)];
}

/**
 * The site treats names that differ in case or in the place of the tone mark as one. That is right
 * for reports that print them so, but worth a look.
 */
function spellingFaults({ all }: Mentions): NameFault[] {
  const [usual, ...others] = grouped(all, ({ name }) => name.normalize('NFC'));
  return others.map(({ first: thing }) => ({
    thing,
    ...nameMessages.otherSpelling(thing.name, usual.first.name, usual.all.length),
    warning: true,
  }));
}

type AddressGroup = readonly [address: string, mentions: Mentions];

/**
 * Finds things named once whose address is one letter away from that of a thing named more often;
 * of people, only those with the same office.
 */
function slips(groups: readonly AddressGroup[]): NameFault[] {
  const byShortened = new Map<string, AddressGroup[]>();
  for (const group of groups)
    for (const key of shortened(group[0]))
      byShortened.set(key, [...(byShortened.get(key) ?? []), group]);
  return groups.flatMap(([address, { first: thing, all }]) => {
    if (all.length > 1) return [];
    const near = new Set(shortened(address).flatMap((key) => byShortened.get(key) ?? []));
    const [meant] = [...near]
      .filter(
        ([other, others]) =>
          other !== address &&
          others.all.length > 1 &&
          withoutDigits(other) !== withoutDigits(address) &&
          isPlausible(thing, others.all),
      )
      .sort(([, a], [, b]) => b.all.length - a.all.length);
    if (!meant) return [];
    const [, { first, all: times }] = meant;
    const advice = nameMessages.likelySlip(thing.name, first.name, times.length);
    return [{ thing, ...advice, warning: true }];
  });
}

/**
 * An address and every form of it with one letter left out. Two addresses that share a form are
 * about a letter apart.
 */
function shortened(address: string): string[] {
  return [
    address,
    ...Array.from(address, (_, index) => address.slice(0, index) + address.slice(index + 1)),
  ];
}

/** `Viện số 1` is not a slip for `Viện số 2`. */
function withoutDigits(address: string): string {
  return address.replace(/\d+/g, '');
}

function isPlausible({ facet, office }: NamedThing, others: readonly NamedThing[]): boolean {
  return (
    facet !== 'people' ||
    (office !== undefined &&
      others.some((other) => other.office !== undefined && slug(other.office) === slug(office)))
  );
}
