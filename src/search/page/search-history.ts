import { isRecord } from '../../model/is-record.ts';
import { addressOf, readSearchInput, type SearchInput } from './address.ts';
import type { ResultsPlace } from './result-list.ts';

/**
 * The input of the search page, which the address of the page always holds: reads it there, and
 * writes it as it changes.
 */
export function searchHistory() {
  const title = document.title;
  let current = readSearchInput(location.search);
  /** Whether this history entry holds what is being typed. */
  let isDraft = false;

  function write(input: SearchInput, isNewEntry = false): void {
    const address = addressOf(input, location.href);
    try {
      if (isNewEntry) history.pushState(null, '', address);
      else if (address !== location.href) history.replaceState(null, '', address);
    } catch {
      // Browsers refuse when the address changes very often. The next change carries it.
    }
    const words = input.typed.trim();
    document.title = words ? `${words} – ${title}` : title;
  }

  const isSame = (one: SearchInput, other: SearchInput): boolean =>
    addressOf(one, location.href) === addressOf(other, location.href);

  function push(input: SearchInput): void {
    current = input;
    isDraft = false;
    write(input, true);
  }

  return {
    input: () => current,
    /** Takes the input over from the address, in this entry. */
    restore(): SearchInput {
      current = readSearchInput(location.search);
      isDraft = false;
      write(current);
      return current;
    },
    /** The view that was kept in this entry. */
    view(): ResultsPlace | undefined {
      const { shown, top } = isRecord(history.state) ? history.state : {};
      return typeof shown === 'number' && typeof top === 'number' ? { shown, top } : undefined;
    },
    /** Keeps a view in this entry. */
    keepView(view: ResultsPlace): void {
      history.replaceState(view, '');
    },
    /**
     * Takes over what is being typed. The first change begins an entry, so that the search before
     * it can be gone back to; later ones replace the input in that.
     */
    draft(input: SearchInput): void {
      const begins = !isDraft && !isSame(input, current);
      current = input;
      write(input, begins);
      isDraft ||= begins;
    },
    /** Begins an entry with another input. */
    push,
    /** Lets the next change begin an entry. */
    commit(): void {
      isDraft = false;
    },
    /**
     * Whether the address holds another input. It does after a step in the history, but not after
     * a jump to a fragment of the page.
     */
    hasMoved: () => !isSame(readSearchInput(location.search), current),
  };
}
