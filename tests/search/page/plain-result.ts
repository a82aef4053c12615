import type { Result } from '../../../src/search/worker/result.ts';

/** A result that says nothing but its address and its title. */
export function plainResult(name: string): Result {
  return {
    address: `/${name}/`,
    title: name,
    date: undefined,
    places: [],
    people: [],
    snippets: [],
    missing: [],
    group: 'complete',
  };
}
