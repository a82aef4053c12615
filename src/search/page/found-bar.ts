import type { AbbreviationPair } from '../query/abbreviation-list.ts';
import { findNumbers } from '../query/numbers-in-query.ts';
import { parseQuery } from '../query/parse-query.ts';
import { readQueryFragment, type PassagePlace } from '../query/query-fragment.ts';
import { markPage, unmarkPage, type Highlight } from './mark-page.ts';
import { elementIn, formatNumber, textOf } from './markup.ts';

/**
 * Marks in a report the words of the query that the fragment of the address holds, now and whenever
 * the fragment changes, and opens the report at the place that it names. The bar leads from match
 * to match. Its markup holds all the texts that it shows. `abbreviations` may still be loading.
 * Throws where an element of the bar is missing.
 */
export function startFoundBar(
  bar: HTMLElement,
  report: Element,
  abbreviations: Promise<AbbreviationPair[]>,
): void {
  const matches = matchBar(bar);
  /** The query that is marked. */
  let marked: string | undefined;

  async function arrive(isMoving: boolean): Promise<void> {
    const { hash } = location;
    const asked = readQueryFragment(hash);
    // The fragment of a paragraph leaves the marks: the visitor looks around.
    if (!asked) return;
    if (asked.query !== marked) {
      const query = parseQuery(asked.query, await abbreviations, findNumbers);
      if (hash !== location.hash) return;
      clear();
      if (!query) return;
      marked = asked.query;
      matches.show(markPage(report, query));
    }
    const mark = matches.open(asked.place);
    if (!isMoving || !mark) return;
    mark.scrollIntoView({ block: 'center', behavior: 'instant' });
    focus(mark);
  }

  /** Marks the report, or says that it could not be done: the report can still be read. */
  function follow(isMoving: boolean): void {
    arrive(isMoving).catch((error: unknown) => {
      console.error(error);
      clear();
      matches.fail();
    });
  }

  function clear(): void {
    matches.clear();
    marked = undefined;
  }

  function leave(): void {
    const holder =
      matches.current()?.parentElement?.closest<HTMLElement>('h1, li, dd, p') ??
      document.querySelector('main');
    clear();
    if (readQueryFragment(location.hash) !== undefined)
      history.replaceState(history.state, '', location.pathname + location.search);
    // The button that had the focus is gone.
    if (holder) focus(holder);
  }

  elementIn(bar, '[data-clear]').addEventListener('click', leave);
  bar.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') leave();
  });
  window.addEventListener('hashchange', () => follow(true));
  // A visitor who comes back, or loads the page again, stays where they were.
  const [visit] = performance.getEntriesByType('navigation');
  follow(!(visit instanceof PerformanceNavigationTiming) || visit.type === 'navigate');
}

/** Shows the matches of a report in the bar, one of them as the current one. */
function matchBar(bar: HTMLElement) {
  const status = elementIn(bar, '[role=status] > :first-child');
  const context = elementIn(bar, '[role=status] > :last-child');
  const buttons = [...bar.querySelectorAll<HTMLElement>('[data-step]')];
  let matches: Highlight[] = [];
  let current = 0;

  const currentMark = () => matches[current]?.marks[0];
  const say = (text: string, around = ''): void => {
    status.textContent = text;
    context.textContent = around;
  };
  const open = (): void => {
    bar.hidden = false;
    for (const button of buttons) button.hidden = matches.length === 0;
  };
  /** Makes a match the current one. After the last comes the first. */
  const choose = (index: number): void => {
    for (const mark of matches[current]?.marks ?? []) mark.removeAttribute('aria-current');
    current = matches.length > 0 ? (index + matches.length) % matches.length : 0;
    const match = matches[current];
    for (const mark of match?.marks ?? []) mark.setAttribute('aria-current', 'true');
    const counts = { place: formatNumber(current + 1), count: formatNumber(matches.length) };
    say(match ? textOf(bar, 'count', counts) : textOf(bar, 'none'), match?.around);
  };

  for (const button of buttons)
    button.addEventListener('click', () => {
      choose(current + Number(button.dataset.step));
      currentMark()?.scrollIntoView({ block: 'center' });
    });

  return {
    /** The first element of the current match. */
    current: currentMark,
    /** Shows the bar. */
    show(found: Highlight[]): void {
      matches = found;
      open();
    },
    /** Makes the match at a place the current one, else the first, and returns its element. */
    open(place: PassagePlace | undefined): HTMLElement | undefined {
      choose(place ? matchAt(place, matches) : 0);
      return currentMark();
    },
    fail(): void {
      open();
      say(textOf(bar, 'failed'));
    },
    /** Removes the marks and hides the bar. */
    clear(): void {
      unmarkPage(matches);
      matches = [];
      bar.hidden = true;
    },
  };
}

/** The index of the match of a paragraph that is nearest to a word; the first where it has none. */
function matchAt({ paragraph, word }: PassagePlace, matches: readonly Highlight[]): number {
  const holder = document.getElementById(paragraph);
  const [best] = matches
    .flatMap(({ marks: [mark] }, index) =>
      mark && holder?.contains(mark)
        ? [{ index, distance: Math.abs(wordsBefore(mark, holder) - word) }]
        : [],
    )
    .sort((a, b) => a.distance - b.distance);
  return best?.index ?? 0;
}

/** The number of words of a paragraph before one of its elements, as the index counts them. */
function wordsBefore(element: HTMLElement, paragraph: HTMLElement): number {
  const range = document.createRange();
  range.setStart(paragraph, 0);
  range.setEndBefore(element);
  return range.toString().match(/\S+(?: [-–](?=\s))?/gu)?.length ?? 0;
}

/**
 * Moves the focus to an element that takes none by itself, for as long as it has it, without
 * scrolling.
 */
function focus(element: HTMLElement): void {
  if (!element.hasAttribute('tabindex')) {
    element.tabIndex = -1;
    element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
  }
  element.focus({ preventScroll: true });
}
