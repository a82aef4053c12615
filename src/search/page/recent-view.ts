import { copyOf, part } from './markup.ts';
import type { RecentSearches } from './recent.ts';

/** The searches made before, as readers see them while nothing is asked. */
export type RecentView = ReturnType<typeof recentView>;

/**
 * Binds to them in the markup of SearchView.astro; `addressOf` gives the address of a search for
 * these words. Throws where a part is missing.
 */
export function recentView(
  root: HTMLElement,
  recent: RecentSearches,
  addressOf: (typed: string) => string,
  cleared: () => void,
) {
  const list = part(root, 'ul', HTMLUListElement);
  const template = part(root, 'template', HTMLTemplateElement);

  const item = (typed: string): HTMLLIElement => {
    const made = copyOf(template, HTMLLIElement);
    const link = part(made, 'a', HTMLAnchorElement);
    link.textContent = typed;
    link.href = addressOf(typed);
    return made;
  };

  part(root, 'button', HTMLButtonElement).addEventListener('click', () => {
    recent.clear();
    root.hidden = true;
    cleared();
  });

  return {
    /** Shows them, or nothing where there are none. */
    show(wanted: boolean): void {
      const searches = wanted ? recent.list() : [];
      list.replaceChildren(...searches.map(item));
      root.hidden = searches.length === 0;
    },
    /** Where the arrow keys lead. */
    stops: (): HTMLElement[] => [...list.querySelectorAll('a')],
  };
}
