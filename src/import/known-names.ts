import type { NameLists } from '../model/archive-names.ts';
import {
  compareArrival,
  resolveNames,
  type Claim,
  type ListedName,
  type PrintedName,
  type ReportOrder,
} from '../model/entry-names.ts';
import { defined } from '../model/defined.ts';
import { entryFacets, forEachFacet, type EntryFacet } from '../model/facets.ts';
import { mentionsIn, type NameMention } from '../model/name-mentions.ts';
import { changesIn } from '../model/places.ts';
import type { Report } from '../model/report.ts';
import { usualAddresses } from '../model/usual-addresses.ts';
import { slug, spellingKey } from '../model/vietnamese.ts';

/** A day after every other. */
const last = '\uffff';

/** The claims to record, by their facets. */
export type NameClaims = Readonly<Record<EntryFacet, readonly Claim[]>>;

/** The names in a report, with the offices of people, by what they name. */
export interface NamedReport extends ReportOrder {
  names: Readonly<Record<EntryFacet, readonly Pick<NameMention, 'name' | 'own' | 'office'>[]>>;
}

/** Gathers the names in a report. */
export function namedReport(report: Report): NamedReport {
  const mentions = Map.groupBy(mentionsIn(report), ({ facet }) => facet);
  const { id, added, status } = report;
  const names = forEachFacet((facet) =>
    (mentions.get(facet) ?? []).map(({ name, own, office }) => ({ name, own, office })),
  );
  return { id, added, status, names };
}

/** The names of an archive, by the addresses that each may have. A report adds to it at once. */
export class KnownNames {
  readonly #facets: Record<EntryFacet, FacetIndex>;
  readonly #mergedInto: ReadonlyMap<string, string>;

  constructor(lists: NameLists) {
    this.#facets = forEachFacet((facet) => new FacetIndex(lists[facet] ?? []));
    this.#mergedInto = new Map(
      changesIn(lists.places ?? []).map(({ name, now }) => [spellingKey(name), now]),
    );
  }

  /**
   * Adds the names of a report. Those of a withdrawn one keep their addresses; those of a draft,
   * which has no page yet, come after all others.
   */
  add(report: NamedReport): void {
    const added = report.status === 'draft' ? last + last : report.added;
    this.#eachName(report, added, (facet, name) => this.#facets[facet].add(name));
  }

  /**
   * Returns the claims that must be recorded before a report comes into the archive: those of the
   * names that its own names meet. The report counts as the last, whatever its day and its id, but
   * for drafts.
   */
  claimsBefore(report: NamedReport): NameClaims {
    const names = forEachFacet((): PrintedName[] => []);
    this.#eachName(report, last, (facet, name) => names[facet].push(name));
    return forEachFacet((facet) => this.#facets[facet].claimsBefore(names[facet]));
  }

  /** Notes that claims are recorded. */
  record(claims: NameClaims): void {
    forEachFacet((facet) => {
      for (const claim of claims[facet]) this.#facets[facet].list(claim);
    });
  }

  #eachName(
    { id, status, names }: NamedReport,
    added: string,
    take: (facet: EntryFacet, name: PrintedName) => void,
  ): void {
    const report = { id, status, added };
    for (const facet of entryFacets)
      for (const { name, own } of names[facet]) {
        take(facet, { name, own, report });
        const now = facet === 'places' ? this.#mergedInto.get(spellingKey(name)) : undefined;
        if (now !== undefined) take(facet, { name: now, report });
      }
  }
}

/** The names of one facet. */
class FacetIndex {
  /** The first mention of each name, by its key. */
  readonly #firsts = new Map<string, PrintedName>();
  /** The keys of those names, by every address that they may have. */
  readonly #printed = new Map<string, Set<string>>();
  /** The entries of the list, by every address that their names may have. */
  readonly #listed = new Map<string, Map<string, ListedName>>();
  /** The names of the entries of the list that have a name, by its spelling key. */
  readonly #mainNames = new Map<string, Set<string>>();

  constructor(list: readonly ListedName[]) {
    for (const entry of list) this.list(entry);
  }

  /** Adds an entry of the list, or the address of one that had none. */
  list(entry: ListedName): void {
    const known = this.#listed.get(slug(entry.name))?.get(spellingKey(entry.name));
    const whole = known && known.address === undefined ? { ...known, ...entry } : entry;
    const names = [whole.name, ...(whole.variants ?? [])];
    for (const name of names) {
      const main = this.#mainNames.get(spellingKey(name)) ?? new Set();
      this.#mainNames.set(spellingKey(name), main.add(whole.name));
    }
    // Namesakes have the same name and different addresses.
    const id = known?.address !== undefined ? whole.address : spellingKey(whole.name);
    for (const address of [...names.flatMap(usualAddresses), whole.address ?? ''])
      put(this.#listed, address, id ?? '', whole);
  }

  add(printed: PrintedName): void {
    const { name, own, report } = printed;
    const key = own === undefined ? name : `${name}\u0000${own}`;
    const first = this.#firsts.get(key);
    if (!first || compareArrival(report, first.report) < 0) this.#firsts.set(key, printed);
    if (first) return;
    for (const address of this.#addresses(printed)) {
      const some = this.#printed.get(address) ?? new Set();
      this.#printed.set(address, some.add(key));
    }
  }

  claimsBefore(names: readonly PrintedName[]): readonly Claim[] {
    const printed = new Set<PrintedName>();
    const listed = new Set<ListedName>();
    const seen = new Set<string>();
    const waiting = names.flatMap((name) => this.#addresses(name));
    for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
      if (seen.has(address)) continue;
      seen.add(address);
      for (const key of this.#printed.get(address) ?? []) {
        const one = defined(this.#firsts.get(key), 'a name');
        printed.add(one);
        waiting.push(...this.#addresses(one));
      }
      for (const entry of this.#listed.get(address)?.values() ?? []) listed.add(entry);
    }
    return resolveNames([...printed, ...names], [...listed]).unrecorded;
  }

  #addresses({ name, own }: PrintedName): string[] {
    const main = this.#mainNames.get(spellingKey(name)) ?? [];
    return [...[name, ...main].flatMap(usualAddresses), ...(own === undefined ? [] : [own])];
  }
}

function put<T>(index: Map<string, Map<string, T>>, address: string, id: string, value: T): void {
  const some = index.get(address);
  if (some) some.set(id, value);
  else index.set(address, new Map([[id, value]]));
}
