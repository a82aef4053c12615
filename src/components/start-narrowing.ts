import { entryFacets } from '../model/facets.ts';
import type { Thing } from '../model/thing.ts';
import type { NarrowedThings } from '../search/query/find-things.ts';
import { make } from './make-element.ts';
import { sayThing } from './say-thing.ts';
import { inferredThingMark, thingLink } from './thing-parts.ts';
import { things } from './things-of-site.ts';

/**
 * Narrows an index to the names that a reader types the beginning of, whatever page they stand on.
 * Enter leads to the first; where there is none, it searches the archive, as without this script.
 */
export function startNarrowing(form: HTMLFormElement): void {
  const facet = entryFacets.find((name) => name === form.dataset.facet);
  const field = form.querySelector('input');
  const status = form.querySelector('[role=status]');
  const list = form.querySelector('ul');
  if (!facet || !field || !status || !list) return;
  let turn = 0;

  const show = (found: NarrowedThings | undefined, said: string): void => {
    list.replaceChildren(...(found?.things ?? []).map(itemOf));
    status.textContent = said;
    // The style sheet hides what follows the form.
    form.toggleAttribute('data-narrows', found !== undefined);
  };
  const update = async (): Promise<void> => {
    const mine = (turn += 1);
    try {
      const found = await things.narrow(field.value, facet);
      if (mine === turn) show(found, found ? saidOf(found) : '');
    } catch {
      if (mine === turn) show(undefined, sayThing('search.valuesFailed'));
    }
  };
  field.addEventListener('input', () => void update());
  form.addEventListener('submit', (event) => {
    const first = list.querySelector('a');
    if (!first) return;
    event.preventDefault();
    first.focus();
  });
  void update();
}

function saidOf({ things: { length }, isAll }: NarrowedThings): string {
  if (length === 0) return sayThing('narrow.none');
  return sayThing(isAll ? 'search.narrowed' : 'narrow.more', { count: length });
}

/** Makes an item like those of EntryIndex.astro. */
function itemOf(thing: Thing): HTMLElement {
  const { facet, count, note, inferred } = thing;
  const item = make('li', {});
  item.append(
    thingLink(thing),
    ' ',
    ...(inferred ? [inferredThingMark(), ' '] : []),
    make('span', { className: 'count', textContent: sayThing('suggest.reports', { count }) }),
    ...(facet === 'people' && note !== '' ? [make('p', { textContent: note })] : []),
  );
  return item;
}
