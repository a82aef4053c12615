import { childrenOf, readXml, xmlText, type XmlElement } from './read-xml.ts';

/** A link of a feed or an entry. */
export interface AtomLink {
  /** `alternate` where the link does not say. */
  rel: string;
  href: string;
}

/** An entry of a feed, as a reader of feeds sees it. */
export interface AtomEntry {
  id: string;
  title: string;
  updated: string;
  published: string | undefined;
  authors: string[];
  /** Of Dublin Core. */
  publisher: string | undefined;
  /** The day of the event in EDTF, of Dublin Core. */
  coverage: string | undefined;
  categories: { term: string; scheme: string | undefined }[];
  links: AtomLink[];
  rights: string | undefined;
  summary: string | undefined;
  /** The XHTML of its text. */
  content: XmlElement | undefined;
}

/** A feed. */
export interface AtomFeed extends Pick<AtomEntry, 'id' | 'title' | 'updated' | 'links' | 'rights'> {
  authors: string[];
  entries: AtomEntry[];
  /** The address of its style sheet, as written. */
  styles: string | undefined;
  language: string | undefined;
}

const atom = 'http://www.w3.org/2005/Atom';
const dublinCore = 'http://purl.org/dc/elements/1.1/';
const xhtml = 'http://www.w3.org/1999/xhtml';
/** The form of a date construct (RFC 3339), as the archive writes it. */
const date = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/;

/**
 * Reads a feed strictly: throws where it is not well formed or lacks what RFC 4287 requires
 * (sections 4.1.1 and 4.1.2), or has something more than once that may stand once.
 */
export function readAtom(text: string): AtomFeed {
  const { root, instructions } = readXml(text);
  if (root.name !== 'feed' || root.namespace !== atom) throw new Error('not an Atom feed');
  const entries = ofAtom(root, 'entry').map(readEntry);
  const common = readCommon(root);
  if (new Set(entries.map(({ id }) => id)).size < entries.length)
    throw new Error('two entries with one id');
  return {
    ...common,
    entries,
    styles: /href="([^"]*)"/.exec(instructions.join('\n'))?.[1],
    language: root.attributes['xml:lang'],
  };
}

function readEntry(entry: XmlElement): AtomEntry {
  const common = readCommon(entry);
  if (!common.links.some(({ rel }) => rel === 'alternate'))
    throw new Error(`${common.id} leads nowhere`);
  const content = atMostOne(entry, 'content');
  if (content && content.attributes.type !== 'xhtml') throw new Error('a content of another type');
  return {
    ...common,
    published: textOf(entry, 'published', date),
    publisher: ofDublinCore(entry, 'publisher'),
    coverage: ofDublinCore(entry, 'coverage'),
    categories: ofAtom(entry, 'category').map(({ attributes: { term = '', scheme } }) => ({
      term,
      scheme,
    })),
    summary: textOf(entry, 'summary'),
    content: content && division(content),
  };
}

/** What feeds and entries have alike. */
function readCommon(element: XmlElement) {
  const id = required(textOf(element, 'id'), 'id');
  new URL(id);
  const authors = ofAtom(element, 'author').map((author) =>
    required(textOf(author, 'name'), `name of the author of ${id}`),
  );
  if (authors.length === 0) throw new Error(`${id} has no author`);
  return {
    id,
    title: required(textOf(element, 'title'), 'title'),
    updated: required(textOf(element, 'updated', date), 'updated'),
    authors,
    rights: textOf(element, 'rights'),
    links: ofAtom(element, 'link').map(({ attributes: { rel = 'alternate', href = '' } }) => ({
      rel,
      href: new URL(href).href,
    })),
  };
}

function ofAtom(element: XmlElement, name: string): XmlElement[] {
  return childrenOf(element, name).filter(({ namespace }) => namespace === atom);
}

function ofDublinCore(element: XmlElement, name: string): string | undefined {
  const [found] = childrenOf(element, name).filter(({ namespace }) => namespace === dublinCore);
  return found && xmlText(found);
}

function atMostOne(element: XmlElement, name: string): XmlElement | undefined {
  const [found, ...others] = ofAtom(element, name);
  if (others.length > 0) throw new Error(`${others.length + 1} elements ${name}`);
  return found;
}

/** The text of the only child with a name. Throws where it has another form, or elements. */
function textOf(element: XmlElement, name: string, form = /^[^]*$/): string | undefined {
  const found = atMostOne(element, name);
  if (found?.children.some((child) => typeof child !== 'string'))
    throw new Error(`elements in ${name}`);
  const text = found && xmlText(found);
  if (text !== undefined && !form.test(text)) throw new Error(`${name} is ${text}`);
  return text;
}

function required(text: string | undefined, name: string): string {
  if (text === undefined || text === '') throw new Error(`no ${name}`);
  return text;
}

/** The one division in a text of XHTML (section 3.1.1.3). */
function division({ children }: XmlElement): XmlElement {
  const [only, ...others] = children;
  if (
    only === undefined ||
    typeof only === 'string' ||
    others.length > 0 ||
    only.name !== 'div' ||
    only.namespace !== xhtml
  )
    throw new Error('a text of XHTML without a division');
  return only;
}
