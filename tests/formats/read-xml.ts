import { SaxesParser, type SaxesAttributeNS } from 'saxes';

/** An element of a file of XML. */
export interface XmlElement {
  /** Its name without a prefix, and its namespace. */
  name: string;
  namespace: string;
  /** Its attributes by their names with prefixes, without declarations of namespaces. */
  attributes: Readonly<Record<string, string>>;
  children: (XmlElement | string)[];
}

/** A file of XML: its root, and the instructions before it, each as one text. */
export interface XmlFile {
  root: XmlElement;
  instructions: string[];
}

/**
 * Reads a file of XML by a strict parser that knows namespaces. Throws where the file is not well
 * formed, has a document type or comments, which no file of the archive has.
 */
export function readXml(text: string): XmlFile {
  const parser = new SaxesParser({ xmlns: true });
  const top: XmlElement = { name: '', namespace: '', attributes: {}, children: [] };
  const open = [top];
  const instructions: string[] = [];
  const add = (child: XmlElement | string) => open.at(-1)?.children.push(child);
  const refuse = (what: string) => () => {
    throw new Error(`a ${what} in a file of XML`);
  };
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', refuse('document type'));
  parser.on('comment', refuse('comment'));
  parser.on('cdata', refuse('CDATA section'));
  parser.on('processinginstruction', ({ target, body }) => instructions.push(`${target} ${body}`));
  parser.on('opentag', ({ local, uri, attributes }) => {
    const element = { name: local, namespace: uri, attributes: plain(attributes), children: [] };
    add(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (part) => add(part));
  parser.write(text).close();
  const root = top.children.find((child) => typeof child !== 'string');
  if (!root) throw new Error('a file of XML without a root');
  return { root, instructions };
}

function plain(attributes: Record<string, SaxesAttributeNS>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes)
      .filter(([name]) => !/^xmlns(?::|$)/.test(name))
      .map(([name, { value }]) => [name, value]),
  );
}

/** The children of an element with a name. */
export function childrenOf({ children }: XmlElement, name: string): XmlElement[] {
  return children.flatMap((child) =>
    typeof child !== 'string' && child.name === name ? [child] : [],
  );
}

/** All elements below an element, in the order of the file. */
export function descendants({ children }: XmlElement): XmlElement[] {
  return children.flatMap((child) =>
    typeof child === 'string' ? [] : [child, ...descendants(child)],
  );
}

/** The text of an element and of those below it. */
export function xmlText({ children }: XmlElement): string {
  return children.map((child) => (typeof child === 'string' ? child : xmlText(child))).join('');
}
