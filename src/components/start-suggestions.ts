import { hasProperNames } from '../model/facets.ts';
import type { Thing } from '../model/thing.ts';
import { fold } from '../model/vietnamese.ts';
import { makeCombobox, type Suggestion } from '../search/page/combobox.ts';
import { recentSearches } from '../search/page/recent-searches.ts';
import styles from '../styles/suggestions.css?inline';
import { addStyles, make } from './make-element.ts';
import { sayThing } from './say-thing.ts';
import { addresses, things } from './things-of-site.ts';

/** The maximum numbers of things and of recent searches that are suggested. */
const mostThings = 6;
const mostRecent = 3;

/**
 * Suggests things of the archive and recent searches in a search field, as a reader types. Where
 * their table cannot be read, only the latter.
 */
export function startSuggestions(field: HTMLInputElement): void {
  const { form } = field;
  if (!form) return;
  addStyles(styles);
  const list = make('div', { id: `${field.id}-goi-y`, className: 'suggestions', role: 'listbox' });
  Object.assign(list, { ariaLabel: sayThing('suggest.label'), hidden: true });
  const status = make('p', { className: 'unseen', ariaLive: 'polite' });
  form.append(list, status);

  const search = (text: string): void => {
    field.value = text;
    form.requestSubmit();
  };
  const suggest = async (text: string): Promise<Suggestion[]> => {
    const found = await things.complete(text, mostThings).catch(() => []);
    return [
      ...found.map((thing) => suggestionOf(thing, found)),
      ...recentFor(text).map((one) => recentOf(one, search)),
    ];
  };
  makeCombobox(field, list, {
    suggest,
    announce: (count) => {
      status.textContent = sayThing(count > 0 ? 'suggest.count' : 'suggest.none', { count });
    },
  });
}

/** Makes a suggestion. Of namesakes among all that are suggested, the notes tell which is which. */
function suggestionOf(thing: Thing, all: readonly Thing[]): Suggestion {
  const { facet, slug, name, count, note } = thing;
  const isAlone = all.filter((other) => other.name === name).length === 1;
  const about = isAlone || note === '' ? sayThing('suggest.reports', { count }) : note;
  const element = option(name, `${sayThing(`thing.${facet}`)}, ${about}`);
  if (hasProperNames(facet)) element.translate = false;
  return { element, choose: () => location.assign(addresses.entry(facet, slug)) };
}

function recentOf(text: string, search: (text: string) => void): Suggestion {
  return { element: option(text, sayThing('suggest.recent')), choose: () => search(text) };
}

function option(text: string, about: string): HTMLElement {
  const element = make('div', { role: 'option' });
  element.append(make('span', { textContent: text }), ' ', make('small', { textContent: about }));
  return element;
}

/** The recent searches of which a word begins as a text does, but for the text itself. */
function recentFor(text: string): string[] {
  const typed = fold(text.trim());
  if (typed === '') return [];
  return recentSearches()
    .list()
    .filter((search) => {
      const words = fold(search);
      return words !== typed && ` ${words}`.includes(` ${typed}`);
    })
    .slice(0, mostRecent);
}
