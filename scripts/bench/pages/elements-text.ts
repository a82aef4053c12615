import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';

/**
 * The text inside every element of this name in a page, such as its inline style sheets (`style`)
 * or scripts (`script`).
 */
export function elementsText(html: string, name: string): string {
  const texts: string[] = [];
  visit(fromHtml(html), 'element', (element) => {
    if (element.tagName === name) texts.push(toString(element));
  });
  return texts.join('\n');
}
