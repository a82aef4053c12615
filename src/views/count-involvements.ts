import { involvements, involvementsOf, type Involvement } from '../model/involvement.ts';
import type { Appearance } from './browse.ts';

/**
 * Counts the reports of a person by each way in which the person took part, without those that
 * never occur. A report counts for two where it prints two.
 */
export function countInvolvements(appearances: readonly Appearance[]): [Involvement, number][] {
  const taken = appearances.map(({ report, parts }) => ({
    report,
    ways: involvementsOf(parts.filter((part) => part !== 'dự' && part !== 'tổ chức')),
  }));
  return involvements.flatMap((involvement): [Involvement, number][] => {
    const some = taken.filter(({ ways }) => ways.includes(involvement));
    const count = new Set(some.map(({ report }) => report)).size;
    return count > 0 ? [[involvement, count]] : [];
  });
}
