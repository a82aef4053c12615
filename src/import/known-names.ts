import type { NameLists } from '../model/archive-names.ts';
import {
  compareArrival,
  resolveNames,
  type Claim,
  type ListedName,
  type PrintedName,
} from '../model/entry-names.ts';
import { forEachFacet, type EntryFacet } from '../model/facets.ts';
import { mentionsIn } from '../model/name-mentions.ts';
import { changesIn } from '../model/places.ts';
import type { Report } from '../model/report.ts';
import { usualAddresses } from '../model/usual-addresses.ts';
import { slug, spellingKey } from '../model/vietnamese.ts';

/** A day after every other. */
const last = '\uffff';

/** The claims to record, by their facets. */
export type NameClaims = Readonly<Record<EntryFacet, readonly Claim[]>>;

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
  add(report: Report): void {
    const added = report.status === 'draft' ? last + last : report.added;
    for (const [facet, names] of this.#namesOf({ ...report, added }))
      for (const name of names) this.#facets[facet].add(name);
  }

  /**
   * Returns the claims that must be recorded before a report comes into the archive: those of the
   * names that its own names meet. The report counts as the last, whatever its day and its id, but
   * for drafts.
   */
  claimsBefore(report: Report): NameClaims {
    const names = this.#namesOf({ ...report, added: last });
    return forEachFacet((facet) => this.#facets[facet].claimsBefore(names.get(facet) ?? []));
  }

  /** Notes that claims are recorded. */
  record(claims: NameClaims): void {
    forEachFacet((facet) => {
      for (const claim of claims[facet]) this.#facets[facet].list(claim);
    });
  }

  #namesOf(report: Report): Map<EntryFacet, PrintedName[]> {
    const names = mentionsIn(report).flatMap(({ facet, name, own }) => {
      const now = facet === 'places' ? this.#mergedInto.get(spellingKey(name)) : undefined;
      return [{ name, own }, ...(now === undefined ? [] : [{ name: now }])].map((one) => ({
        facet,
        printed: { ...one, report },
      }));
    });
    return new Map(
      [...Map.groupBy(names, ({ facet }) => facet)].map(([facet, some]) => [
        facet,
        some.map(({ printed }) => printed),
      ]),
    );
  }
}

/** The names of one facet. */
class FacetIndex {
  /** The first mention of each name, by every address that the name may have. */
  readonly #printed = new Map<string, Map<string, PrintedName>>();
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
    const id = `${printed.name}\u0000${printed.own ?? ''}`;
    for (const address of this.#addresses(printed)) {
      const known = this.#printed.get(address)?.get(id);
      if (!known || compareArrival(printed.report, known.report) < 0)
        put(this.#printed, address, id, printed);
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
      for (const one of this.#printed.get(address)?.values() ?? []) {
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
