import { hasProperNames } from '../model/facets.ts';
import type { Thing } from '../model/thing.ts';
import { make } from './make-element.ts';
import { sayThing } from './say-thing.ts';
import { addresses } from './things-of-site.ts';

/** Makes the link from the name of a thing to its page. */
export function thingLink({ facet, slug, name }: Thing): HTMLAnchorElement {
  return make('a', {
    href: addresses.entry(facet, slug),
    textContent: name,
    translate: !hasProperNames(facet),
  });
}

/** Makes the mark of a thing that no report prints. */
export function inferredThingMark(): HTMLElement {
  return make('span', { className: 'inferred', textContent: sayThing('thing.inferred') });
}
