import { defined } from '../model/defined.ts';
import type { NamedEntry } from '../model/entry-meetings.ts';
import { compareArrival, type ListedName } from '../model/entry-names.ts';
import { slug, spellingKey } from '../model/vietnamese.ts';
import { nameMessages } from './messages/name-messages.ts';
import { usualOwners, type FacetNaming, type NamedThing, type NameFault } from './naming.ts';

/**
 * Compares the names of a facet. Finds names that make no address, addresses in reports that are
 * another's, names that meet while no list records their addresses, and several spellings of one.
 */
export function nameFaults(naming: FacetNaming): NameFault[] {
  const { facet, things } = naming;
  return [
    ...[...things].flatMap(([entry, some]) => [
      ...(entry.slug === ''
        ? some.map((thing) => ({ thing, ...nameMessages.withoutAddress(thing.name, facet) }))
        : []),
      ...spellingFaults(some),
    ]),
    ...(facet === 'people' ? ownAddressFaults(naming) : []),
    ...meetingFaults(naming),
  ];
}

/** Groups mentions, the most frequent group first. */
function grouped(
  things: readonly NamedThing[],
  key: (thing: NamedThing) => string,
): (readonly NamedThing[])[] {
  return [...Map.groupBy(things, key).values()].sort((a, b) => b.length - a.length);
}

/**
 * The site treats names that differ in case or in the place of the tone mark as one. That is right
 * for reports that print them so, but worth a look.
 */
function spellingFaults(things: readonly NamedThing[]): NameFault[] {
  return [...Map.groupBy(things, ({ name }) => spellingKey(name)).values()].flatMap((some) => {
    const [usual, ...others] = grouped(some, ({ name }) => name.normalize('NFC'));
    return others.map((other) => ({
      thing: first(other),
      ...nameMessages.otherSpelling(first(other).name, first(usual).name, usual?.length ?? 0),
      warning: true,
    }));
  });
}

function first(things: readonly NamedThing[] | undefined): NamedThing {
  return defined(things?.[0], 'the first of a group');
}

/**
 * Finds people whose address in a report is that of someone of another name. It is right where a
 * report misprints a name, and only the list can say so.
 */
function ownAddressFaults({ list, names, things }: FacetNaming): NameFault[] {
  const listed = new Map(list.map((entry) => [entry.address, entry]));
  const usual = usualOwners(names);
  return [...things].flatMap(([entry, some]) => {
    const byName = grouped(
      some.filter(({ own }) => own !== undefined),
      ({ name }) => spellingKey(name),
    );
    const owner = listed.get(entry.slug);
    if (owner) return misprints(byName, owner);
    const other = usual.get(entry.slug);
    // The plain slug belongs to whoever came first; a Telex spelling to its name alone.
    const earlier =
      other &&
      other !== entry &&
      (entry.slug !== slug(other.name) || isEarlier(things.get(other), byName.flat()));
    const [main, ...others] = byName;
    return (earlier ? byName : others).flatMap((wrong) =>
      wrong.map((thing) => ({
        thing,
        ...nameMessages.addressOfOther(thing.name, earlier ? other.name : first(main).name),
      })),
    );
  });
}

/** Finds names that are not those of the entry of the list whose address reports give them. */
function misprints(byName: readonly (readonly NamedThing[])[], owner: ListedName): NameFault[] {
  const known = new Set([owner.name, ...(owner.variants ?? [])].map(spellingKey));
  return byName
    .map(first)
    .filter(({ name }) => !known.has(spellingKey(name)))
    .map((thing) => ({
      thing,
      ...nameMessages.addressOfListed(thing.name, owner.name),
      warning: true,
    }));
}

/** Whether the first report of some mentions came before that of others. */
function isEarlier(things: readonly NamedThing[] = [], others: readonly NamedThing[]): boolean {
  return things.some(({ report }) =>
    others.every((other) => compareArrival(report, other.report) < 0),
  );
}

/** Finds names that meet at an address which no list records, each once. */
function meetingFaults({ facet, names, things }: FacetNaming): NameFault[] {
  const isTold = new Set<NamedEntry>();
  const bySlug = new Map(names.entries.map((entry) => [entry.slug, entry]));
  return names.unrecorded.flatMap(({ name, address }) => {
    // Where a withdrawn report alone has the name, no entry does.
    const holder = bySlug.get(address);
    const others = names.meeting(address).filter((entry) => entry.slug !== '');
    const told: NamedEntry[] = others.length > 0 || !holder ? others : [holder];
    return told.flatMap((entry) => {
      const [thing] = things.get(entry) ?? [];
      if (!thing || isTold.has(entry)) return [];
      isTold.add(entry);
      const advice = nameMessages.meeting(thing.name, name, address, facet);
      return [{ thing, ...advice, warning: true }];
    });
  });
}
