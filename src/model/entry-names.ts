import { defined } from './defined.ts';
import { meetings, type NamedEntry } from './entry-meetings.ts';
import { compareCodeUnits, compareNames, mostFrequent } from './names.ts';
import type { ReportState } from './state.ts';
import { candidates, isListPage, usualAddresses } from './usual-addresses.ts';
import { spellingKey } from './vietnamese.ts';

/** An entry of any list of names, as far as names and addresses are concerned. */
export interface ListedName {
  name: string;
  variants?: readonly string[] | undefined;
  sort?: string | undefined;
  address?: string | undefined;
  /** Of a place: the one into which it was merged, and the day. */
  now?: string | undefined;
  since?: string | undefined;
  /** Of a topic. */
  description?: string | undefined;
}

/** The day on which a report came into the archive, and its id: reports come in this order. */
export interface ReportOrder {
  added: string;
  id: string;
  /** The names of a withdrawn report keep their addresses, but nothing shows them. */
  status?: ReportState | undefined;
}

/** A name that a report prints for a thing of one facet. */
export interface PrintedName {
  name: string;
  /** The address that the report gives a person, to distinguish namesakes. */
  own?: string | undefined;
  report: ReportOrder;
}

/** The address of a name, to be recorded in a list, so that no later report can change it. */
export interface Claim {
  name: string;
  address: string;
}

/** The entries of one facet, by the names that reports print. */
export interface EntryNames {
  entries: readonly NamedEntry[];
  /** Returns the entry that a printed name means. Throws where no report shows it. */
  entryOf: (name: string, own?: string) => NamedEntry;
  /**
   * Returns the other entries that readers might take for the one at an address, in Vietnamese
   * order: those of which a name falls on its plain slugs, or on the address where no entry has it.
   */
  meeting: (address: string) => NamedEntry[];
  /** Slugs that no entry has but one may have had, each with the entry to which it leads now. */
  moved: ReadonlyMap<string, NamedEntry>;
  /** Returns the slugs in `moved` that lead to an entry. */
  formerOf: (entry: NamedEntry) => readonly string[];
  /** The claims that the rule below decided between names that meet, and no list records. */
  unrecorded: readonly Claim[];
}

/** A thing while its address is being decided. */
interface Holder {
  listed: ListedName | undefined;
  /** The spelling keys of its names. */
  keys: Set<string>;
  /** The names that reports print, with the number of their mentions. */
  printed: Map<string, number>;
  /** The same of withdrawn reports. */
  withdrawn: Map<string, number>;
  /** The first report that prints each of them, by its spelling key. */
  firsts: Map<string, ReportOrder>;
  /** The address that a list or a report gives it. */
  given: string | undefined;
}

/**
 * Decides which entry each printed name means, and its address. Names that differ only in case or
 * in the place of a tone mark are one, as are the name and the variants of an entry of the list. An
 * address in the list or in a report (`own`) wins. Else the plain slug of a name belongs to the
 * name whose first report came first. Any other name on that slug has the slug of its Telex
 * spelling, or else that with a number.
 */
export function resolveNames(
  mentions: Iterable<PrintedName>,
  list: readonly ListedName[],
): EntryNames {
  const { holders, byAddress, byMention } = collect(mentions, list);
  const { merged, contested, addresses } = assign(holders, byAddress);
  const named = new Map(
    holders
      .filter((holder) => holder.printed.size > 0 && !merged.has(holder))
      .map((holder) => [holder, toEntry(holder, addresses.get(holder) ?? '')]),
  );
  const byKey = new Map(
    [...byMention].flatMap(([key, { holder }]) => {
      const entry = named.get(merged.get(holder) ?? holder);
      return entry ? [[key, entry] as const] : [];
    }),
  );
  const moved = movedSlugs(named, byAddress);
  const former = Map.groupBy(moved.keys(), (address) => moved.get(address));
  return {
    entries: [...named.values()],
    entryOf: (name, own) => defined(byKey.get(mentionKey(name, own)), `the entry of “${name}”`),
    meeting: meetings([...named.values()]),
    moved,
    formerOf: (entry) => former.get(entry) ?? [],
    unrecorded: [...contested].flatMap((holder) =>
      holder.given === undefined
        ? [{ name: nameOf(holder), address: defined(addresses.get(holder), 'an address') }]
        : [],
    ),
  };
}

function mentionKey(name: string, own: string | undefined): string {
  return own === undefined ? name : `${name}\u0000${own}`;
}

/** Groups mentions by the thing that they name. */
function collect(mentions: Iterable<PrintedName>, list: readonly ListedName[]) {
  const holders: Holder[] = [];
  const byAddress = new Map<string, Holder>();
  const make = (listed: ListedName | undefined, keys: string[], address: string | undefined) => {
    // Of two entries with one address, which is an error, the first has it.
    const given = address !== undefined && byAddress.has(address) ? undefined : address;
    const none = { printed: new Map(), withdrawn: new Map(), firsts: new Map() };
    const holder = { listed, keys: new Set(keys), given, ...none };
    holders.push(holder);
    if (given !== undefined) byAddress.set(given, holder);
    return holder;
  };
  const byKey = new Map<string, Holder[]>();
  for (const listed of list) {
    const holder = make(listed, namesIn(listed).map(spellingKey), listed.address);
    for (const key of holder.keys) byKey.set(key, [...(byKey.get(key) ?? []), holder]);
  }
  const unlisted = new Map<string, Holder>();
  const find = (name: string, own: string | undefined): Holder => {
    const key = spellingKey(name);
    if (own !== undefined) return byAddress.get(own) ?? make(undefined, [], own);
    const [only, another] = byKey.get(key) ?? [];
    // Of namesakes, the one at the usual address is meant: `assign` finds it.
    if (only && !another) return only;
    const holder = unlisted.get(key) ?? make(undefined, [], undefined);
    unlisted.set(key, holder);
    return holder;
  };
  const byMention = new Map<string, { holder: Holder; key: string }>();
  for (const { name, own, report } of mentions) {
    const at = mentionKey(name, own);
    const known = byMention.get(at);
    const { holder, key } = known ?? { holder: find(name, own), key: spellingKey(name) };
    // What a report calls an entry of the list by its address is no name of that entry elsewhere.
    if (!holder.listed && !known) holder.keys.add(key);
    if (!known) byMention.set(at, { holder, key });
    const first = holder.firsts.get(key);
    if (!first || compareArrival(report, first) < 0) holder.firsts.set(key, report);
    const counts = report.status === 'withdrawn' ? holder.withdrawn : holder.printed;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return { holders, byAddress, byMention };
}

/** A name that seeks an address: that of its holder, or a variant that keeps its former one. */
interface Turn {
  holder: Holder;
  name: string;
  first: ReportOrder;
  isVariant: boolean;
}

/** Comes after every report. */
const never: ReportOrder = { added: '\uffff', id: '' };

/** Lists the names that seek addresses, in the order in which reports printed them first. */
function turnsOf(holders: readonly Holder[]): Turn[] {
  const turns = holders.flatMap((holder): Turn[] => {
    const { listed, firsts, given } = holder;
    if (firsts.size === 0) return [];
    const name = nameOf(holder);
    const main = { holder, name, first: firsts.get(spellingKey(name)) ?? never, isVariant: false };
    const variants = (listed?.variants ?? []).flatMap((variant): Turn[] => {
      const first = firsts.get(spellingKey(variant));
      return first ? [{ holder, name: variant, first, isVariant: true }] : [];
    });
    return [...(given === undefined ? [main] : []), ...variants];
  });
  return turns.sort(
    (a, b) =>
      compareArrival(a.first, b.first) ||
      Number(a.isVariant) - Number(b.isVariant) ||
      compareCodeUnits(a.name, b.name),
  );
}

/**
 * Gives an address to each holder that has none, name by name. Returns the addresses, the holders
 * that turn out to be another one, and those whose address another name falls on. `byAddress` also
 * gets the plain slugs of variants, so that their former addresses lead to no other entry.
 */
function assign(holders: readonly Holder[], byAddress: Map<string, Holder>) {
  const addresses = new Map([...byAddress].map(([address, holder]) => [holder, address]));
  const merged = new Map<Holder, Holder>();
  const contested = new Set<Holder>();
  for (const { holder, name, isVariant } of turnsOf(holders)) {
    let meets = false;
    for (const { address, isNumbered } of candidates(name)) {
      const other = byAddress.get(address);
      if (isVariant) {
        if (!other) byAddress.set(address, holder);
        break;
      }
      if (!other || other === holder) {
        byAddress.set(address, holder);
        addresses.set(holder, address);
        if (isNumbered && meets) contested.add(holder);
        break;
      }
      if (!other.keys.isDisjointFrom(holder.keys)) {
        mergeInto(other, holder);
        merged.set(holder, other);
        break;
      }
      meets = true;
      if (addresses.get(other) === address) contested.add(other);
    }
  }
  return { merged, contested, addresses };
}

/** Compares reports by the order in which they came into the archive. */
export function compareArrival(a: ReportOrder, b: ReportOrder): number {
  return compareCodeUnits(a.added, b.added) || compareCodeUnits(a.id, b.id);
}

function mergeInto(holder: Holder, other: Holder): void {
  holder.listed ??= other.listed;
  for (const key of other.keys) holder.keys.add(key);
  for (const counts of ['printed', 'withdrawn'] as const)
    for (const [name, count] of other[counts])
      holder[counts].set(name, (holder[counts].get(name) ?? 0) + count);
}

function namesIn({ name, variants = [] }: ListedName): string[] {
  return [name, ...variants];
}

function nameOf({ listed, printed, withdrawn }: Holder): string {
  return listed?.name ?? mostFrequent(printed.size > 0 ? printed : withdrawn);
}

function toEntry(holder: Holder, address: string): NamedEntry {
  const { listed, printed } = holder;
  const name = nameOf(holder);
  const others = [
    ...(listed ? namesIn(listed) : []),
    ...[...printed.keys()].sort(compareCodeUnits),
  ];
  const byKey = new Map(others.toReversed().map((other) => [spellingKey(other), other]));
  byKey.delete(spellingKey(name));
  return {
    slug: address,
    name,
    sort: listed?.sort ?? name,
    variants: [...byKey.values()].sort(compareNames),
  };
}

/**
 * Finds the slugs under which the page of an entry may have been known before its names became one,
 * or before it was given another address.
 */
function movedSlugs(
  named: ReadonlyMap<Holder, NamedEntry>,
  byAddress: ReadonlyMap<string, Holder>,
): Map<string, NamedEntry> {
  const moved = new Map<string, NamedEntry>();
  for (const [holder, entry] of named) {
    const { listed, given } = holder;
    const variants = listed?.variants ?? [];
    if (variants.length === 0 && given === undefined) continue;
    const former = [entry.name, ...variants].flatMap((name) =>
      variants.length > 0 ? usualAddresses(name) : usualAddresses(name).slice(0, 1),
    );
    const isOpen = (address: string) =>
      !isListPage(address) && (byAddress.get(address) ?? holder) === holder;
    for (const address of former)
      if (isOpen(address) && address !== entry.slug && !moved.has(address))
        moved.set(address, entry);
  }
  return moved;
}
