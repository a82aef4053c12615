import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';

/**
 * Characters that XML 1.0 forbids (section 2.2), beside the control characters that the serializer
 * drops itself.
 */
const forbidden = /[\p{Cs}\uFFFE\uFFFF]/gu;

/** Prints an element. Drops the characters that no XML may have, not even escaped. */
export function printXml(element: Element): string {
  return (
    toXml(element, { allowDangerousXml: true, closeEmptyElements: true, tightClose: true })
      .replace(forbidden, '')
      // Only the end of a CDATA section, of which there is none here, may look like this.
      .replaceAll(']]>', ']]&gt;')
  );
}

/** Prints a whole file. Browsers show it with the style sheet at `styles`, if there is one. */
export function xmlFile(root: Element, styles?: string): string {
  const sheet = styles === undefined ? '' : `<?xml-stylesheet type="text/css" href="${styles}"?>\n`;
  return `<?xml version="1.0" encoding="utf-8"?>\n${sheet}${printXml(root)}\n`;
}
