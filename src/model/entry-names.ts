import { defined } from './defined.ts';
import { compare, compareCodeUnits, mostFrequent } from './names.ts';
import type { ReportState } from './state.ts';
import { candidates, isListPage, usualAddresses } from './usual-addresses.ts';
import { slug, spellingKey } from './vietnamese.ts';

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

/** A person, body, place, topic or series, under whichever names reports print it. */
export interface NamedEntry {
  /** The last segment of the address of its page. */
  slug: string;
  /** The name of its page: that of the list, or else the spelling that most mentions have. */
  name: string;
  /** The text by which it is sorted. */
  sort: string;
  /** Its other names, from the list and from reports, in Vietnamese order. */
  variants: readonly string[];
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
  first: ReportOrder | undefined;
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
  const { merged, contested } = assign(holders, byAddress);
  const addresses = new Map([...byAddress].map(([address, holder]) => [holder, address]));
  const named = new Map(
    holders
      .filter((holder) => holder.printed.size > 0 && !merged.has(holder))
      .map((holder) => [holder, toEntry(holder, addresses.get(holder) ?? '')]),
  );
  const byKey = new Map(
    [...byMention].flatMap(([key, holder]) => {
      const entry = named.get(merged.get(holder) ?? holder);
      return entry ? [[key, entry] as const] : [];
    }),
  );
  return {
    entries: [...named.values()],
    entryOf: (name, own) => defined(byKey.get(mentionKey(name, own)), `the entry of “${name}”`),
    meeting: meetings([...named.values()]),
    moved: movedSlugs(named, byAddress),
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
    const none = { printed: new Map(), withdrawn: new Map(), first: undefined };
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
  const byMention = new Map<string, Holder>();
  for (const { name, own, report } of mentions) {
    const at = mentionKey(name, own);
    const holder = byMention.get(at) ?? find(name, own);
    // What a report calls an entry of the list by its address is no name of that entry elsewhere.
    if (!holder.listed && !byMention.has(at)) holder.keys.add(spellingKey(name));
    byMention.set(at, holder);
    if (!holder.first || compareArrival(report, holder.first) < 0) holder.first = report;
    const counts = report.status === 'withdrawn' ? holder.withdrawn : holder.printed;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return { holders, byAddress, byMention };
}

/**
 * Gives an address to each holder that has none, in the order of their first reports. Returns the
 * holders that turn out to be another one, and those whose address another name falls on.
 */
function assign(holders: readonly Holder[], byAddress: Map<string, Holder>) {
  const merged = new Map<Holder, Holder>();
  const contested = new Set<Holder>();
  const pending = holders
    .flatMap((holder) => {
      const { first, given } = holder;
      return first && given === undefined ? [{ holder, first, name: nameOf(holder) }] : [];
    })
    .sort((a, b) => compareArrival(a.first, b.first) || compareCodeUnits(a.name, b.name));
  for (const { holder, name } of pending) {
    let meets = false;
    for (const { address, isNumbered } of candidates(name)) {
      const other = byAddress.get(address);
      if (other && !other.keys.isDisjointFrom(holder.keys)) {
        mergeInto(other, holder);
        merged.set(holder, other);
        break;
      }
      if (other) {
        contested.add(other);
        meets = true;
      } else {
        byAddress.set(address, holder);
        if (isNumbered && meets) contested.add(holder);
        break;
      }
    }
  }
  return { merged, contested };
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
    variants: [...byKey.values()].sort(inOrder),
  };
}

/** Prepares a look-up of the entries that share a plain slug with one of an entry's names. */
function meetings(entries: readonly NamedEntry[]): (address: string) => NamedEntry[] {
  const bySlug = new Map<string, NamedEntry[]>();
  for (const entry of entries)
    for (const plain of plainSlugs(entry)) {
      const some = bySlug.get(plain);
      if (some) some.push(entry);
      else bySlug.set(plain, [entry]);
    }
  const byAddress = new Map(entries.map((entry) => [entry.slug, entry]));
  return (address) => {
    const entry = byAddress.get(address);
    const plains = entry ? [...plainSlugs(entry)] : [address];
    const near = new Set(plains.flatMap((plain) => bySlug.get(plain) ?? []));
    if (entry) near.delete(entry);
    return [...near].sort((a, b) => inOrder(a.name, b.name) || compareCodeUnits(a.slug, b.slug));
  };
}

function plainSlugs({ name, variants }: NamedEntry): Set<string> {
  return new Set([name, ...variants].map(slug));
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
  for (const [{ listed, given }, entry] of named) {
    const variants = listed?.variants ?? [];
    if (variants.length === 0 && given === undefined) continue;
    const former = [entry.name, ...variants].flatMap((name) =>
      variants.length > 0 ? usualAddresses(name) : usualAddresses(name).slice(0, 1),
    );
    for (const address of former)
      if (!isListPage(address) && !byAddress.has(address) && !moved.has(address))
        moved.set(address, entry);
  }
  return moved;
}

function inOrder(a: string, b: string): number {
  return compare(a, b) || compareCodeUnits(a, b);
}
