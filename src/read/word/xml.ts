import { SaxesParser } from 'saxes';

/** An element of XML. Its names have no prefixes, which programs choose freely. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
}

/** Control characters, which XML does not allow. They are not letters. */
const controls =
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01])|x0*(?:[0-8bcef]|1[\da-f]));/gi;

/** Parses a file of XML. Throws where it is not well-formed. Entities are never expanded. */
export function parseXml(bytes: Uint8Array): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open = [root];
  const inside = () => open.at(-1) ?? root;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const element: XmlElement = {
      name: localName(name),
      attributes: Object.fromEntries(
        Object.entries(attributes).map(([key, value]) => [localName(key), value]),
      ),
      children: [],
    };
    inside().children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (text) => inside().children.push(text));
  parser.on('cdata', (text) => inside().children.push(text));
  const isUtf16 = /^(?:\xff\xfe|\xfe\xff)/.test(String.fromCharCode(...bytes.subarray(0, 2)));
  const encoding = isUtf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  parser.write(new TextDecoder(encoding).decode(bytes).replace(controls, '')).close();
  return elementsIn(root)[0] ?? root;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The elements in an element, without its text. */
export function elementsIn({ children }: XmlElement, name?: string): XmlElement[] {
  return children.flatMap((child) =>
    typeof child === 'string' || (name !== undefined && child.name !== name) ? [] : [child],
  );
}

/** The first element that a path of names leads to. */
export function elementAt(
  element: XmlElement | undefined,
  ...path: readonly string[]
): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((at, name) => at && elementsIn(at, name)[0], element);
}

/** The elements of some names at any depth, in order. */
export function* elementsWithin(
  element: XmlElement,
  ...names: readonly string[]
): Generator<XmlElement> {
  const open = elementsIn(element).toReversed();
  for (let next; (next = open.pop());) {
    if (names.includes(next.name)) yield next;
    for (const child of elementsIn(next).toReversed()) open.push(child);
  }
}

/** The text that an element itself has. */
export function textOf({ children }: XmlElement): string {
  return children.filter((child) => typeof child === 'string').join('');
}
