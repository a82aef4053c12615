import type { Thing } from '../model/thing.ts';
import type { CardRequest } from '../search/page/cards-view.ts';
import styles from '../styles/thing-cards.css?inline';
import { addStyles, make } from './make-element.ts';
import { takeInference } from '../model/inference.ts';
import { sayDate, sayThing } from './say-thing.ts';
import { inferredThingMark, thingLink } from './thing-parts.ts';
import { addresses, things } from './things-of-site.ts';

/**
 * Answers requests for the cards of the things that a search names, but for those that it is
 * narrowed to. Where their table cannot be read, there are none.
 */
export function startThingCards(root: HTMLElement): void {
  addStyles(styles);
  root.addEventListener('cards', ({ detail }: CustomEvent<CardRequest>) => {
    const { typed, choice } = detail.input;
    void things
      .find(typed)
      .then((found) =>
        found.filter(({ facet, slug }) => choice.facets[facet]?.includes(slug) !== true).map(card),
      )
      .catch(() => [])
      .then(detail.answer);
  });
}

function card(thing: Thing): HTMLElement {
  const { facet, slug, name, inferred } = thing;
  const title = make('h2', {});
  title.append(thingLink(thing));
  const kind = make('p', { className: 'kind', textContent: sayThing(`thing.${facet}`) });
  if (inferred) kind.append(' ', inferredThingMark());
  const note = noteOf(thing);
  const within = make('a', {
    className: 'asks',
    href: addresses.searchWithin(facet, slug),
    textContent: sayThing(`thing.within.${facet}`, { name }),
  });
  const search = make('p', {});
  search.append(within);
  const made = make('article', { className: 'thing-card' });
  made.append(
    kind,
    title,
    ...(note ? [make('p', { className: 'note-of-thing', textContent: note })] : []),
    make('p', { className: 'kind', textContent: factsOf(thing) }),
    search,
  );
  return made;
}

/** The latest office of a person, the merger of a place, or the description of a topic. */
function noteOf({ facet, note, noteDate }: Thing): string {
  if (noteDate === '') return note;
  const key = facet === 'places' ? 'thing.merged' : 'thing.dated';
  return sayThing(key, { note, date: sayDate(noteDate) });
}

function factsOf({ count, first, last }: Thing): string {
  return takeInference(first).text === takeInference(last).text
    ? sayThing('thing.sameDay', { count, first: sayDate(first) })
    : sayThing('thing.reports', { count, first: sayDate(first), last: sayDate(last) });
}
