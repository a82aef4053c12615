import { defined } from '../../model/defined.ts';

/** The element of the page's markup that a script relies on. Throws where it is missing. */
export function part<T extends Element>(
  parent: ParentNode,
  selector: string,
  kind: abstract new () => T,
): T {
  const found = parent.querySelector(selector);
  if (!(found instanceof kind)) throw new TypeError(`The search has no ${selector}`);
  return found;
}

/** A copy of what stands in a template of the page. Throws where that is no `kind`. */
export function copyOf<T extends Element>(
  template: HTMLTemplateElement,
  kind: abstract new () => T,
): T {
  const made = document.importNode(template.content, true).firstElementChild;
  if (!(made instanceof kind)) throw new TypeError('A template of the search holds something else');
  return made;
}

const figures = new Intl.NumberFormat('vi');

/** A number as readers see it. */
export function figure(count: number): string {
  return figures.format(count);
}

/**
 * A text that the markup keeps with an element, filled in: `{count}`, `{words}`. Throws where the
 * text or a value is missing.
 */
export function textOf(
  element: HTMLElement,
  name: string,
  values: Record<string, string> = {},
): string {
  return defined(element.dataset[name], `The text ${name}`).replace(
    /\{(\w+)\}/g,
    (_, key: string) => defined(values[key], `The value ${key}`),
  );
}
