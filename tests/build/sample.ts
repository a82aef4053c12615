import { inject } from 'vitest';

/**
 * Every `step`-th of a list, or the whole list in `npm run test:slow`: for what takes long to try
 * one by one, and whose kinds stand side by side in the list.
 */
export function sample<T>(all: readonly T[], step: number): T[] {
  return inject('thorough') ? [...all] : all.filter((_, index) => index % step === 0);
}

/** The first of each kind, or the whole list in `npm run test:slow`. */
export function oneOfEach<T>(all: readonly T[], kindOf: (item: T) => string): T[] {
  if (inject('thorough')) return [...all];
  return [...new Map(all.toReversed().map((item) => [kindOf(item), item])).values()];
}

/**
 * The sites on which the browser goes through the same steps: the one under a base path, where more
 * can go wrong, and in `npm run test:slow` the one at the root as well.
 */
export function sitesToTry(): ('root' | 'base')[] {
  return inject('thorough') ? ['root', 'base'] : ['base'];
}
