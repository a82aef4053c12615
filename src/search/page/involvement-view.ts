import { isInvolvement, type Involvement } from '../../model/involvement.ts';
import type { FilterChoice } from '../query/filter-choice.ts';
import { elementIn, formatNumber } from './markup.ts';

/**
 * Binds to the ways of taking part in the markup of SearchFilters.astro, on offer while a person is
 * chosen. `choose` is called with one of them, or without where any will do.
 */
export function involvementView(
  root: HTMLElement,
  choose: (involvement: Involvement | undefined) => void,
) {
  const group = elementIn(root, '.involvements');
  const buttons = [...group.querySelectorAll<HTMLInputElement>('input')];
  let shown: Involvement | undefined;
  let counts: Readonly<Record<Involvement, number>> | undefined;

  const render = (): void => {
    for (const button of buttons) {
      const involvement = isInvolvement(button.value) ? button.value : undefined;
      button.checked = involvement === shown;
      const label = button.closest('label');
      if (!label || !involvement) continue;
      label.hidden = !button.checked && counts?.[involvement] === 0;
      elementIn(label, '.number').textContent = counts ? formatNumber(counts[involvement]) : '';
    }
  };
  group.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    choose(isInvolvement(target.value) ? target.value : undefined);
  });

  return {
    /** Checks the chosen involvement. */
    reflect({ facets: { people = [] }, involvement }: FilterChoice): void {
      group.hidden = people.length === 0;
      shown = involvement;
      render();
    },
    /** Shows in how many results the chosen people had each involvement. */
    paint(next: Readonly<Record<Involvement, number>> | undefined): void {
      counts = next;
      render();
    },
  };
}
