import { parameters } from './address.ts';
import type { Order } from '../query/choice.ts';
import type { Summary } from '../worker/messages.ts';
import { figure, part, textOf } from './markup.ts';
import { resultItem } from './result-item.ts';
import type { Result } from '../worker/result.ts';

/**
 * A state of the page: nothing asked, too little to look for, a search under way, results, no
 * results, or a failure, without a network (`offline`) or with one.
 */
export type Shown =
  | { state: 'empty' | 'short' | 'loading' | 'failed' | 'offline' }
  | ({ state: 'found' | 'none' } & Omit<Summary, 'search'>);

/** The results as readers see them. */
export type SearchView = ReturnType<typeof searchView>;

/**
 * Binds to the results in the markup of SearchView.astro, which holds every word and element that
 * is shown; `browse` is what readers see instead of results. Throws where a part is missing.
 */
export function searchView(root: HTMLElement, browse: HTMLElement | null) {
  const status = part(root, '[role=status]', HTMLElement);
  const found = part(root, '.found', HTMLElement);
  const list = part(root, 'ol', HTMLOListElement);
  const more = part(root, 'button.more-results', HTMLButtonElement);
  const retry = part(root, 'button.retry', HTMLButtonElement);
  const order = part(root, `select[name=${parameters.order}]`, HTMLSelectElement);
  const meant = part(root, '.meant', HTMLElement);
  const template = part(root, 'template.result-item', HTMLTemplateElement);
  const advice = [...root.querySelectorAll<HTMLElement>('[data-state]')];
  let words = '';

  const describe = (shown: Shown): string => {
    if (shown.state === 'empty') return '';
    if (shown.state !== 'found' && shown.state !== 'none') return textOf(status, shown.state);
    const { state, complete, partial, missing } = shown;
    const counts =
      complete > 0
        ? [
            textOf(status, 'found', { count: figure(complete) }),
            partial > 0 ? textOf(status, 'alsoPartial', { count: figure(partial) }) : '',
          ]
        : [
            state === 'none'
              ? textOf(status, 'none')
              : textOf(status, 'partial', { count: figure(partial) }),
          ];
    const lacking =
      missing.length > 0
        ? textOf(status, 'missing', { words: missing.map((word) => `“${word}”`).join(', ') })
        : '';
    return [...counts, lacking].filter(Boolean).join(' ');
  };

  /** What was said is not said again: a screen reader would repeat it. */
  const announce = (text: string): void => {
    if (status.textContent !== text) status.textContent = text;
  };

  return {
    more,
    retry,
    order,
    /** Says that what is shown is about to change; nothing is seen of it. */
    begin(): void {
      root.setAttribute('aria-busy', 'true');
    },
    /** Passes to a state; results that stand stay while others are under way. */
    show(shown: Shown): void {
      const { state } = shown;
      root.dataset['state'] = state;
      root.setAttribute('aria-busy', String(state === 'loading'));
      for (const element of advice)
        element.hidden = !element.dataset['state']?.split(' ').includes(state);
      announce(describe(shown));
      if (state === 'loading') return;
      if (state !== 'found') list.replaceChildren();
      found.hidden = state !== 'found';
      if (browse) browse.hidden = state === 'found';
    },
    /**
     * Shows in which order results come; without words none is more relevant than another, and the
     * newest come first.
     */
    reflect(chosen: Order, hasWords: boolean): void {
      for (const option of order.options)
        option.hidden = option.disabled = option.value === 'relevance' && !hasWords;
      order.value = chosen === 'relevance' && !hasWords ? 'newest' : chosen;
    },
    /** Offers the query as it may have been meant, by its address. */
    suggest(query: string | undefined, address: string): void {
      const link = part(meant, 'a', HTMLAnchorElement);
      link.textContent = query ?? '';
      link.href = address;
      meant.hidden = query === undefined;
    },
    /** Shows the first results of a search for these words, in place of those before. */
    paint(results: readonly Result[], total: number, typed: string): void {
      words = typed.trim();
      list.replaceChildren(...results.map((result) => resultItem(template, result, words)));
      more.hidden = results.length >= total;
    },
    /**
     * Adds results and passes the focus to the first of them, because the button may go. Says how
     * many are shown now.
     */
    add(results: readonly Result[], total: number): number {
      const before = list.children.length;
      list.append(...results.map((result) => resultItem(template, result, words)));
      more.hidden = list.children.length >= total;
      list.children[before]?.querySelector('a')?.focus();
      return list.children.length;
    },
    /**
     * Says that more results could not be loaded; those that are shown stay, and the button asks
     * again.
     */
    failMore(): void {
      announce(textOf(status, 'moreFailed'));
    },
    /** Passes the focus to the line that says how many were found. */
    focus(): void {
      status.focus();
    },
    /** Where the arrow keys lead: the results, then the button for more. */
    stops(): HTMLElement[] {
      return found.hidden
        ? []
        : [...list.querySelectorAll<HTMLElement>('h2 a'), ...(more.hidden ? [] : [more])];
    },
  };
}
