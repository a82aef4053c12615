import {
  noValues,
  type FacetValue,
  type FacetValues,
  type FacetWish,
} from '../query/filter-choice.ts';
import { cloneTemplate, elementIn, formatNumber, textOf } from './markup.ts';

/** A facet on the page: a heading that opens, and the values to choose from. */
export type FacetView = ReturnType<typeof facetView>;

/** The number of values that are shown at first, and that each press of the button adds. */
const firstValues = 12;
const moreValues = 48;

/** The events of a facet. */
export interface FacetEvents {
  choose: (value: string, isChosen: boolean) => void;
  /** The visitor opened the facet, wants more of its values, or retries. */
  open: () => void;
}

/** Binds to the markup of one facet of SearchFilters.astro. Throws where an element is missing. */
export function facetView(
  root: HTMLDetailsElement,
  template: HTMLTemplateElement,
  on: FacetEvents,
) {
  const badge = elementIn(root, '.badge');
  const say = noteView(root);
  const more = elementIn(root, 'button.more-values', HTMLButtonElement);
  const narrow = narrowView(root, () => {
    limit = firstValues;
    on.open();
  });
  const list = elementIn(root, 'ul');
  const renderValues = valueRenderer(list, template, on.choose);
  let shown = noValues;
  let chosen: readonly string[] = [];
  let limit = firstValues;
  /** The items before more were requested. */
  let before: ReadonlySet<Element> | undefined;

  const render = (): void => {
    renderValues(shown.values, chosen);
    more.hidden = !shown.hasMore;
    narrow.offer(shown.total);
  };

  more.addEventListener('click', () => {
    before = new Set(list.children);
    limit += moreValues;
    on.open();
  });
  root.addEventListener('toggle', () => {
    if (root.open) on.open();
  });
  elementIn(root, 'button.retry').addEventListener('click', on.open);

  return {
    root,
    /** The values that the visitor wants to see. */
    wish: (): FacetWish => ({ most: limit, like: narrow.text() }),
    /** Empties the box that narrows the list. */
    widen: narrow.clear,
    /** Checks the chosen values. */
    reflect(next: readonly string[]): void {
      chosen = next;
      badge.hidden = next.length === 0;
      elementIn(badge, '.number').textContent = formatNumber(next.length);
      render();
    },
    /** Says that values are loading, unless there are some to look at. */
    wait(): void {
      if (shown.values.length === 0) say('loading');
    },
    /** Shows the values to choose from. */
    paint(offered: FacetValues): void {
      // Some browsers give no focus to a button that is clicked.
      const hadFocus = [more, document.body].some((at) => at === document.activeElement);
      shown = offered;
      const { total } = offered;
      say(narrow.text() !== '' ? 'narrowed' : total === 0 ? 'none' : undefined, total);
      render();
      if (before && enterFirstNew(list, before, hadFocus)) before = undefined;
    },
    /** Says that the values could not be loaded, and removes those of the search before. */
    fail(): void {
      shown = noValues;
      say('failed');
      render();
    },
  };
}

/** Binds to the box that narrows a list, where the facet has one. */
function narrowView(root: HTMLElement, onInput: () => void) {
  const box = root.querySelector<HTMLInputElement>('input.narrow');
  const clear = (): void => {
    if (box) box.value = '';
  };
  box?.addEventListener('input', onInput);
  box?.addEventListener('keydown', (event) => {
    // While a word is being composed, the key drops that. From an empty box it leads to the field.
    if (event.key !== 'Escape' || event.isComposing || box.value === '') return;
    event.preventDefault();
    event.stopPropagation();
    clear();
    onInput();
  });
  return {
    text: () => box?.value.trim() ?? '',
    clear,
    /** Shows the box for a list of which not all can be seen. From then on it stays. */
    offer(total: number): void {
      if (box) box.hidden &&= total <= firstValues;
    },
  };
}

/**
 * Returns the function that says how a facet stands, with the number of its values, or nothing. A
 * failure comes with a button to try again.
 */
function noteView(root: HTMLElement) {
  const note = elementIn(root, '.facet-note');
  const retry = elementIn(root, 'button.retry');
  return (text: 'loading' | 'none' | 'failed' | 'narrowed' | undefined, total = 0): void => {
    note.textContent = text === undefined ? '' : textOf(note, text, { count: formatNumber(total) });
    note.hidden = text === undefined;
    retry.hidden = text !== 'failed';
  };
}

/**
 * Returns the function that renders the check boxes of values. An item that stays keeps the focus.
 */
function valueRenderer(
  list: HTMLElement,
  template: HTMLTemplateElement,
  choose: FacetEvents['choose'],
) {
  let items = new Map<string, HTMLLIElement>();

  const makeItem = (value: string): HTMLLIElement => {
    const item = cloneTemplate(template, HTMLLIElement);
    const box = elementIn(item, 'input', HTMLInputElement);
    box.value = value;
    box.addEventListener('change', () => choose(value, box.checked));
    return item;
  };

  return (values: readonly FacetValue[], chosen: readonly string[]): void => {
    const next = new Map<string, HTMLLIElement>();
    for (const { value, label, count } of values) {
      const item = items.get(value) ?? makeItem(value);
      next.set(value, item);
      elementIn(item, 'input', HTMLInputElement).checked = chosen.includes(value);
      elementIn(item, '.name').textContent = label;
      elementIn(item, '.number').textContent = formatNumber(count);
    }
    items = next;
    replaceItems(list, [...items.values()]);
  };
}

/**
 * Moves the focus to the first item that is not among those before, unless the visitor has gone
 * elsewhere meanwhile. Returns whether there is one.
 */
function enterFirstNew(
  list: HTMLElement,
  before: ReadonlySet<Element>,
  hadFocus: boolean,
): boolean {
  const added = [...list.children].find((item) => !before.has(item));
  if (hadFocus) added?.querySelector('input')?.focus();
  return added !== undefined;
}

/** Replaces the items of a list where they differ: an element that is moved loses the focus. */
function replaceItems(list: HTMLElement, items: readonly HTMLElement[]): void {
  if (
    items.length === list.children.length &&
    items.every((item, index) => list.children[index] === item)
  )
    return;
  const focused = list.contains(document.activeElement) ? document.activeElement : undefined;
  list.replaceChildren(...items);
  if (focused instanceof HTMLElement && list.contains(focused))
    focused.focus({ preventScroll: true });
}
