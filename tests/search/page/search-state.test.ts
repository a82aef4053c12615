import { describe, expect, test } from 'vitest';
import type { SearchInput } from '../../../src/search/page/address.ts';
import {
  initialState,
  reduce,
  type Effect,
  type RequestEffect,
  type SearchEvent,
  type SearchState,
} from '../../../src/search/page/search-state.ts';
import { noValues } from '../../../src/search/query/filter-choice.ts';
import type { Result } from '../../../src/search/worker/result.ts';
import { plainResult } from './plain-result.ts';

const empty: SearchInput = initialState.input;
const result = plainResult('a');
const input: SearchInput = { ...empty, typed: 'hội thảo' };
const summary = { search: 7, complete: 2, unmarked: 0, partial: 1, missing: [] };

const search = (
  of = input,
  needsFacets = false,
  view?: { shown: number; top: number },
): SearchEvent => ({ type: 'search', input: of, isTyping: false, needsFacets, view });
const found = (id = 1): SearchEvent => ({ id, type: 'found', summary, results: [], cards: [] });
const failed = (request: RequestEffect, isOnline = true): SearchEvent => ({
  id: 1,
  type: 'failed',
  request,
  isOnline,
});
const find: RequestEffect = ['find', input, false, 0];
const tooShort: SearchEvent = { id: 1, type: 'found', summary: undefined, results: [], cards: [] };

/** The state and the effects after a series of events; the effects are those of the last. */
function after(...events: SearchEvent[]): { state: SearchState; effects: Effect[] } {
  let state = initialState;
  let effects: Effect[] = [];
  for (const event of events) [state, ...effects] = reduce(state, event);
  return { state, effects };
}
const types = (effects: readonly Effect[]) => effects.map(([type]) => type);

test('a search begins under a number of its own', () => {
  const { state, effects } = after(search(), search());
  expect(state).toMatchObject({ id: 2, stage: 'finding', input });
  expect(effects).toEqual([['recent', false], ['begin'], find]);
});

test('an empty input finds nothing, unless a facet needs its values', () => {
  expect(after(search(empty))).toMatchObject({
    state: { stage: 'idle' },
    effects: [
      ['recent', true],
      ['show', { state: 'empty' }],
    ],
  });
  expect(types(after(search(empty, true)).effects)).toEqual(['recent', 'show', 'find']);
});

test('results are painted before they are shown, and facets follow', () => {
  const { state, effects } = after(search(), found());
  expect(state).toMatchObject({ stage: 'found', shown: 0 });
  expect(types(effects)).toEqual(['paint', 'paintCards', 'show', 'openFacets']);
  expect(effects[2]).toEqual(['show', { state: 'found', typed: 'hội thảo', ...summary }]);
});

test('a view that is come back to has its results at once, and its place after they are shown', () => {
  const back = search(input, false, { shown: 30, top: 900 });
  expect(after(back).effects.at(-1)).toEqual(['find', input, false, 30]);
  expect(after(back, found()).effects.slice(3, 4)).toEqual([['scroll', 900]]);
  expect(types(after(back, search(), found(2)).effects)).not.toContain('scroll');
});

test('the values of facets are all that an empty input shows', () => {
  expect(types(after(search(empty, true), found()).effects)).toEqual(['openFacets']);
});

describe('a stale answer changes nothing', () => {
  test.each<SearchEvent>([
    found(),
    failed(find),
    failed(['loadMore', 0]),
    failed(['loadFacet', 'year']),
    { id: 1, type: 'added', results: [] },
    { id: 1, type: 'facet', name: 'year', values: noValues },
  ])('$type', (answer) => {
    const { state } = after(search(), search());
    expect(reduce(state, answer)).toEqual([state]);
  });
});

describe('more results', () => {
  const added = (count: number): SearchEvent => ({
    id: 1,
    type: 'added',
    results: Array.from<Result>({ length: count }).fill(result),
  });

  test('are requested from the last one on; a press meanwhile requests those after them, once', () => {
    const more = { type: 'more' } as const;
    expect(after(search(), found(), more).effects).toEqual([['loadMore', 0]]);
    expect(after(search(), found(), more, more).effects).toEqual([]);
    const second = after(search(), found(), more, more, more, added(10));
    expect(second.effects.slice(1)).toEqual([['loadMore', 10]]);
    const [, ...third] = reduce(second.state, added(10));
    expect(types(third)).toEqual(['add']);
    expect(types(after(search(), found(), more, more, added(0)).effects)).toEqual(['add']);
  });
  test.each<SearchEvent>([{ id: 1, type: 'added', results: [] }, failed(['loadMore', 0])])(
    'can be requested again after $type',
    (answer) => {
      const events = [search(), found(), { type: 'more' }, answer, { type: 'more' }] as const;
      expect(types(after(...events).effects)).toEqual(['loadMore']);
    },
  );
  test('are not requested before the first ones are there', () => {
    expect(after(search(), { type: 'more' }).effects).toEqual([]);
  });
});

describe('a facet that is opened', () => {
  const opened: SearchEvent = { type: 'open', name: 'places' };
  test.each<[string, SearchEvent[], Effect[]]>([
    ['searches first where no search was needed', [search(empty)], [['search', empty]]],
    ['waits for a search that is under way', [search()], []],
    ['loads its values', [search(), found()], [['loadFacet', 'places']]],
    [
      'is empty where the text is too short',
      [search(), tooShort],
      [['paintFacet', 'places', noValues]],
    ],
    ['searches again after a failure', [search(), failed(find)], [['search', input]]],
  ])('%s', (_, before, effects) => expect(after(...before, opened).effects).toEqual(effects));
});

test('a failure names the network where there is none, and is one of the open facets, too', () => {
  const { state, effects } = after(search(), failed(find, false));
  expect(effects).toEqual([
    ['show', { state: 'offline' }],
    ['failFacets', input.choice],
  ]);
  expect(state.stage).toBe('failed');
});

test('a failure of an empty input is one of its facets alone', () => {
  expect(types(after(search(empty, true), failed(find)).effects)).toEqual(['failFacets']);
});

describe('a correction keeps the filters', () => {
  const chosen: SearchInput = { typed: 'hooi', choice: { ...empty.choice, from: 2020 } };
  const corrected = (isShown: boolean) => {
    const correction = { text: 'hội', isShown };
    const answer = { ...summary, correction };
    const { effects } = after(search(chosen), {
      id: 1,
      type: 'found',
      summary: answer,
      results: [],
      cards: [],
    });
    return effects;
  };
  test('where it is offered', () => {
    const effects = corrected(false);
    expect(effects[0]).toEqual(['paint', [], expect.anything(), 'hooi']);
    expect(effects[3]).toEqual([
      'offer',
      { text: 'hội', isShown: false },
      { ...chosen, typed: 'hội' },
    ]);
  });
  test('where it is shown: its words are marked, and the query as typed is offered', () => {
    const effects = corrected(true);
    expect(effects[0]).toEqual(['paint', [], expect.anything(), 'hội']);
    expect(effects[3]).toEqual([
      'offer',
      { text: 'hội', isShown: true },
      { ...chosen, verbatim: true },
    ]);
  });
});

test('a facet that fails says so', () => {
  expect(after(search(), found(), failed(['loadFacet', 'year'])).effects).toEqual([
    ['failFacet', 'year'],
  ]);
});
