import type { Order } from '../query/filter-choice.ts';
import { groups, totalOf, type ResultGroup, type GroupCounts } from '../query/result-groups.ts';
import type { Correction } from '../worker/correct-matches.ts';
import type { Summary } from '../worker/protocol.ts';
import type { Result } from '../worker/result.ts';
import { parameters } from './address.ts';
import { elementIn, formatNumber, textOf } from './markup.ts';
import { resultList } from './result-list.ts';

/**
 * A state of the page: no input, too little text, a search under way, results, no results, or a
 * failure, without a network (`offline`) or with one.
 */
export type PageState =
  | { state: 'empty' | 'short' | 'loading' | 'failed' | 'offline' }
  | ({ state: 'found' | 'none'; typed: string } & Omit<Summary, 'search'>);

/** The links of the cards and of the results, and the button for more, where they are shown. */
const stops =
  '.things a, .found:not([hidden]) h2 a, .found:not([hidden]) > .more-results:not([hidden])';

/** The results on the page. */
export type ResultsView = ReturnType<typeof resultsView>;

/**
 * Binds to the results in the markup of SearchView.astro, which holds every word and element that
 * is shown. `skip` is the link past the filters, which leads to the first result. `browse` is the
 * part of the page that is shown unless results are. Throws where an element is missing.
 */
export function resultsView(root: HTMLElement, skip: HTMLElement, browse: HTMLElement | null) {
  const status = elementIn(root, '[role=status]');
  const found = elementIn(root, '.found');
  const more = elementIn(root, 'button.more-results', HTMLButtonElement);
  const order = elementIn(root, `select[name=${parameters.order}]`, HTMLSelectElement);
  const advice = [...root.querySelectorAll<HTMLElement>('[data-state]')];
  let words = '';
  let counts: GroupCounts = { complete: 0, unmarked: 0, partial: 0 };
  const list = resultList(root, (group) => sentenceOf(status, group, counts));

  /** Changes the text only where it differs: a screen reader would repeat it. */
  const announce = (text: string): void => {
    if (status.textContent !== text) status.textContent = text;
  };

  const findStops = () => [...root.querySelectorAll<HTMLElement>(stops)];
  skip.addEventListener('click', (event) => {
    // The address stays that of the search.
    event.preventDefault();
    findStops()[0]?.focus();
  });

  return {
    more,
    retry: elementIn(root, 'button.retry', HTMLButtonElement),
    order,
    /** Tells assistive software that the results are about to change. */
    begin: () => root.setAttribute('aria-busy', 'true'),
    /** Changes to a state. The results of the last search stay while another is under way. */
    show(shown: PageState): void {
      const { state } = shown;
      root.dataset.state = state;
      root.setAttribute('aria-busy', String(state === 'loading'));
      for (const element of advice)
        element.hidden = !element.dataset.state?.split(' ').includes(state);
      announce(describe(status, shown));
      hideOffers(root);
      if (state === 'loading') return;
      if (state !== 'found') list.clear();
      skip.hidden = found.hidden = state !== 'found';
      if (browse) browse.hidden = state === 'found';
    },
    /** Shows the order of the results. */
    reflect: (chosen: Order, hasWords: boolean) => reflectOrder(order, chosen, hasWords),
    /** Offers a correction by its address or, where it is shown, the query as typed. */
    offer: (correction: Correction, address: string) => offer(root, correction, address),
    /** Replaces the list by the first results of a search for `typed`. */
    paint(results: readonly Result[], all: GroupCounts, typed: string): void {
      words = typed.trim();
      counts = all;
      list.clear();
      list.append(results, words);
      more.hidden = results.length >= totalOf(all);
    },
    /** Appends results and moves the focus to the first of them, because the button may go. */
    add(results: readonly Result[]): void {
      const before = list.items().length;
      list.append(results, words);
      more.hidden = list.items().length >= totalOf(counts);
      list.items()[before]?.querySelector('a')?.focus();
    },
    /** Says that more results could not be loaded. The list stays, and the button can retry. */
    failMore: () => announce(textOf(status, 'moreFailed')),
    /** How the visitor has the results before them. Undefined where there are none. */
    place: () => (found.hidden ? undefined : list.place()),
    scroll: list.scroll,
    /** Moves the focus to the line that says how many reports match. */
    focus: () => status.focus(),
    /** The stops of the arrow keys: the cards, the results, then the button for more. */
    stops: findStops,
  };
}

function hideOffers(root: HTMLElement): void {
  for (const line of root.querySelectorAll<HTMLElement>('.meant, .verbatim')) line.hidden = true;
}

function offer(root: HTMLElement, { text, isShown }: Correction, address: string): void {
  const line = elementIn(root, isShown ? '.verbatim' : '.meant');
  const link = elementIn(line, 'a', HTMLAnchorElement);
  if (!isShown) link.textContent = text;
  link.href = address;
  line.hidden = false;
}

/** The text of the status line, from the templates that the markup keeps with it. */
function describe(status: HTMLElement, shown: PageState): string {
  if (shown.state === 'empty') return '';
  if (shown.state !== 'found' && shown.state !== 'none') return textOf(status, shown.state);
  const { state, missing, typed, correction } = shown;
  const sentences =
    state === 'none'
      ? [textOf(status, state)]
      : groups.filter((group) => shown[group] > 0).map((group) => sentenceOf(status, group, shown));
  if (correction?.isShown)
    sentences.unshift(textOf(status, 'corrected', { typed: typed.trim(), meant: correction.text }));
  if (missing.length > 0) {
    const words = missing.map((word) => `“${word}”`).join(', ');
    sentences.push(textOf(status, 'missing', { words }));
  }
  return sentences.join(' ');
}

/** The sentence that says how many reports a group has, or how many more than those before it. */
function sentenceOf(status: HTMLElement, group: ResultGroup, counts: GroupCounts): string {
  const isFirst = group === groups.find((some) => counts[some] > 0);
  return textOf(status, isFirst ? group : `${group}More`, { count: formatNumber(counts[group]) });
}

/** Without words no report is more relevant than another, and the newest come first. */
function reflectOrder(select: HTMLSelectElement, chosen: Order, hasWords: boolean): void {
  for (const option of select.options)
    option.hidden = option.disabled = option.value === 'relevance' && !hasWords;
  select.value = chosen === 'relevance' && !hasWords ? 'newest' : chosen;
}
