import { choose } from './address.ts';
import { facetNames } from '../../model/facets.ts';
import type { FilterChoice } from '../query/filter-choice.ts';
import type { FiltersView } from './filters-view.ts';
import { cloneTemplate, elementIn, textOf } from './markup.ts';

/** The chosen values above the results, each as a chip with a button that removes it. */
export type ChipsView = ReturnType<typeof chipsView>;

/**
 * Binds to the chips in the markup of SearchView.astro. `onChange` is called with the choice that
 * remains. Throws where an element is missing.
 */
export function chipsView(
  root: HTMLElement,
  label: FiltersView['label'],
  onChange: (choice: FilterChoice) => void,
) {
  const list = elementIn(root, 'ul', HTMLUListElement);
  const clear = elementIn(root, 'button.clear', HTMLButtonElement);
  const template = elementIn(root, 'template', HTMLTemplateElement);
  let shown: FilterChoice = { facets: {}, order: 'relevance' };
  /** The content of the chips, as JSON. Chips whose content is the same are kept. */
  let content = '';

  clear.addEventListener('click', () => onChange({ facets: {}, order: shown.order }));

  const chip = (name: string, rest: FilterChoice): HTMLLIElement => {
    const made = cloneTemplate(template, HTMLLIElement);
    elementIn(made, '.name').textContent = name;
    elementIn(made, 'button', HTMLButtonElement).addEventListener('click', () => {
      const index = [...list.children].indexOf(made);
      onChange(rest);
      // The chip is gone. The focus moves to the next one, or to the last.
      (list.children[index] ?? list.lastElementChild)?.querySelector('button')?.focus();
    });
    return made;
  };

  const rangeChip = ({ from, to, ...rest }: FilterChoice): HTMLLIElement[] => {
    if (from === undefined && to === undefined) return [];
    const text = from === undefined ? 'to' : to === undefined ? 'from' : 'range';
    return [chip(textOf(root, text, { from: String(from), to: String(to) }), rest)];
  };

  const involvementChip = ({ involvement, ...rest }: FilterChoice): HTMLLIElement[] =>
    involvement ? [chip(textOf(root, involvement), rest)] : [];

  return {
    /** Shows the filters of a choice, or nothing where it has none. */
    reflect(choice: FilterChoice): void {
      shown = choice;
      const values = facetNames.flatMap((name) =>
        (choice.facets[name] ?? []).map((value) => ({
          text: label(name, value),
          rest: choose(choice, name, value, false),
        })),
      );
      // A chip that is replaced loses the focus.
      const next = JSON.stringify([choice, values]);
      if (next === content) return;
      content = next;
      const chips = [
        ...rangeChip(choice),
        ...values.map(({ text, rest }) => chip(text, rest)),
        ...involvementChip(choice),
      ];
      list.replaceChildren(...chips);
      root.hidden = chips.length === 0;
    },
  };
}
