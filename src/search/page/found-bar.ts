import { markPage, unmarkPage, type Find } from './mark-page.ts';
import { figure, part, textOf } from './markup.ts';
import { queryIn } from '../query/found-fragment.ts';
import type { AbbreviationPair } from '../query/abbreviation-list.ts';
import { parseQuery } from '../query/query.ts';

/**
 * Marks in a report what the fragment of the address asks for, now and whenever that changes, and
 * leads through it by the bar of FoundBar.astro, which holds every word that is shown. Throws where
 * the bar lacks a part.
 */
export function startFoundBar(
  bar: HTMLElement,
  report: Element,
  abbreviations: Promise<AbbreviationPair[]>,
): void {
  const [status, passage] = [
    part(bar, '[role=status] > :first-child', HTMLElement),
    part(bar, '[role=status] > :last-child', HTMLElement),
  ];
  const steps = [...bar.querySelectorAll<HTMLElement>('[data-step]')];
  /** The query that is marked. */
  let shown: string | undefined;
  let finds: Find[] = [];
  let current = 0;

  async function arrive(moving: boolean): Promise<void> {
    const asked = queryIn(location.hash);
    // The fragment of a paragraph leaves the marks: the reader looks around.
    if (asked === undefined || asked === shown) return;
    const query = parseQuery(asked, await abbreviations);
    if (asked !== queryIn(location.hash)) return;
    unmark();
    if (!query) return;
    shown = asked;
    finds = markPage(report, query);
    open();
    choose(0);
    if (!moving) return;
    const [first] = finds[0]?.marks ?? [];
    first?.scrollIntoView({ block: 'center', behavior: 'instant' });
    if (first) focus(first);
  }

  function open(): void {
    bar.hidden = false;
    for (const step of steps) step.hidden = finds.length === 0;
  }

  /** Marks, or says that it could not be done: the report itself is there to be read. */
  function follow(moving: boolean): void {
    arrive(moving).catch((error: unknown) => {
      console.error(error);
      unmark();
      open();
      status.textContent = textOf(bar, 'failed');
      passage.textContent = '';
    });
  }

  /**
   * Makes one of the finds the current one, from the first again after the last, and tells which.
   */
  function choose(place: number): void {
    for (const mark of finds[current]?.marks ?? []) mark.removeAttribute('aria-current');
    current = finds.length > 0 ? (place + finds.length) % finds.length : 0;
    const find = finds[current];
    for (const mark of find?.marks ?? []) mark.setAttribute('aria-current', 'true');
    status.textContent = find
      ? textOf(bar, 'count', { place: figure(current + 1), count: figure(finds.length) })
      : textOf(bar, 'none');
    passage.textContent = find?.around ?? '';
  }

  function step(by: number): void {
    choose(current + by);
    finds[current]?.marks[0]?.scrollIntoView({ block: 'center' });
  }

  function unmark(): void {
    unmarkPage(finds);
    finds = [];
    shown = undefined;
    bar.hidden = true;
  }

  function clear(): void {
    const place =
      finds[current]?.marks[0]?.parentElement?.closest<HTMLElement>('h1, li, dd, p') ??
      document.querySelector('main');
    unmark();
    if (queryIn(location.hash) !== undefined)
      history.replaceState(history.state, '', location.pathname + location.search);
    // The button that had the focus is gone.
    if (place) focus(place);
  }

  for (const button of steps)
    button.addEventListener('click', () => step(Number(button.dataset['step'])));
  part(bar, '[data-clear]', HTMLElement).addEventListener('click', clear);
  bar.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') clear();
  });
  window.addEventListener('hashchange', () => follow(true));
  // A reader who comes back, or loads the page again, stays where they were.
  const [visit] = performance.getEntriesByType('navigation');
  follow(!(visit instanceof PerformanceNavigationTiming) || visit.type === 'navigate');
}

/**
 * Passes the focus to an element that takes none by itself, for as long as it has it, without
 * moving the page.
 */
function focus(element: HTMLElement): void {
  if (!element.hasAttribute('tabindex')) {
    element.tabIndex = -1;
    element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
  }
  element.focus({ preventScroll: true });
}
