import { choose } from './address.ts';
import { facetNames } from '../../model/facets.ts';
import type { Choice } from '../query/choice.ts';
import type { FiltersView } from './filters-view.ts';
import { copyOf, part, textOf } from './markup.ts';

/** The chosen values above the results, each with a button that removes it. */
export type ChipsView = ReturnType<typeof chipsView>;

/**
 * Binds to the chips in the markup of SearchView.astro; `on` is told the choice that is left.
 * Throws where a part is missing.
 */
export function chipsView(
  root: HTMLElement,
  label: FiltersView['label'],
  on: (choice: Choice) => void,
) {
  const list = part(root, 'ul', HTMLUListElement);
  const clear = part(root, 'button.clear', HTMLButtonElement);
  const template = part(root, 'template', HTMLTemplateElement);
  let shown: Choice = { facets: {}, order: 'relevance' };
  let known = '';

  clear.addEventListener('click', () => on({ facets: {}, order: shown.order }));

  const chip = (name: string, left: Choice): HTMLLIElement => {
    const made = copyOf(template, HTMLLIElement);
    part(made, '.name', HTMLElement).textContent = name;
    part(made, 'button', HTMLButtonElement).addEventListener('click', () => {
      const place = [...list.children].indexOf(made);
      on(left);
      // The chip is gone; the next one has the focus then, or the last.
      (list.children[place] ?? list.lastElementChild)?.querySelector('button')?.focus();
    });
    return made;
  };

  const rangeChip = ({ from, to, ...rest }: Choice): HTMLLIElement[] => {
    const text =
      from !== undefined && to !== undefined
        ? 'range'
        : from !== undefined
          ? 'from'
          : to !== undefined
            ? 'to'
            : undefined;
    return text === undefined
      ? []
      : [chip(textOf(root, text, { from: String(from), to: String(to) }), rest)];
  };

  return {
    /** Shows a choice; nothing where it narrows nothing. */
    reflect(choice: Choice): void {
      shown = choice;
      const values = facetNames.flatMap((name) =>
        (choice.facets[name] ?? []).map((value) => ({
          text: label(name, value),
          left: choose(choice, name, value, false),
        })),
      );
      // Made anew, a chip would lose the focus.
      const next = JSON.stringify([choice, values]);
      if (next === known) return;
      known = next;
      const chips = [...rangeChip(choice), ...values.map(({ text, left }) => chip(text, left))];
      list.replaceChildren(...chips);
      root.hidden = chips.length === 0;
    },
  };
}
