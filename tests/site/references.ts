import type { Element } from 'hast';
import { attribute, elements, text, type BuiltPage } from './pages.ts';

/**
 * Something that a page points at: where it says so, the address as written, and whether a browser
 * fetches it when it opens the page.
 */
export interface Reference {
  from: string;
  address: string;
  fetched: boolean;
}

const fetchedAttributes: [property: string, tag: RegExp][] = [
  ['src', /./],
  ['poster', /./],
  ['data', /^object$/],
];
/** The kinds of `<link>` that a browser does not fetch; `schema.DC` names a vocabulary. */
const named = /^(canonical|alternate|license|author|prev|next|search|help|schema\.\w+)$/;

/**
 * Everything that a page points at: links, forms, images, fonts, scripts and what its styles
 * import.
 */
export function references({ path, tree }: BuiltPage): Reference[] {
  return elements(tree, () => true).flatMap((element) =>
    ofElement(element).map(({ address, fetched }) => ({
      from: `${path} <${element.tagName}>`,
      address,
      fetched,
    })),
  );
}

function ofElement(element: Element): Omit<Reference, 'from'>[] {
  const { tagName } = element;
  const fetched = [
    ...fetchedAttributes
      .filter(([, tag]) => tag.test(tagName))
      .map(([property]) => attribute(element, property)),
    ...candidates(attribute(element, 'srcSet') ?? ''),
    ...(tagName === 'style' ? cssAddresses(text(element)) : []),
    ...cssAddresses(attribute(element, 'style') ?? ''),
    ...(tagName === 'script' && !element.properties.src ? scriptImports(text(element)) : []),
  ];
  const linked = ['action', 'formAction'].map((property) => attribute(element, property));
  return [
    { address: attribute(element, 'href'), fetched: fetchesHref(element) },
    ...fetched.map((address) => ({ address, fetched: true })),
    ...linked.map((address) => ({ address, fetched: false })),
  ].flatMap(({ address, fetched }) => (address === undefined ? [] : [{ address, fetched }]));
}

/** Whether a browser fetches what the `href` of an element names when it opens the page. */
function fetchesHref(element: Element): boolean {
  if (element.tagName === 'link') return !named.test(attribute(element, 'rel') ?? '');
  return element.tagName === 'use' || element.tagName === 'image';
}

/** The addresses of `srcset`. */
function candidates(srcSet: string): string[] {
  return srcSet.split(',').flatMap((candidate) => /\S+/.exec(candidate) ?? []);
}

/**
 * The addresses in a style sheet: `url()` and `@import`. Those within the sheet itself (`data:`)
 * are left out.
 */
export function cssAddresses(css: string): string[] {
  const pattern =
    /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)\s]*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/g;
  return [...css.matchAll(pattern)]
    .map((match) => match.slice(1).find(Boolean) ?? '')
    .filter((address) => !address.startsWith('data:'));
}

/** The modules that a script imports by an address that stands in it. */
function scriptImports(script: string): string[] {
  return [
    ...script.matchAll(/\bimport\s*\(?\s*(?:[\w*{},\s$]+from\s*)?["'`]([^"'`$]+)["'`]/g),
  ].flatMap(([, address]) => address ?? []);
}
