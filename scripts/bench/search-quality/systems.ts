import { archive } from './own-search.ts';
import { miniSearch } from './minisearch.ts';
import { pagefindStock } from './pagefind-stock.ts';
import { sqlite } from './sqlite.ts';
import type { System } from './system.ts';

/** The archive's own search. */
export const ours = archive.name;

/** Every search that is measured, ours first. */
export const systems: readonly System[] = [
  archive,
  pagefindStock,
  miniSearch('OR'),
  miniSearch('AND'),
  sqlite,
];

/**
 * Groups of settings of one peer. Only the best of a group is compared with, because no reader
 * would get the others.
 */
export const settings: readonly string[][] = [[miniSearch('OR').name, miniSearch('AND').name]];
