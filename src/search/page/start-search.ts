import { isUnfiltered, orders, type FilterChoice } from '../query/filter-choice.ts';
import { addressOf, choose, type SearchInput } from './address.ts';
import { moveByArrowKeys } from './arrow-keys.ts';
import { cardsView } from './cards-view.ts';
import { chipsView, type ChipsView } from './chips-view.ts';
import { filtersView, type FiltersView } from './filters-view.ts';
import { elementIn } from './markup.ts';
import type { RecentSearches } from './recent-searches.ts';
import { recentView, type RecentView } from './recent-view.ts';
import { resultsView, type ResultsView } from './results-view.ts';
import type { RetryingClient } from './retrying-client.ts';
import { searchController, type SearchController } from './search-controller.ts';
import { searchHistory } from './search-history.ts';

/** The time (ms) in which a host that can be reached answers a request without a body. */
const longestProbe = 5_000;

/**
 * Connects the form and the page of search. A search runs as the visitor types, submits, chooses a
 * filter, or goes back and forward. `root` holds everything but the form. Throws where an element
 * of the markup is missing.
 */
export function startSearch(
  form: HTMLFormElement,
  field: HTMLInputElement,
  root: HTMLElement,
  client: RetryingClient,
  recent: RecentSearches,
): void {
  new SearchPage(field, root, client, recent).start(form, root);
  field.addEventListener('focus', () => client.prepare(), { once: true });
}

class SearchPage {
  readonly #field: HTMLInputElement;
  readonly #recent: RecentSearches;
  readonly #history = searchHistory();
  readonly #results: ResultsView;
  readonly #filters: FiltersView;
  readonly #chips: ChipsView;
  readonly #recentList: RecentView;
  readonly #search: SearchController;

  constructor(
    field: HTMLInputElement,
    root: HTMLElement,
    client: RetryingClient,
    recent: RecentSearches,
  ) {
    this.#field = field;
    this.#recent = recent;
    this.#results = resultsView(
      elementIn(root, '.search-results'),
      elementIn(root, '.skip'),
      root.querySelector<HTMLElement>('.ways-in'),
    );
    this.#filters = filtersView(elementIn(root, 'details.filters', HTMLDetailsElement), {
      choose: (name, value, isChosen) => this.#update(choose(this.#choice, name, value, isChosen)),
      range: (range) => {
        const { from: _, to: __, ...rest } = this.#choice;
        this.#update({ ...rest, ...range });
      },
      involvement: (involvement) => {
        const { involvement: _, ...rest } = this.#choice;
        this.#update({ ...rest, ...(involvement && { involvement }) });
      },
      open: (name) => this.#search.openFacet(name),
      done: () => this.#results.focus(),
    });
    const { label } = this.#filters;
    this.#chips = chipsView(elementIn(root, '.chips'), label, (choice) => {
      const isCleared = isUnfiltered(choice);
      if (isCleared) this.#filters.widen();
      this.#update(choice);
      if (isCleared) this.#moveOn();
    });
    this.#recentList = recentView(
      elementIn(root, '.recent'),
      recent,
      (typed) => addressFromHere({ typed, choice: this.#choice }),
      () => field.focus(),
    );
    this.#search = searchController(client, this.#results, this.#filters, {
      showRecent: (isVisible) => this.#recentList.show(isVisible),
      onLabels: () => this.#chips.reflect(this.#choice),
      addressOf: addressFromHere,
      cards: cardsView(elementIn(root, '.things')),
      isOnline,
    });
  }

  /** Listens to the page, and searches for what its address holds. */
  start(form: HTMLFormElement, root: HTMLElement): void {
    const { more, order, retry, stops } = this.#results;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#submit();
    });
    this.#field.addEventListener('input', () => {
      if (/found|none/.test(elementIn(root, '.search-results').dataset.state ?? ''))
        form.querySelector('template')?.setAttribute('data-late', '');
      this.#read(true);
    });
    root.addEventListener('click', (event) => this.#follow(event));
    document.addEventListener('scrollend', () => this.#keepView());
    order.addEventListener('change', () => {
      const chosen = orders.find((known) => known === order.value);
      if (chosen) this.#update({ ...this.#choice, order: chosen });
    });
    more.addEventListener('click', () => this.#search.showMore());
    retry.addEventListener('click', () => {
      this.#moveOn();
      this.#search.retry();
    });
    window.addEventListener('online', () => this.#retryFailed());
    window.addEventListener('popstate', () => {
      if (this.#history.hasMoved()) this.#restore();
    });
    moveByArrowKeys(root, this.#field, () => [...stops(), ...this.#recentList.stops()]);
    const typed = this.#field.value;
    this.#restore();
    // A visitor may have typed on before this script came.
    if (typed !== '' && typed !== this.#field.value) {
      this.#field.value = typed;
      this.#read(true);
    }
    if (cameByForm()) this.#addRecent();
  }

  get #choice(): FilterChoice {
    return this.#history.input().choice;
  }

  /** Searches for what the address holds. */
  #restore(): void {
    const input = this.#history.restore();
    this.#field.value = input.typed;
    this.#filters.unfold(input.choice);
    this.#reflect();
    this.#search.search(input, false, this.#history.view());
  }

  #keepView(): void {
    const place = this.#results.place();
    if (place) this.#history.keepView(place);
  }

  /** Begins a history entry with another choice, and searches for it. */
  #update(choice: FilterChoice): void {
    this.#history.push({ ...this.#history.input(), choice });
    this.#reflect();
    this.#search.search(this.#history.input());
  }

  /** Searches for the text of the field. */
  #read(isTyping: boolean): void {
    const input = { typed: this.#field.value, choice: this.#choice };
    this.#search.search(input, isTyping);
    this.#history.draft(input);
    this.#reflectOrder();
  }

  #submit(): void {
    // A field that a script or an extension fills fires no event.
    if (this.#field.value !== this.#history.input().typed) this.#read(false);
    this.#history.commit();
    this.#addRecent();
    this.#retryFailed();
    if (isTouchScreen()) this.#results.focus();
  }

  /** Follows a link that searches, without leaving the page. */
  #follow(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link) return;
    this.#keepView();
    if (link.closest('.report-list')) this.#addRecent();
    if (!link.matches('.asks') || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
      return;
    event.preventDefault();
    history.pushState(null, '', link.href);
    this.#restore();
    this.#addRecent();
    this.#moveOn();
  }

  #reflect(): void {
    this.#filters.reflect(this.#choice);
    this.#chips.reflect(this.#choice);
    this.#reflectOrder();
  }

  #reflectOrder(): void {
    const { typed, choice } = this.#history.input();
    this.#results.reflect(choice.order, typed.trim() !== '');
  }

  #retryFailed(): void {
    if (this.#search.hasFailed()) this.#search.retry();
  }

  #addRecent(): void {
    this.#recent.add(this.#history.input().typed);
  }

  /** Moves the focus on. On a phone the keyboard would hide the results, were it in the field. */
  #moveOn(): void {
    if (isTouchScreen()) this.#results.focus();
    else this.#field.focus();
  }
}

/** The address of another input on this page. */
function addressFromHere(input: SearchInput): string {
  return addressOf(input, location.href);
}

/**
 * Whether the host answers. A browser counts as online even in a network that leads nowhere. The
 * service worker answers no request of this method from its caches.
 */
async function isOnline(): Promise<boolean> {
  if (!navigator.onLine) return false;
  const signal = AbortSignal.timeout(longestProbe);
  return fetch(location.pathname, { method: 'HEAD', cache: 'no-store', signal }).then(
    () => true,
    () => false,
  );
}

function isTouchScreen(): boolean {
  return window.matchMedia('(pointer: coarse)').matches;
}

/** Whether the visitor came by a search form of another page, rather than by going back. */
function cameByForm(): boolean {
  const [visit] = performance.getEntriesByType('navigation');
  return (
    visit instanceof PerformanceNavigationTiming &&
    visit.type === 'navigate' &&
    document.referrer.startsWith(location.origin)
  );
}
