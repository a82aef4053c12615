import { compareCodeUnits, compareNames } from './names.ts';
import { slug } from './vietnamese.ts';

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

/**
 * Prepares a look-up of the entries that share a plain slug with a name of the entry at an address,
 * in Vietnamese order: readers might take one for the other. Where no entry has the address, those
 * that have it as a plain slug.
 */
export function meetings(entries: readonly NamedEntry[]): (address: string) => NamedEntry[] {
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
    return [...near].sort(
      (a, b) => compareNames(a.name, b.name) || compareCodeUnits(a.slug, b.slug),
    );
  };
}

function plainSlugs({ name, variants }: NamedEntry): Set<string> {
  return new Set([name, ...variants].map(slug));
}
