import type { ResultGroup } from '../query/result-groups.ts';
import type { Result } from '../worker/result.ts';
import { cloneTemplate, elementIn } from './markup.ts';
import { resultItem } from './result-item.ts';

/** How a visitor left the results. */
export interface ResultsPlace {
  /** The number of results on the page. */
  shown: number;
  /** Where the first of them began, in CSS pixels from the top of the window. */
  top: number;
}

/**
 * The list of results in `.found` of SearchView.astro: one list for each group, and above each but
 * the first the line that `lineOf` gives. Throws where an element is missing.
 */
export function resultList(root: HTMLElement, lineOf: (group: ResultGroup) => string) {
  const found = elementIn(root, '.found');
  const first = elementIn(found, 'ol', HTMLOListElement);
  const item = elementIn(root, 'template.result-item', HTMLTemplateElement);
  const section = elementIn(root, 'template.result-group', HTMLTemplateElement);
  /** The group and the list of the last result. */
  let group: ResultGroup | undefined;
  let list = first;

  return {
    /** The items of all lists, in order. */
    items: () => found.querySelectorAll<HTMLElement>('ol.report-list > li'),
    place: (): ResultsPlace => ({
      shown: found.querySelectorAll('ol.report-list > li').length,
      top: found.getBoundingClientRect().top,
    }),
    /** Scrolls to where the results were. What stands above them may have changed. */
    scroll: (top: number) =>
      window.scrollBy({ top: found.getBoundingClientRect().top - top, behavior: 'instant' }),
    clear(): void {
      for (const added of found.querySelectorAll('section')) added.remove();
      first.replaceChildren();
      list = first;
      group = undefined;
    },
    /** Appends results of a search for `words`. */
    append(results: readonly Result[], words: string): void {
      for (const result of results) {
        if (group !== undefined && result.group !== group) {
          const added = cloneTemplate(section, HTMLElement);
          elementIn(added, 'h2').textContent = lineOf(result.group);
          // The button for more stays behind all lists.
          found.lastElementChild?.before(added);
          list = elementIn(added, 'ol', HTMLOListElement);
        }
        group = result.group;
        list.append(resultItem(item, result, words));
      }
    },
  };
}
