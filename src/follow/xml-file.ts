import type { Element } from 'xast';
import { visit } from 'unist-util-visit';
import { toXml } from 'xast-util-to-xml';

/** The characters that XML 1.0 forbids (section 2.2). */
const forbidden = /[\0-\x08\v\f\x0E-\x1F\p{Cs}\uFFFE\uFFFF]/gu;

/**
 * Prints an element. Drops the characters that no XML may have, not even escaped, from the element
 * itself: where the serializer drops one of them, the halves of another would come together.
 */
export function printXml(element: Element): string {
  visit(element, (node) => {
    if ('value' in node) node.value = node.value.replace(forbidden, '');
    if ('attributes' in node)
      for (const [name, value] of Object.entries(node.attributes))
        node.attributes[name] = value?.replace(forbidden, '');
  });
  return (
    toXml(element, { allowDangerousXml: true, closeEmptyElements: true, tightClose: true })
      // Only the end of a CDATA section, of which there is none here, may look like this.
      .replaceAll(']]>', ']]&gt;')
  );
}

/** Prints a whole file. Browsers show it with the style sheet at `styles`, if there is one. */
export function xmlFile(root: Element, styles?: string): string {
  const sheet = styles === undefined ? '' : `<?xml-stylesheet type="text/css" href="${styles}"?>\n`;
  return `<?xml version="1.0" encoding="utf-8"?>\n${sheet}${printXml(root)}\n`;
}
