/**
 * The groups of results, in their order: reports that have every word as typed, those that have
 * them where diacritics are ignored, and those that lack words.
 */
export const groups = ['complete', 'unmarked', 'partial'] as const;
export type ResultGroup = (typeof groups)[number];

/**
 * The number of results that are loaded at a time. Each is a file to be fetched, and their texts
 * count for the order among them.
 */
export const batch = 10;

/** The number of reports in each group. */
export type GroupCounts = Record<ResultGroup, number>;

/** The number of reports in all groups. */
export function totalOf({ complete, unmarked, partial }: GroupCounts): number {
  return complete + unmarked + partial;
}
