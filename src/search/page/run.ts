import { isOpen, type Asked } from './address.ts';
import type { FacetName } from '../../model/facets.ts';
import type { FiltersView } from './filters-view.ts';
import type { Search, Session } from './session.ts';
import type { SearchView, Shown } from './view.ts';

/** How many results are shown at a time: each is a file to be fetched. */
const step = 10;
/** How long (ms) a search may take before the page says that it is under way. */
const patience = 250;

/** The results and the filters that a run changes. */
export type RunView = Pick<SearchView, 'begin' | 'show' | 'suggest' | 'paint' | 'add' | 'failMore'>;
export type RunFilters = Pick<FiltersView, 'wanted' | 'wait' | 'most' | 'paint' | 'fail'>;

/** The rest of the page, as a run needs it. */
export interface RunPage {
  /** Told whether nothing is asked. */
  idle: (nothing: boolean) => void;
  /** Told when names of values have become known. */
  named: () => void;
  /** The address that asks for something else. */
  addressOf: (asked: Asked) => string;
  isOnline: () => boolean;
}

/** One question and how far its answer has come. Only the current run changes the page. */
interface Run {
  asked: Asked;
  /** `idle` asks nothing, `short` holds no word; `found` has a search, whose results are shown. */
  stage: 'idle' | 'finding' | 'found' | 'short' | 'failed';
  search?: Search;
  /** How many results are shown, and whether more are on their way. */
  count: number;
  isAdding: boolean;
}

/**
 * Runs searches and shows their results. A search that was overtaken by another is never shown, and
 * nothing waits for it.
 */
export function searchRun(session: Session, view: RunView, filters: RunFilters, page: RunPage) {
  let current: Run | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  function show(shown: Shown): void {
    clearTimeout(waiting);
    waiting = undefined;
    view.suggest(undefined, '');
    view.show(shown);
  }

  async function run(asked: Asked, typing = false): Promise<void> {
    const nothing = asksNothing(asked);
    const mine: Run = { asked, stage: nothing ? 'idle' : 'finding', count: 0, isAdding: false };
    current = mine;
    page.idle(nothing);
    if (nothing) show({ state: 'empty' });
    else {
      view.begin();
      waiting ??= setTimeout(() => view.show({ state: 'loading' }), patience);
    }
    if (nothing && filters.wanted(asked.choice).length === 0) return;
    mine.stage = 'finding';
    try {
      const search = await session.find(asked, typing);
      if (mine !== current) return;
      if (search) await present(mine, search);
      else {
        mine.stage = 'short';
        if (!nothing) show({ state: 'short' });
      }
    } catch (error) {
      if (mine === current) fail(mine, error);
    }
  }

  async function present(mine: Run, search: Search): Promise<void> {
    const { asked } = mine;
    const nothing = asksNothing(asked);
    const results = nothing ? [] : await search.results(0, step);
    if (mine !== current) return;
    Object.assign(mine, { stage: 'found', search, count: results.length } satisfies Partial<Run>);
    if (!nothing) {
      const total = totalOf(search);
      view.paint(results, total, asked.typed);
      show({ state: total > 0 ? 'found' : 'none', ...search.summary });
    }
    for (const name of filters.wanted(asked.choice)) void openFacet(name);
    if (!nothing) await suggest(mine, search);
  }

  function fail(mine: Run, error: unknown): void {
    console.error(error);
    mine.stage = 'failed';
    if (asksNothing(mine.asked))
      for (const name of filters.wanted(mine.asked.choice)) filters.fail(name);
    else show({ state: page.isOnline() ? 'failed' : 'offline' });
  }

  async function suggest(mine: Run, search: Search): Promise<void> {
    try {
      const meant = await search.suggest();
      if (mine === current && meant !== undefined)
        view.suggest(meant, page.addressOf({ ...mine.asked, typed: meant }));
    } catch (error) {
      // What was found stands without it.
      if (mine === current) console.error(error);
    }
  }

  async function addMore(): Promise<void> {
    const mine = current;
    // A second press while results are on their way would ask for the same ones.
    if (!mine?.search || mine.isAdding) return;
    mine.isAdding = true;
    try {
      const results = await mine.search.results(mine.count, mine.count + step);
      if (mine === current) mine.count = view.add(results, totalOf(mine.search));
    } catch (error) {
      console.error(error);
      if (mine === current) view.failMore();
    } finally {
      mine.isAdding = false;
    }
  }

  /** Shows the values of a facet, which may have to be looked for first. */
  async function openFacet(name: FacetName): Promise<void> {
    filters.wait(name);
    const mine = current;
    // The facets that are open follow the results.
    if (!mine || mine.stage === 'finding') return;
    if (mine.stage === 'short') return filters.paint(name, { values: [], total: 0 });
    if (!mine.search) return run(mine.asked);
    try {
      const values = await mine.search.facet(name, filters.most(name));
      if (mine !== current) return;
      filters.paint(name, values);
      page.named();
    } catch (error) {
      console.error(error);
      if (mine === current) filters.fail(name);
    }
  }

  return {
    run,
    addMore,
    openFacet,
    /** Whether the last search could not be done. */
    failed: () => current?.stage === 'failed' && !asksNothing(current.asked),
    /** Asks for the last search again. */
    again(): void {
      if (!current) return;
      // What was pressed must be seen to do something.
      view.show({ state: 'loading' });
      void run(current.asked);
    },
  };
}

function totalOf({ summary }: Search): number {
  return summary.complete + summary.partial;
}

function asksNothing({ typed, choice }: Asked): boolean {
  return typed.trim() === '' && isOpen(choice);
}
