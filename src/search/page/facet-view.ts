import type { FacetValue } from '../query/choice.ts';
import { copyOf, figure, part, textOf } from './part.ts';

/** A facet as readers see it: a heading that opens, and the values to choose from. */
export type FacetView = ReturnType<typeof facetView>;

/** How many values show at first, and how many more a press of the button shows. */
const few = 12;
const step = 48;

/** Binds to the markup of one facet of SearchFilters.astro. Throws where a part is missing. */
export function facetView(
  root: HTMLDetailsElement,
  template: HTMLTemplateElement,
  choose: (value: string, taken: boolean) => void,
) {
  const badge = part(root, '.badge', HTMLElement);
  const note = part(root, '.facet-note', HTMLElement);
  const list = part(root, 'ul', HTMLUListElement);
  const more = part(root, 'button.more-values', HTMLButtonElement);
  const retry = part(root, 'button.retry', HTMLButtonElement);
  const items = new Map<string, HTMLLIElement>();
  let values: readonly FacetValue[] = [];
  let chosen: readonly string[] = [];
  let most = few;

  const itemOf = (value: string): HTMLLIElement => {
    const known = items.get(value);
    if (known) return known;
    const made = copyOf(template, HTMLLIElement);
    const box = part(made, 'input', HTMLInputElement);
    box.value = value;
    box.addEventListener('change', () => choose(value, box.checked));
    items.set(value, made);
    return made;
  };

  const render = (): void => {
    const shown = values.filter(({ value }, index) => index < most || chosen.includes(value));
    for (const { value, label, count } of shown) {
      const item = itemOf(value);
      part(item, 'input', HTMLInputElement).checked = chosen.includes(value);
      part(item, '.name', HTMLElement).textContent = label;
      part(item, '.number', HTMLElement).textContent = figure(count);
    }
    const wanted = shown.map(({ value }) => itemOf(value));
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
    more.hidden = shown.length >= values.length;
  };

  const say = (text: 'loading' | 'none' | 'failed' | undefined): void => {
    note.textContent = text === undefined ? '' : textOf(note, text);
    note.hidden = text === undefined;
    retry.hidden = text !== 'failed';
  };

  more.addEventListener('click', () => {
    const shown = new Set(list.children);
    most += step;
    render();
    [...list.children]
      .find((item) => !shown.has(item))
      ?.querySelector('input')
      ?.focus();
  });

  return {
    root,
    retry,
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
    paint(offered: readonly FacetValue[]): void {
      values = offered;
      say(offered.length === 0 ? 'none' : undefined);
      render();
    },
    /** Says that the values could not be loaded: those that stand are of another search, so none are left. */
    fail(): void {
      values = [];
      say('failed');
      render();
    },
  };
}
