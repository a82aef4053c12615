import { cloneTemplate, elementIn } from './markup.ts';
import type { RecentSearches } from './recent-searches.ts';

/** The searches made before, which the page shows while the input is empty. */
export type RecentView = ReturnType<typeof recentView>;

/**
 * Binds to their list in the markup of SearchView.astro. `addressOf` returns the address of a
 * search for a text; `onClear` is called after the list was cleared. Throws where an element is
 * missing.
 */
export function recentView(
  root: HTMLElement,
  recent: RecentSearches,
  addressOf: (typed: string) => string,
  onClear: () => void,
) {
  const list = elementIn(root, 'ul', HTMLUListElement);
  const template = elementIn(root, 'template', HTMLTemplateElement);

  const item = (typed: string): HTMLLIElement => {
    const made = cloneTemplate(template, HTMLLIElement);
    const link = elementIn(made, 'a', HTMLAnchorElement);
    link.textContent = typed;
    link.href = addressOf(typed);
    return made;
  };

  elementIn(root, 'button', HTMLButtonElement).addEventListener('click', () => {
    recent.clear();
    root.hidden = true;
    onClear();
  });

  return {
    /** Shows the list, unless it is empty, or hides it. */
    show(isVisible: boolean): void {
      const searches = isVisible ? recent.list() : [];
      list.replaceChildren(...searches.map(item));
      root.hidden = searches.length === 0;
    },
    /** The stops of the arrow keys. */
    stops: (): HTMLElement[] => [...list.querySelectorAll('a')],
  };
}
