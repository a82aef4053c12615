/** The searches made on this device, newest first. */
export interface RecentSearches {
  list: () => string[];
  add: (typed: string) => void;
  clear: () => void;
}

const key = 'recent-searches';
const most = 8;
const longest = 200;

/**
 * Adds a search to the list, which holds each once, whatever its case, and only the newest. A long
 * text is not added.
 */
export function withSearch(list: readonly string[], typed: string): string[] {
  const search = typed.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (search === '' || search.length > longest) return [...list];
  const known = search.toLowerCase();
  return [search, ...list.filter((other) => other.toLowerCase() !== known)].slice(0, most);
}

/** Parses the stored list. Anything else counts as an empty one. */
export function readSearches(stored: string | null): string[] {
  try {
    const list: unknown = JSON.parse(stored ?? '[]');
    return Array.isArray(list)
      ? list.filter((entry) => typeof entry === 'string').slice(0, most)
      : [];
  } catch {
    return [];
  }
}

/** The list in the storage of the browser, or in memory where the browser forbids storage. */
export function recentSearches(): RecentSearches {
  let held: string[] = [];
  const keep = (list: string[]): void => {
    held = list;
    try {
      if (list.length > 0) localStorage.setItem(key, JSON.stringify(list));
      else localStorage.removeItem(key);
    } catch {
      // Storage may be forbidden or full.
    }
  };
  const list = (): string[] => {
    try {
      // Another tab may have added to it.
      return readSearches(localStorage.getItem(key));
    } catch {
      return held;
    }
  };
  return { list, add: (typed) => keep(withSearch(list(), typed)), clear: () => keep([]) };
}
