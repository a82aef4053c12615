import type { FacetName } from '../../model/facets.ts';
import {
  isUnfiltered,
  noValues,
  type FacetValues,
  type FilterChoice,
} from '../query/filter-choice.ts';
import { totalOf, type GroupCounts } from '../query/result-groups.ts';
import type { Correction } from '../worker/correct-matches.ts';
import type { Summary } from '../worker/protocol.ts';
import type { Result } from '../worker/result.ts';
import type { SearchInput } from './address.ts';
import type { ResultsPlace } from './result-list.ts';
import type { PageState } from './results-view.ts';

/** The current search and how far its answer has come. */
export interface SearchState {
  /** The number of the search. An answer to any other number is stale. */
  id: number;
  input: SearchInput;
  /**
   * `idle`: no search is needed. `short`: the text holds no word. `found`: results are shown.
   * `adding`: more of them are being loaded.
   */
  stage: 'idle' | 'finding' | 'found' | 'adding' | 'short' | 'failed';
  /** Whether even more results were asked for while some were being loaded. */
  wantsMore: boolean;
  /** The number of results on the page. */
  shown: number;
  /** The view to come back to once there are results. */
  view: ResultsPlace | undefined;
}

/** Something that the visitor did, or an answer to a request. */
export type SearchEvent =
  | {
      type: 'search';
      input: SearchInput;
      isTyping: boolean;
      needsFacets: boolean;
      view?: ResultsPlace | undefined;
    }
  | { type: 'more' }
  | { type: 'open'; name: FacetName }
  | ({ id: number } & SearchAnswer);

/** The answer to a request, or its failure. */
export type SearchAnswer =
  /** `summary` is undefined where the text holds no word. */
  | {
      type: 'found';
      summary: Summary | undefined;
      results: Result[];
      /** The cards of the things that the query names. */
      cards: readonly HTMLElement[];
    }
  | { type: 'added'; results: Result[] }
  | { type: 'facet'; name: FacetName; values: FacetValues }
  | { type: 'failed'; request: RequestEffect; isOnline: boolean };

/** A request to the worker. Its answer comes back as an event. */
export type RequestEffect =
  | [type: 'find', input: SearchInput, isTyping: boolean, shown: number]
  | [type: 'loadMore', from: number]
  | [type: 'loadFacet', name: FacetName];

/** A change of the page. */
export type PageEffect =
  /** Shows or hides the searches made before. */
  | [type: 'recent', isVisible: boolean]
  /** Marks the page as busy, and as loading once the search has taken a while. */
  | [type: 'begin']
  | [type: 'show', state: PageState]
  | [type: 'paint', results: Result[], counts: GroupCounts, typed: string]
  | [type: 'paintCards', cards: readonly HTMLElement[]]
  | [type: 'add', results: Result[]]
  | [type: 'failMore']
  /** Scrolls to where the results were. */
  | [type: 'scroll', top: number]
  /** Offers the correction of a query, or the query as typed where its correction is shown. */
  | [type: 'offer', correction: Correction, input: SearchInput]
  | [type: 'paintFacet', name: FacetName, values: FacetValues]
  | [type: 'failFacet', name: FacetName]
  | [type: 'failFacets', choice: FilterChoice];

/** Something that starts further events. */
type FollowUp =
  /** Starts the same search again. */
  | [type: 'search', input: SearchInput]
  /** Opens the facets that the page shows for a choice. */
  | [type: 'openFacets', choice: FilterChoice];

export type Effect = RequestEffect | PageEffect | FollowUp;

type Step = [state: SearchState, ...effects: Effect[]];

export const initialState: SearchState = {
  id: 0,
  input: { typed: '', choice: { facets: {}, order: 'relevance' } },
  stage: 'idle',
  wantsMore: false,
  shown: 0,
  view: undefined,
};

/** Returns the next state of a search, then the effects to carry out. */
export function reduce(state: SearchState, event: SearchEvent): Step {
  if ('id' in event) return event.id === state.id ? receive(state, event) : [state];
  switch (event.type) {
    case 'search':
      return begin(state.id + 1, event);
    case 'more':
      return state.stage === 'found' ? more(state) : [{ ...state, wantsMore: true }];
    case 'open':
      return [state, ...openFacet(state, event.name)];
  }
}

function receive(state: SearchState, answer: SearchAnswer): Step {
  const { shown } = state;
  switch (answer.type) {
    case 'found':
      return found(state, answer);
    case 'added': {
      const next: SearchState = { ...state, stage: 'found', shown: shown + answer.results.length };
      const [then, ...effects] = state.wantsMore && answer.results.length > 0 ? more(next) : [next];
      return [then, ['add', answer.results], ...effects];
    }
    case 'facet':
      return [state, ['paintFacet', answer.name, answer.values]];
    case 'failed':
      return fail(state, answer.request, answer.isOnline);
  }
}

/** Requests more results. A press while they are on their way requests those after them. */
function more(state: SearchState): Step {
  return [{ ...state, stage: 'adding', wantsMore: false }, ['loadMore', state.shown]];
}

function begin(
  id: number,
  { input, isTyping, needsFacets, view }: Extract<SearchEvent, { type: 'search' }>,
): Step {
  const empty = isEmpty(input);
  const isNeeded = !empty || needsFacets;
  return [
    { ...initialState, id, input, view, stage: isNeeded ? 'finding' : 'idle' },
    ['recent', empty],
    empty ? ['show', { state: 'empty' }] : ['begin'],
    ...(isNeeded ? [['find', input, isTyping, view?.shown ?? 0] satisfies Effect] : []),
  ];
}

function found(
  state: SearchState,
  { summary, results, cards }: Extract<SearchAnswer, { type: 'found' }>,
): Step {
  const { input } = state;
  const { typed, choice } = input;
  const empty = isEmpty(input);
  if (!summary) {
    const short: SearchState = { ...state, stage: 'short' };
    return empty ? [short] : [short, ['show', { state: 'short' }]];
  }
  const next: SearchState = { ...state, stage: 'found', shown: results.length };
  if (empty) return [next, ['openFacets', choice]];
  const { correction } = summary;
  return [
    next,
    ['paint', results, summary, correction?.isShown === true ? correction.text : typed],
    ['paintCards', cards],
    ['show', { state: totalOf(summary) > 0 ? 'found' : 'none', typed, ...summary }],
    ...offer(input, correction),
    ...(state.view ? [['scroll', state.view.top] satisfies Effect] : []),
    ['openFacets', choice],
  ];
}

function offer({ typed, choice }: SearchInput, correction: Correction | undefined): Effect[] {
  if (!correction) return [];
  const { text, isShown } = correction;
  const input = isShown ? { typed, choice, verbatim: true } : { typed: text, choice };
  return [['offer', correction, input]];
}

function fail(state: SearchState, request: RequestEffect, isOnline: boolean): Step {
  const { input } = state;
  if (request[0] === 'find')
    return [
      { ...state, stage: 'failed' },
      ...(isEmpty(input)
        ? []
        : [['show', { state: isOnline ? 'failed' : 'offline' }] satisfies Effect]),
      ['failFacets', input.choice],
    ];
  if (request[0] === 'loadMore') return [{ ...state, stage: 'found' }, ['failMore']];
  return [state, ['failFacet', request[1]]];
}

function openFacet({ input, stage }: SearchState, name: FacetName): Effect[] {
  // The facets that are open are loaded after the results.
  if (stage === 'finding') return [];
  if (stage === 'short') return [['paintFacet', name, noValues]];
  return [stage === 'idle' || stage === 'failed' ? ['search', input] : ['loadFacet', name]];
}

/** Whether an input has no text and no filter. */
export function isEmpty({ typed, choice }: SearchInput): boolean {
  return typed.trim() === '' && isUnfiltered(choice);
}
