import type { FacetValues } from '../query/choice.ts';
import { copyOf, figure, part, textOf } from './markup.ts';

/** A facet as readers see it: a heading that opens, and the values to choose from. */
export type FacetView = ReturnType<typeof facetView>;

/** How many values show at first, and how many more a press of the button shows. */
const few = 12;
const step = 48;

/**
 * The events of a facet: a value taken or left, and its values wanted, at first or more of them.
 */
export interface FacetEvents {
  choose: (value: string, taken: boolean) => void;
  open: () => void;
}

/** Binds to the markup of one facet of SearchFilters.astro. Throws where a part is missing. */
export function facetView(
  root: HTMLDetailsElement,
  template: HTMLTemplateElement,
  on: FacetEvents,
) {
  const badge = part(root, '.badge', HTMLElement);
  const note = part(root, '.facet-note', HTMLElement);
  const list = part(root, 'ul', HTMLUListElement);
  const more = part(root, 'button.more-values', HTMLButtonElement);
  const retry = part(root, 'button.retry', HTMLButtonElement);
  /** The items of the list by their values; one that is shown again keeps the focus. */
  let items = new Map<string, HTMLLIElement>();
  let { values, total }: FacetValues = { values: [], total: 0 };
  let chosen: readonly string[] = [];
  let most = few;
  /** The items that stood when more were asked for: the focus goes to the first of the others. */
  let before: ReadonlySet<Element> | undefined;

  const makeItem = (value: string): HTMLLIElement => {
    const made = copyOf(template, HTMLLIElement);
    const box = part(made, 'input', HTMLInputElement);
    box.value = value;
    box.addEventListener('change', () => on.choose(value, box.checked));
    return made;
  };

  const render = (): void => {
    const shown = values.filter(({ value }, index) => index < most || chosen.includes(value));
    const next = new Map<string, HTMLLIElement>();
    for (const { value, label, count } of shown) {
      const item = items.get(value) ?? makeItem(value);
      next.set(value, item);
      part(item, 'input', HTMLInputElement).checked = chosen.includes(value);
      part(item, '.name', HTMLElement).textContent = label;
      part(item, '.number', HTMLElement).textContent = figure(count);
    }
    items = next;
    const wanted = [...items.values()];
    if (
      wanted.length !== list.children.length ||
      wanted.some((item, index) => list.children[index] !== item)
    ) {
      // What has the focus loses it when it is put elsewhere.
      const focused = list.contains(document.activeElement) ? document.activeElement : undefined;
      list.replaceChildren(...wanted);
      if (focused instanceof HTMLElement && list.contains(focused))
        focused.focus({ preventScroll: true });
    }
    more.hidden = shown.length >= total;
  };

  const say = (text: 'loading' | 'none' | 'failed' | undefined): void => {
    note.textContent = text === undefined ? '' : textOf(note, text);
    note.hidden = text === undefined;
    retry.hidden = text !== 'failed';
  };

  more.addEventListener('click', () => {
    before = new Set(list.children);
    most += step;
    on.open();
  });
  root.addEventListener('toggle', () => {
    if (root.open) on.open();
  });
  retry.addEventListener('click', on.open);

  /**
   * Passes the focus on to the values that were asked for, unless the reader has gone elsewhere
   * meanwhile.
   */
  const enterMore = (hadFocus: boolean): void => {
    const added = [...list.children].find((item) => !before?.has(item));
    if (!before || !added) return;
    before = undefined;
    if (hadFocus) added.querySelector('input')?.focus();
  };

  return {
    root,
    /** How many values are shown, beside those that are chosen. */
    most: () => most,
    /** Marks what is chosen. */
    reflect(taken: readonly string[]): void {
      chosen = taken;
      badge.hidden = taken.length === 0;
      part(badge, '.number', HTMLElement).textContent = figure(taken.length);
      render();
    },
    /** Values are on their way; those that stand stay. */
    wait(): void {
      if (values.length === 0) say('loading');
    },
    /** Shows the values that there are to choose from. */
    paint(offered: FacetValues): void {
      // Some browsers give a button that is clicked no focus.
      const hadFocus = [more, document.body].some((at) => at === document.activeElement);
      ({ values, total } = offered);
      say(total === 0 ? 'none' : undefined);
      render();
      enterMore(hadFocus);
    },
    /**
     * Says that the values could not be loaded: those that stand are of another search, so none are
     * left.
     */
    fail(): void {
      ({ values, total } = { values: [], total: 0 });
      say('failed');
      render();
    },
  };
}
