import { defined } from '../../model/defined.ts';

/** Returns an element of the page that a script relies on. Throws where it is missing. */
export function elementIn(parent: ParentNode, selector: string): HTMLElement;
export function elementIn<T extends Element>(
  parent: ParentNode,
  selector: string,
  kind: abstract new () => T,
): T;
export function elementIn(
  parent: ParentNode,
  selector: string,
  kind: abstract new () => Element = HTMLElement,
): Element {
  const found = parent.querySelector(selector);
  if (!(found instanceof kind)) throw new TypeError(`The search has no ${selector}`);
  return found;
}

/** Clones the element in a template of the page. Throws where it is not a `kind`. */
export function cloneTemplate<T extends Element>(
  template: HTMLTemplateElement,
  kind: abstract new () => T,
): T {
  const made = document.importNode(template.content, true).firstElementChild;
  if (!(made instanceof kind)) throw new TypeError('A template of the search holds something else');
  return made;
}

const figures = new Intl.NumberFormat('vi');

/** Formats a number for Vietnamese. */
export function formatNumber(count: number): string {
  return figures.format(count);
}

/**
 * Returns a text from the `data-` attributes of an element, with its placeholders (`{count}`)
 * filled in. Throws where the text or a value is missing.
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
