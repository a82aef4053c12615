import { addressOf, choose, isOpen, readAsked, type Asked } from './address.ts';
import { chipsView } from './chips-view.ts';
import { orders } from '../query/choice.ts';
import { filtersView } from './filters-view.ts';
import { moveByKeys } from './keys.ts';
import { part } from './markup.ts';
import { recentView } from './recent-view.ts';
import type { RecentSearches } from './recent.ts';
import { searchRun } from './run.ts';
import type { Session } from './session.ts';
import { searchView } from './view.ts';

/**
 * Connects the form and the page of search: a search runs as the reader types, submits, chooses, or
 * goes back and forward. The address of the page always holds what is asked. `root` holds
 * everything but the form. Throws where a part of the markup is missing.
 */
export function startSearch(
  form: HTMLFormElement,
  input: HTMLInputElement,
  root: HTMLElement,
  session: Session,
  recent: RecentSearches,
): void {
  const title = document.title;
  let asked = readAsked(location.search);
  /**
   * The question with which this entry of the history began; typing since then is a draft of the
   * next.
   */
  let settled = asked;

  const view = searchView(
    part(root, '.search-results', HTMLElement),
    root.querySelector<HTMLElement>('.ways-in'),
  );
  const filters = filtersView(part(root, 'details.filters', HTMLDetailsElement), {
    choose: (name, value, taken) =>
      ask({ ...asked, choice: choose(asked.choice, name, value, taken) }),
    range: (range) =>
      ask({
        ...asked,
        choice: { facets: asked.choice.facets, order: asked.choice.order, ...range },
      }),
    open: (name) => void run.openFacet(name),
    done: () => view.focus(),
  });
  const chips = chipsView(part(root, '.chips', HTMLElement), filters.label, (choice) => {
    ask({ ...asked, choice });
    if (isOpen(choice)) leave();
  });
  const before = recentView(
    part(root, '.recent', HTMLElement),
    recent,
    (typed) => addressOf({ ...asked, typed }, location.href),
    () => input.focus(),
  );
  const run = searchRun(session, view, filters, {
    idle: (nothing) => before.show(nothing),
    named: () => chips.reflect(asked.choice),
    addressOf: (what) => addressOf(what, location.href),
    isOnline: () => navigator.onLine,
  });

  /**
   * Puts what is asked into the address: into the entry of the history that stands, or into a new
   * one.
   */
  function record(what: Asked, entry: 'same' | 'new'): void {
    const address = addressOf(what, location.href);
    try {
      if (entry === 'new') history.pushState(null, '', address);
      else if (address !== location.href) history.replaceState(null, '', address);
    } catch {
      // Browsers refuse when it changes very often; the next change carries it.
    }
    const words = what.typed.trim();
    document.title = words ? `${words} – ${title}` : title;
  }

  function reflect(): void {
    filters.reflect(asked.choice);
    chips.reflect(asked.choice);
    view.reflect(asked.choice.order, asked.typed.trim() !== '');
  }

  /** Asks for something else in a new entry of the history. */
  function ask(next: Asked): void {
    asked = settled = next;
    record(asked, 'new');
    reflect();
    void run.run(asked);
  }

  function arrive(): void {
    asked = settled = readAsked(location.search);
    input.value = asked.typed;
    record(asked, 'same');
    filters.unfold(asked.choice);
    reflect();
    void run.run(asked);
  }

  /**
   * Leaves a control that has gone, to where the reader goes on: a phone's keyboard would hide the
   * results, were it the field.
   */
  function leave(): void {
    if (window.matchMedia('(pointer: coarse)').matches) view.focus();
    else input.focus();
  }

  /** Takes over the text of the field. */
  function read(typing: boolean): void {
    asked = { ...asked, typed: input.value };
    void run.run(asked, typing);
    view.reflect(asked.choice.order, asked.typed.trim() !== '');
    record(asked, 'same');
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    // A field that a script or an extension fills fires no event.
    if (input.value !== asked.typed) read(false);
    if (addressOf(asked, location.href) !== addressOf(settled, location.href)) {
      record(settled, 'same');
      settled = asked;
      record(asked, 'new');
    }
    recent.add(asked.typed);
    if (run.failed()) run.again();
    if (window.matchMedia('(pointer: coarse)').matches) view.focus();
  });
  input.addEventListener('input', () => read(true));
  input.addEventListener('focus', () => session.prepare(), { once: true });

  root.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link) return;
    if (link.closest('.report-list')) recent.add(asked.typed);
    if (!link.matches('.asks') || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
      return;
    event.preventDefault();
    history.pushState(null, '', link.href);
    arrive();
    recent.add(asked.typed);
    leave();
  });
  view.order.addEventListener('change', () => {
    const order = orders.find((known) => known === view.order.value);
    if (order) ask({ ...asked, choice: { ...asked.choice, order } });
  });
  view.more.addEventListener('click', () => void run.addMore());
  view.retry.addEventListener('click', () => {
    leave();
    run.again();
  });
  window.addEventListener('online', () => run.failed() && run.again());
  window.addEventListener('popstate', () => {
    // A link within the page makes an entry, too.
    if (addressOf(readAsked(location.search), location.href) !== addressOf(asked, location.href))
      arrive();
  });
  moveByKeys(root, input, () => [...view.stops(), ...before.stops()]);

  arrive();
  const [visit] = performance.getEntriesByType('navigation');
  if (
    visit instanceof PerformanceNavigationTiming &&
    visit.type === 'navigate' &&
    document.referrer.startsWith(location.origin)
  )
    recent.add(asked.typed);
}
