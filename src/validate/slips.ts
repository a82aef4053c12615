import type { NamedEntry } from '../model/entry-meetings.ts';
import { slug } from '../model/vietnamese.ts';
import { nameMessages } from './messages/name-messages.ts';
import type { FacetNaming, NamedThing, NameFault } from './naming.ts';

/** An entry with its mentions. */
interface SlipCandidate {
  entry: NamedEntry;
  /** The slug by which it is compared: the address that reports give it, or else its plain slug. */
  plain: string;
  things: readonly NamedThing[];
  /** The slugs of the offices in its mentions. */
  offices: ReadonlySet<string>;
}

/**
 * Finds things named once whose plain slug is that of a thing named more often, or one letter away
 * from it; of people, only those with the same office. An archivist who lists a thing knows it.
 */
export function slipFaults({ facet, list, names, things }: FacetNaming): NameFault[] {
  // Names that meet at these addresses are listed already.
  const told = new Set(names.unrecorded.map(({ address }) => address));
  const listed = new Set(list.map(({ name }) => name));
  const candidates = [...things].map(([entry, some]): SlipCandidate => ({
    entry,
    plain: some.some(({ own }) => own !== undefined) ? entry.slug : slug(entry.name),
    things: some,
    offices: new Set(some.flatMap(({ office }) => (office === undefined ? [] : [slug(office)]))),
  }));
  const near = nearSlugs(candidates);
  return candidates.flatMap((candidate) => {
    const { entry, plain } = candidate;
    const [thing, another] = candidate.things;
    if (!thing || another || listed.has(entry.name)) return [];
    const [meant] = near(plain)
      .filter(
        (other) =>
          other !== candidate &&
          other.things.length > 1 &&
          (other.plain === plain || withoutDigits(other.plain) !== withoutDigits(plain)) &&
          (facet !== 'people' || !candidate.offices.isDisjointFrom(other.offices)),
      )
      .sort((a, b) => b.things.length - a.things.length);
    if (!meant || (meant.plain === plain && told.has(plain))) return [];
    const advice = nameMessages.likelySlip(
      thing.name,
      meant.entry.name,
      meant.things.length,
      facet,
    );
    return [{ thing, ...advice, warning: true }];
  });
}

/**
 * Prepares a look-up of the candidates whose slug is one letter away from a given one, or equal.
 * Two slugs that share a form with one letter left out are about a letter apart.
 */
function nearSlugs(candidates: readonly SlipCandidate[]): (plain: string) => SlipCandidate[] {
  const frequent = candidates.filter(({ things }) => things.length > 1);
  const byForm = new Map<string, SlipCandidate[]>();
  for (const candidate of frequent)
    for (const form of shortened(candidate.plain)) {
      const some = byForm.get(form);
      if (some) some.push(candidate);
      else byForm.set(form, [candidate]);
    }
  return (plain) => [...new Set(shortened(plain).flatMap((form) => byForm.get(form) ?? []))];
}

/** A slug and every form of it with one letter left out. */
function shortened(plain: string): string[] {
  return [
    plain,
    ...Array.from(plain, (_, index) => plain.slice(0, index) + plain.slice(index + 1)),
  ];
}

/** `Viện số 1` is not a slip for `Viện số 2`. */
function withoutDigits(plain: string): string {
  return plain.replace(/\d+/g, '');
}
