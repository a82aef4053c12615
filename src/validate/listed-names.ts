import { usualAddresses } from '../model/usual-addresses.ts';
import { slug } from '../model/vietnamese.ts';
import { listFileOf } from './lists.ts';
import { listMessages } from './messages/list-messages.ts';
import type { FacetNaming } from './naming.ts';
import type { FileFault } from './problem.ts';

/**
 * Checks the entries of a list against the names of the reports: addresses that are another's, and
 * people, bodies and series that no report names. An entry may keep its address from other names.
 * `isUncertain` says whether there are reports whose names are not known.
 */
export function listedNameFaults(
  { facet, list, names }: FacetNaming,
  isUncertain: boolean,
): FileFault[] {
  const file = listFileOf(facet);
  const usual = new Map(names.entries.map((entry) => [slug(entry.name), entry.name]));
  const used = new Set(names.entries.flatMap(({ name, slug: address }) => [name, address]));
  const isOptional = facet !== 'places' && facet !== 'topics';
  const seen = new Set<string>();
  return list.flatMap(({ name, variants = [], address, index }): FileFault[] => {
    const owner = address === undefined ? undefined : usual.get(address);
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
    if (!isOptional || isUsed || isUncertain) return [];
    return [{ file, fault: { path: [index], ...listMessages.unused(name), warning: true } }];
  });
}
