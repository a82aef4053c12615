import { addressOf, isOpen, type Asked } from './address.ts';
import type { FacetName } from '../../model/facets.ts';
import type { FiltersView } from './filters-view.ts';
import type { Search, Session } from './session.ts';
import type { SearchView, Shown } from './view.ts';

/** How many results are shown at a time: each is a file to be fetched. */
const step = 10;
/** How long (ms) a search may take before the page says that it is under way. */
const patience = 250;

/** What is shown: of which search, how many of how many results. */
interface Painted {
  search: Search;
  count: number;
  total: number;
}

/** What the page shows beside results and filters, told when it changes. */
export interface Aside {
  /** Whether nothing is asked. */
  idle: (nothing: boolean) => void;
  /** Names of values have become known. */
  named: () => void;
}

/**
 * Runs searches and shows what they find. One that was overtaken is never shown, and nothing waits for its results.
 */
export function searchRun(session: Session, view: SearchView, filters: FiltersView, aside: Aside) {
  let asked: Asked | undefined;
  let finding = 0;
  let failed = false;
  let waiting: number | undefined;
  let search: Search | undefined;
  let painted: Painted | undefined;

  function show(shown: Shown): void {
    window.clearTimeout(waiting);
    waiting = undefined;
    failed = shown.state === 'failed' || shown.state === 'offline';
    view.show(shown);
  }

  function fail(error: unknown): void {
    console.error(error);
    view.suggest(undefined, '');
    show({ state: navigator.onLine ? 'failed' : 'offline' });
  }

  async function run(next: Asked, typing = false): Promise<void> {
    asked = next;
    search = painted = undefined;
    failed = false;
    aside.idle(asksNothing(next));
    if (asksNothing(next)) {
      view.suggest(undefined, '');
      show({ state: 'empty' });
    } else {
      view.begin();
      waiting ??= window.setTimeout(() => view.show({ state: 'loading' }), patience);
    }
    finding += 1;
    try {
      await look(next, typing);
    } finally {
      finding -= 1;
    }
  }

  async function look(mine: Asked, typing: boolean): Promise<void> {
    const nothing = asksNothing(mine);
    if (nothing && filters.wanted(mine.choice).length === 0) return;
    try {
      const found = await session.find(mine, typing);
      if (mine !== asked) return;
      search = found;
      if (found) void present(mine, found);
      else if (!nothing) {
        view.suggest(undefined, '');
        show({ state: 'short' });
      }
    } catch (error) {
      if (mine !== asked) return;
      if (nothing) for (const name of filters.wanted(mine.choice)) filters.fail(name);
      else fail(error);
    }
  }

  async function present(mine: Asked, found: Search): Promise<void> {
    const { complete, partial } = found.summary;
    const total = complete + partial;
    const nothing = asksNothing(mine);
    try {
      const results = nothing ? [] : await found.results(0, step);
      if (mine !== asked) return;
      painted = { search: found, count: results.length, total };
      if (!nothing) {
        view.suggest(undefined, '');
        view.paint(results, total, mine.typed);
        show({ state: total > 0 ? 'found' : 'none', ...found.summary });
      }
    } catch (error) {
      if (mine === asked) fail(error);
      return;
    }
    for (const name of filters.wanted(mine.choice)) void openFacet(name);
    if (!nothing) await suggest(mine, found);
  }

  async function suggest(mine: Asked, found: Search): Promise<void> {
    try {
      const meant = await found.suggest();
      if (mine === asked && meant !== undefined)
        view.suggest(meant, addressOf({ ...mine, typed: meant }, location.href));
    } catch (error) {
      // What was found stands without it.
      if (mine === asked) console.error(error);
    }
  }

  async function addMore(): Promise<void> {
    const before = painted;
    if (!before) return;
    try {
      const results = await before.search.results(before.count, before.count + step);
      if (painted === before) before.count = view.add(results, before.total);
    } catch (error) {
      console.error(error);
      if (painted === before) view.failMore();
    }
  }

  /** Shows the values of a facet, which may have to be looked for first. */
  async function openFacet(name: FacetName): Promise<void> {
    filters.wait(name);
    const mine = asked;
    if (!mine) return;
    if (!search) {
      if (finding === 0) await run(mine);
      return;
    }
    try {
      const values = await search.facet(name);
      if (mine !== asked) return;
      filters.paint(name, values);
      aside.named();
    } catch (error) {
      console.error(error);
      if (mine === asked) filters.fail(name);
    }
  }

  return {
    run,
    addMore,
    openFacet,
    /** Whether the last search could not be done. */
    failed: () => failed,
    /** Asks for the last search again. */
    again(): void {
      if (!asked) return;
      // What was pressed must be seen to do something.
      view.show({ state: 'loading' });
      void run({ ...asked });
    },
  };
}

function asksNothing({ typed, choice }: Asked): boolean {
  return typed.trim() === '' && isOpen(choice);
}
