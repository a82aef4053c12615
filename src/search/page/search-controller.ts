import { defined } from '../../model/defined.ts';
import type { FacetName } from '../../model/facets.ts';
import { batch } from '../query/result-groups.ts';
import type { SearchInput } from './address.ts';
import type { FiltersView } from './filters-view.ts';
import type { CardsView } from './cards-view.ts';
import type { ResultsPlace } from './result-list.ts';
import type { ResultsView } from './results-view.ts';
import type { RetryingClient } from './retrying-client.ts';
import {
  initialState,
  isEmpty,
  reduce,
  type Effect,
  type PageEffect,
  type RequestEffect,
  type SearchAnswer,
  type SearchEvent,
} from './search-state.ts';
import type { SearchHandle } from './worker-client.ts';

/** The delay (ms) before the page says that a search is under way. */
const patience = 250;

/** The parts of the page that a search changes. */
export type ControlledResults = Pick<
  ResultsView,
  'begin' | 'show' | 'offer' | 'paint' | 'add' | 'failMore' | 'scroll'
>;
export type ControlledFilters = Pick<FiltersView, 'wanted' | 'wait' | 'wish' | 'paint' | 'fail'>;

/** The searches of the page. */
export type SearchController = ReturnType<typeof searchController>;

/** The rest of the page, as a search needs it. */
export interface SearchSurroundings {
  /** Shows or hides the searches made before. */
  showRecent: (isVisible: boolean) => void;
  /** Is called when labels of facet values have become known. */
  onLabels: () => void;
  addressOf: (input: SearchInput) => string;
  cards: CardsView;
  /** Whether the network leads to the archive. Is asked where a request has failed. */
  isOnline: () => Promise<boolean>;
}

/**
 * Runs searches and shows their results. It feeds `reduce` with what the visitor does and what the
 * worker answers, and carries out the effects.
 */
export function searchController(
  client: RetryingClient,
  results: ControlledResults,
  filters: ControlledFilters,
  page: SearchSurroundings,
) {
  let state = initialState;
  const load = loader(client, filters, page.cards, (id) => id === state.id);
  const change = pageChanger(results, filters, page);

  function dispatch(event: SearchEvent): void {
    const [next, ...effects] = reduce(state, event);
    state = next;
    effects.forEach(perform);
  }

  function perform(effect: Effect): void {
    switch (effect[0]) {
      case 'search':
        return search(effect[1]);
      case 'openFacets':
        return filters.wanted(effect[1]).forEach(openFacet);
      case 'find':
      case 'loadMore':
      case 'loadFacet':
        return void send(effect);
      default:
        return change(effect);
    }
  }

  /** Sends a request and dispatches its answer. The failure of a stale request is ignored. */
  async function send(request: RequestEffect): Promise<void> {
    const { id } = state;
    try {
      const answer = await load(request, id);
      if (answer) dispatch({ id, ...answer });
    } catch (error) {
      if (id !== state.id) return;
      console.error(error);
      dispatch({ id, type: 'failed', request, isOnline: await page.isOnline() });
    }
  }

  function search(input: SearchInput, isTyping = false, view?: ResultsPlace): void {
    const needsFacets = filters.wanted(input.choice).length > 0;
    dispatch({ type: 'search', input, isTyping, needsFacets, view });
  }

  function openFacet(name: FacetName): void {
    filters.wait(name);
    dispatch({ type: 'open', name });
  }

  return {
    search,
    openFacet,
    showMore: () => dispatch({ type: 'more' }),
    /** Repeats the search. The visitor must see at once that the button does something. */
    retry(): void {
      results.show({ state: 'loading' });
      search(state.input);
    },
    /** Whether the last search failed and the page says so. */
    hasFailed: () => state.stage === 'failed' && !isEmpty(state.input),
  };
}

/** Returns the function that carries out changes of the page. */
function pageChanger(
  results: ControlledResults,
  filters: ControlledFilters,
  page: SearchSurroundings,
) {
  let loadingTimer: ReturnType<typeof setTimeout> | undefined;
  return (effect: PageEffect): void => {
    switch (effect[0]) {
      case 'recent':
        return page.showRecent(effect[1]);
      case 'begin':
        results.begin();
        loadingTimer ??= setTimeout(() => results.show({ state: 'loading' }), patience);
        return;
      case 'show':
        clearTimeout(loadingTimer);
        loadingTimer = undefined;
        if (!/found|none|loading/.test(effect[1].state)) page.cards.paint([]);
        return results.show(effect[1]);
      case 'paint':
        return results.paint(effect[1], effect[2], effect[3]);
      case 'paintCards':
        return page.cards.paint(effect[1]);
      case 'add':
        return results.add(effect[1]);
      case 'failMore':
        return results.failMore();
      case 'scroll':
        return results.scroll(effect[1]);
      case 'offer':
        return results.offer(effect[1], page.addressOf(effect[2]));
      case 'paintFacet':
        filters.paint(effect[1], effect[2]);
        return page.onLabels();
      case 'failFacet':
        return filters.fail(effect[1]);
      case 'failFacets':
        return filters.wanted(effect[1]).forEach((name) => filters.fail(name));
    }
  };
}

/** Returns the function that loads answers. It returns undefined where a search became stale. */
function loader(
  client: RetryingClient,
  filters: ControlledFilters,
  cardsView: CardsView,
  isCurrent: (id: number) => boolean,
) {
  /** The last search that has answered. More is requested of it only while it is current. */
  let handle: SearchHandle | undefined;
  return async (request: RequestEffect, id: number): Promise<SearchAnswer | undefined> => {
    if (request[0] === 'find') {
      const [, input, isTyping, shown] = request;
      // Fetched beside the results, and shown together with them: nothing moves down later.
      let cards = cardsView.make(input, isTyping);
      const search = await client.find(input, isTyping);
      // Nothing is fetched for a search that is stale.
      if (!isCurrent(id)) return undefined;
      const correction = search?.summary.correction;
      if (correction?.isShown === true)
        cards = cardsView.make({ ...input, typed: correction.text }, isTyping);
      const results =
        search && !isEmpty(input) ? await search.results(0, Math.max(batch, shown)) : [];
      if (isCurrent(id)) handle = search;
      return { type: 'found', summary: search?.summary, results, cards: await cards() };
    }
    const search = defined(handle, 'The search');
    switch (request[0]) {
      case 'loadMore':
        return { type: 'added', results: await search.results(request[1], request[1] + batch) };
      case 'loadFacet': {
        const [, name] = request;
        return { type: 'facet', name, values: await search.facet(name, filters.wish(name)) };
      }
    }
  };
}
