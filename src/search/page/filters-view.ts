import { parameters, yearRange } from './address.ts';
import { defined } from '../../model/defined.ts';
import { facetNames, isFacetName, type FacetName } from '../../model/facets.ts';
import type { Choice, FacetValues } from '../query/choice.ts';
import { facetView, type FacetView } from './facet-view.ts';
import { figure, part } from './markup.ts';

/** The filters as readers see them. */
export type FiltersView = ReturnType<typeof filtersView>;

/**
 * The events of the panel: a value taken or left, another range of years, a facet opened whose
 * values are wanted, the panel closed.
 */
export interface FiltersEvents {
  choose: (name: FacetName, value: string, taken: boolean) => void;
  range: (range: Pick<Choice, 'from' | 'to'>) => void;
  open: (name: FacetName) => void;
  done: () => void;
}

/**
 * Binds to the markup of SearchFilters.astro. On a wide screen the panel stands open beside the
 * results. Throws where a part is missing.
 */
export function filtersView(root: HTMLDetailsElement, on: FiltersEvents) {
  const badge = part(root, 'summary .badge', HTMLElement);
  const from = part(root, `select[name=${parameters.from}]`, HTMLSelectElement);
  const to = part(root, `select[name=${parameters.to}]`, HTMLSelectElement);
  const template = part(root, 'template', HTMLTemplateElement);
  const labels = new Map<string, string>();

  const facets = new Map<FacetName, FacetView>();
  for (const details of root.querySelectorAll<HTMLDetailsElement>('details[data-facet]')) {
    const name = details.dataset['facet'];
    if (!isFacetName(name)) throw new TypeError(`There is no facet ${name}`);
    const view = facetView(details, template, {
      choose: (value, taken) => on.choose(name, value, taken),
      open: () => on.open(name),
    });
    facets.set(name, view);
  }

  const viewOf = (name: FacetName): FacetView => defined(facets.get(name), `The facet ${name}`);

  const done = part(root, 'button.done', HTMLButtonElement);
  /**
   * Where the panel has room beside the results, its sheet takes the button away that closes it.
   */
  const isBeside = (): boolean => getComputedStyle(done).display === 'none';
  let wasBeside = isBeside();
  root.open = wasBeside;
  window.addEventListener('resize', () => {
    if (isBeside() !== wasBeside) root.open = wasBeside = !wasBeside;
  });

  const tellRange = (): void =>
    on.range(yearRange(Number(from.value) || undefined, Number(to.value) || undefined));
  from.addEventListener('change', tellRange);
  to.addEventListener('change', tellRange);

  done.addEventListener('click', () => {
    root.open = false;
    on.done();
  });

  return {
    /** Shows a choice: what is checked, and how much is chosen. */
    reflect({ facets: chosen, from: first, to: last }: Choice): void {
      for (const [name, view] of facets) view.reflect(chosen[name] ?? []);
      setYear(from, first);
      setYear(to, last);
      const count =
        Object.values(chosen).flat().length + (first === undefined && last === undefined ? 0 : 1);
      badge.hidden = count === 0;
      part(badge, '.number', HTMLElement).textContent = figure(count);
    },
    /** Opens the facets of which something is chosen. */
    unfold({ facets: chosen, from: first, to: last }: Choice): void {
      for (const [name, { root: details }] of facets)
        if (
          (chosen[name] ?? []).length > 0 ||
          (name === 'year' && (first !== undefined || last !== undefined))
        )
          details.open = true;
    },
    /**
     * The facets to fetch: those that are open on screen, and those with a chosen value whose label
     * is unknown.
     */
    wanted({ facets: chosen }: Choice): FacetName[] {
      return facetNames.filter(
        (name) =>
          (root.open && viewOf(name).root.open) ||
          (name !== 'year' &&
            (chosen[name] ?? []).some((value) => !labels.has(`${name} ${value}`))),
      );
    },
    wait: (name: FacetName) => viewOf(name).wait(),
    /** How many values of a facet are shown, beside those that are chosen. */
    most: (name: FacetName): number => viewOf(name).most(),
    paint(name: FacetName, offered: FacetValues): void {
      for (const { value, label } of offered.values) labels.set(`${name} ${value}`, label);
      viewOf(name).paint(offered);
    },
    fail: (name: FacetName) => viewOf(name).fail(),
    /** Returns the label of a value, or its slug while the label is unknown. */
    label: (name: FacetName, value: string): string => labels.get(`${name} ${value}`) ?? value,
  };
}

/** Chooses a year, also one that the archive does not have. */
function setYear(select: HTMLSelectElement, year: number | undefined): void {
  const value = year === undefined ? '' : String(year);
  if (![...select.options].some((option) => option.value === value))
    select.add(new Option(value, value));
  select.value = value;
}
