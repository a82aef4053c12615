import type { EntryFacet } from '../model/facets.ts';
import { textAt, textsAt, valuesAt } from '../model/texts-at.ts';
import { slug, spellingKey } from '../model/vietnamese.ts';
import { fieldMessages } from './messages/field-messages.ts';
import { listMessages } from './messages/list-messages.ts';
import type { Advice, Fault } from './problem.ts';

/** An entry of a list of names that may be invalid. */
interface ListedEntry {
  index: number;
  name: string;
  key: string;
  address: string | undefined;
}

/**
 * Checks the names, variants and addresses of a list against each other. Every entry is checked,
 * whatever is wrong with the others.
 */
export function listNameFaults(facet: EntryFacet, value: unknown): Fault[] {
  const entries = valuesAt(value, ['*']).flatMap(
    ({ path: [index], value: entry }): ListedEntry[] => {
      const name = textAt(entry, 'name');
      return name === undefined || typeof index !== 'number'
        ? []
        : [{ index, name, key: spellingKey(name), address: textAt(entry, 'address') }];
    },
  );
  return [
    ...repeatedNames(facet, entries),
    ...repeatedAddresses(entries),
    ...variantFaults(value, entries),
  ];
}

/** Finds names with two entries, which only people may have, and names that make no address. */
function repeatedNames(facet: EntryFacet, entries: readonly ListedEntry[]): Fault[] {
  const groups = Map.groupBy(entries, ({ key }) => key);
  return entries.flatMap(({ index, name, key, address }) => {
    const [first, another] = groups.get(key) ?? [];
    const path = [index, 'name'];
    if (facet === 'people' && another)
      return address === undefined ? [{ path, ...listMessages.namesakeWithoutAddress(name) }] : [];
    if (first && first.index < index)
      return [{ path, ...fieldMessages.entryTwice(name, first.name) }];
    return address === undefined && slug(name) === ''
      ? [{ path, ...listMessages.nameWithoutLetters(name) }]
      : [];
  });
}

function repeatedAddresses(entries: readonly ListedEntry[]): Fault[] {
  const owners = new Map<string, string>();
  return entries.flatMap(({ index, name, address }) => {
    if (address === undefined) return [];
    const owner = owners.get(address);
    owners.set(address, owner ?? name);
    if (owner === undefined) return [];
    return [{ path: [index, 'address'], ...listMessages.addressTwice(address, owner) }];
  });
}

function variantFaults(value: unknown, entries: readonly ListedEntry[]): Fault[] {
  const byIndex = new Map(entries.map((entry) => [entry.index, entry]));
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  const owners = new Map<string, ListedEntry>();
  return textsAt(value, '*.variants.*').flatMap(({ path, value: variant }) => {
    const entry = typeof path[0] === 'number' ? byIndex.get(path[0]) : undefined;
    if (!entry) return [];
    const key = spellingKey(variant);
    const owner = owners.get(key);
    owners.set(key, owner ?? entry);
    const advice = variantAdvice(variant, entry, byKey.get(key), owner);
    return advice ? [{ path, ...advice }] : [];
  });
}

/** `named` is the entry whose name the variant is, `owner` the first one that lists it. */
function variantAdvice(
  variant: string,
  entry: ListedEntry,
  named: ListedEntry | undefined,
  owner: ListedEntry | undefined,
): Advice | undefined {
  if (spellingKey(variant) === entry.key) return listMessages.variantIsName(variant, entry.name);
  if (named) return listMessages.variantIsEntry(variant);
  if (owner === entry) return listMessages.variantTwice(variant);
  return owner && listMessages.variantOfTwo(variant, owner.name);
}
