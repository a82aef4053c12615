import { usualAddresses } from '../model/usual-addresses.ts';
import { spellingKey } from '../model/vietnamese.ts';
import { listFileOf } from './lists.ts';
import { listMessages } from './messages/list-messages.ts';
import { usualOwners, type FacetNaming, type NamedThing } from './naming.ts';
import type { FileFault } from './problem.ts';

/**
 * Checks the entries of a list against the names of the reports: addresses that are another's, and
 * people, bodies and series that no report names. An entry may keep its address from other names,
 * and for the mentions in drafts and withdrawn reports (`unseen`). `isUncertain` says whether there
 * are reports whose names are not known.
 */
export function listedNameFaults(
  { facet, list, names }: FacetNaming,
  unseen: readonly NamedThing[],
  isUncertain: boolean,
): FileFault[] {
  const file = listFileOf(facet);
  const usual = usualOwners(names);
  const used = new Set(names.entries.flatMap(({ name, slug: address }) => [name, address]));
  const isKept = keptBy(unseen.filter((thing) => thing.facet === facet));
  const mayBeUnused = facet === 'places' || facet === 'topics' || isUncertain;
  const seen = new Set<string>();
  return list.flatMap(({ name, variants = [], address, index }): FileFault[] => {
    const owner = address === undefined ? undefined : usual.get(address)?.name;
    const isRepeated = address !== undefined && seen.has(address);
    seen.add(address ?? '');
    if (
      address !== undefined &&
      owner !== undefined &&
      !isRepeated &&
      ![name, ...variants].flatMap(usualAddresses).includes(address)
    ) {
      const fault = { path: [index, 'address'], ...listMessages.addressOfOther(address, owner) };
      return [{ file, fault }];
    }
    const isUsed = used.has(address ?? name) || owner !== undefined;
    if (mayBeUnused || isUsed || isKept([name, ...variants], address)) return [];
    return [{ file, fault: { path: [index], ...listMessages.unused(name), warning: true } }];
  });
}

/** Prepares a look-up of whether a mention has one of an entry's names, or its address. */
function keptBy(mentions: readonly NamedThing[]) {
  const names = new Set(mentions.map(({ name }) => spellingKey(name)));
  const addresses = new Set(mentions.flatMap(({ own }) => own ?? []));
  return (some: readonly string[], address: string | undefined) =>
    (address !== undefined && addresses.has(address)) ||
    some.some((name) => names.has(spellingKey(name)));
}
