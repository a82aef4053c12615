import type { Element } from 'hast';
import { attribute, elements, text, type BuiltPage } from './pages.ts';

/** Something that a page points at: where it says so, the address as written, and whether a browser fetches it when it opens the page. */
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
/** The kinds of `<link>` that a browser does not fetch. */
const named = /^(canonical|alternate|license|author|prev|next|search|help)$/;

/** Everything that a page points at: links, forms, images, fonts, scripts and what its styles import. */
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
  const found: Omit<Reference, 'from'>[] = [];
  const add = (address: string | undefined, fetched: boolean) => {
    if (address !== undefined) found.push({ address, fetched });
  };
  if (tagName === 'link')
    add(attribute(element, 'href'), !named.test(attribute(element, 'rel') ?? ''));
  else add(attribute(element, 'href'), tagName === 'use' || tagName === 'image');
  for (const [property, tag] of fetchedAttributes)
    if (tag.test(tagName)) add(attribute(element, property), true);
  for (const candidate of (attribute(element, 'srcSet') ?? '').split(','))
    add(candidate.trim().split(/\s+/)[0] || undefined, true);
  add(attribute(element, 'action'), false);
  add(attribute(element, 'formAction'), false);
  if (tagName === 'style') for (const address of cssAddresses(text(element))) add(address, true);
  for (const address of cssAddresses(attribute(element, 'style') ?? '')) add(address, true);
  if (tagName === 'script' && !element.properties['src'])
    for (const address of scriptImports(text(element))) add(address, true);
  return found;
}

/** The addresses in a style sheet: `url()` and `@import`. Those within the sheet itself (`data:`) are left out. */
export function cssAddresses(css: string): string[] {
  const pattern =
    /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)\s]*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/g;
  return [...css.matchAll(pattern)]
    .map((match) => match.slice(1).find((part) => part !== undefined) ?? '')
    .filter((address) => !address.startsWith('data:'));
}

/** The modules that a script imports by an address that stands in it. */
function scriptImports(script: string): string[] {
  return [
    ...script.matchAll(/\bimport\s*\(?\s*(?:[\w*{},\s$]+from\s*)?["'`]([^"'`$]+)["'`]/g),
  ].flatMap(([, address]) => address ?? []);
}
