import type { Certainty } from './finding.ts';
import type { Item } from './item.ts';
import type { Mention } from './mentions.ts';
import { listJoins } from './role-table.ts';
import { decide, type Rule } from './rules.ts';
import type { EventPart } from './verbs.ts';

/** One person of a sentence: `mention` is the one at `index` of `mentions`. */
export interface PersonPlace {
  items: readonly Item[];
  mentions: readonly Mention[];
  index: number;
  mention: Mention;
}

/** The parts of a person in the event according to a sentence, or that the person was elsewhere. */
interface RoleReading {
  parts: { part: EventPart; words: string; certainty: Certainty }[];
  elsewhere: boolean;
}

/** A reading with the names of the rules that led to it. */
export interface Role extends RoleReading {
  rules: string[];
}

/** A rule that reads a role. */
export type RoleRule<Context> = Rule<Context, RoleReading>;

/** The sentence says nothing of a part. */
export const noPart: RoleReading = { parts: [], elsewhere: false };

/** The sentence says that the person was elsewhere. */
export const absent: RoleReading = { parts: [], elsewhere: true };

/** A reading of one part. */
export function takes(part: EventPart, words: string, certainty: Certainty): RoleReading {
  return { parts: [{ part, words, certainty }], elsewhere: false };
}

/** The role according to the first rule of a table that applies. */
export function decideRole<Context>(rules: readonly RoleRule<Context>[], context: Context): Role {
  const decision = decide(rules, context);
  return { ...(decision?.result ?? noPart), rules: decision ? [decision.rule.name] : [] };
}

/** Words and marks between the people of a list. */
export const joinsList: ReadonlySet<string> = new Set(listJoins);

/**
 * The index of the first mention of the list that contains a person. `joins` decides on the items
 * between two mentions.
 */
export function firstOfList(
  { items, mentions, index }: PersonPlace,
  joins: (gap: readonly Item[]) => boolean,
): number {
  let first = index;
  while (first > 0 && joins(items.slice(mentions[first - 1]?.to, mentions[first]?.from)))
    first -= 1;
  return first;
}
