import { defined } from '../../model/defined.ts';
import { facetNames, isFacetName, type FacetName } from '../../model/facets.ts';
import type { FacetValues, FacetWish, FilterChoice } from '../query/filter-choice.ts';
import { parameters, yearRange } from './address.ts';
import { facetView, type FacetView } from './facet-view.ts';
import { elementIn, formatNumber } from './markup.ts';
import type { Involvement } from '../../model/involvement.ts';
import { involvementView } from './involvement-view.ts';

/** The filters on the page. */
export type FiltersView = ReturnType<typeof filtersView>;

/** The events of the panel. */
export interface FiltersEvents {
  choose: (name: FacetName, value: string, isChosen: boolean) => void;
  range: (range: Pick<FilterChoice, 'from' | 'to'>) => void;
  involvement: (involvement: Involvement | undefined) => void;
  /** The values of a facet are wanted. */
  open: (name: FacetName) => void;
  /** The visitor closed the panel by its button, to see the results. */
  done: () => void;
}

/**
 * Binds to the markup of SearchFilters.astro. On a wide screen the panel stands open beside the
 * results. Throws where an element is missing.
 */
export function filtersView(root: HTMLDetailsElement, on: FiltersEvents) {
  const badge = elementIn(root, 'summary .badge');
  const reflectYears = bindYears(root, on.range);
  const facets = facetViews(root, on);
  const involvements = involvementView(root, on.involvement);
  /** Labels by facet and value. */
  const labels = new Map<string, string>();

  const viewOf = (name: FacetName): FacetView => defined(facets.get(name), `The facet ${name}`);
  const isUnlabelled = (name: FacetName, values: readonly string[] = []): boolean =>
    name !== 'year' && values.some((value) => !labels.has(`${name} ${value}`));

  const done = elementIn(root, 'button.done', HTMLButtonElement);
  done.addEventListener('click', () => {
    root.open = false;
    on.done();
  });
  openBesideResults(root, done);

  return {
    /** Shows a choice: the checked values, and how many there are. */
    reflect(choice: FilterChoice): void {
      const { facets: chosen, from, to } = choice;
      involvements.reflect(choice);
      for (const [name, view] of facets) view.reflect(chosen[name] ?? []);
      reflectYears(from, to);
      const count = Object.values(chosen).flat().length + Number(hasRange(from, to));
      badge.hidden = count === 0;
      elementIn(badge, '.number').textContent = formatNumber(count);
    },
    /** Empties the boxes that narrow the lists of values. */
    widen(): void {
      for (const view of facets.values()) view.widen();
    },
    /** Opens the facets that have a chosen value. */
    unfold({ facets: chosen, from, to }: FilterChoice): void {
      for (const [name, { root: details }] of facets)
        if ((chosen[name] ?? []).length > 0 || (name === 'year' && hasRange(from, to)))
          details.open = true;
    },
    /**
     * The facets to load: those that are open, and those that have a chosen value without a known
     * label.
     */
    wanted: ({ facets: chosen }: FilterChoice): FacetName[] =>
      facetNames.filter(
        (name) => (root.open && viewOf(name).root.open) || isUnlabelled(name, chosen[name]),
      ),
    wait: (name: FacetName) => viewOf(name).wait(),
    /** The values of a facet that the visitor wants to see. */
    wish: (name: FacetName): FacetWish => viewOf(name).wish(),
    paint(name: FacetName, offered: FacetValues): void {
      for (const { value, label } of offered.values) labels.set(`${name} ${value}`, label);
      viewOf(name).paint(offered);
      if (name === 'people') involvements.paint(offered.involvements);
    },
    fail: (name: FacetName) => viewOf(name).fail(),
    /** The label of a value, or its slug while the label is unknown. */
    label: (name: FacetName, value: string): string => labels.get(`${name} ${value}`) ?? value,
  };
}

function facetViews(root: HTMLElement, on: FiltersEvents): Map<FacetName, FacetView> {
  const template = elementIn(root, 'template', HTMLTemplateElement);
  return new Map(
    Array.from(root.querySelectorAll<HTMLDetailsElement>('details[data-facet]'), (details) => {
      const name = details.dataset.facet;
      if (!isFacetName(name)) throw new TypeError(`There is no facet ${String(name)}`);
      const view = facetView(details, template, {
        choose: (value, isChosen) => on.choose(name, value, isChosen),
        open: () => on.open(name),
      });
      return [name, view];
    }),
  );
}

/** Returns the function that selects a range of years. */
function bindYears(root: HTMLElement, onRange: FiltersEvents['range']) {
  const from = elementIn(root, `select[name=${parameters.from}]`, HTMLSelectElement);
  const to = elementIn(root, `select[name=${parameters.to}]`, HTMLSelectElement);
  for (const select of [from, to])
    select.addEventListener('change', () =>
      onRange(yearRange(Number(from.value) || undefined, Number(to.value) || undefined)),
    );
  return (first: number | undefined, last: number | undefined): void => {
    setYear(from, first);
    setYear(to, last);
  };
}

/** Selects a year, also one that the archive does not have. */
function setYear(select: HTMLSelectElement, year: number | undefined): void {
  const value = year === undefined ? '' : String(year);
  if (![...select.options].some((option) => option.value === value))
    select.add(new Option(value, value));
  select.value = value;
}

/**
 * Opens the panel where it has room beside the results, and closes it where it has not. The style
 * sheet says which: beside the results it hides the button that closes the panel.
 */
function openBesideResults(root: HTMLDetailsElement, done: HTMLElement): void {
  const isBeside = (): boolean => getComputedStyle(done).display === 'none';
  let wasBeside = isBeside();
  root.open = wasBeside;
  window.addEventListener('resize', () => {
    if (isBeside() !== wasBeside) root.open = wasBeside = !wasBeside;
  });
}

function hasRange(from: number | undefined, to: number | undefined): boolean {
  return from !== undefined || to !== undefined;
}
