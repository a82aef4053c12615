/** The part of an instance of Pagefind that the search uses. */
export interface PagefindInstance {
  options(options: { exactDiacritics: boolean }): Promise<unknown>;
  /** Loads what a search for these words needs, all at once. */
  preload(term: string): Promise<unknown>;
  /** Looks for a term; without one, gives every page in the order of the index. */
  search(term: string | null): Promise<unknown>;
}

/** A page that matches, before its words are loaded. */
export interface Hit {
  id: string;
  /**
   * How often the page has the term; of terms of places where (see README.md).
   */
  words: number[];
  /** The names of the page's metadata that have the words, too. */
  matchedMetaFields?: string[];
  data: () => Promise<unknown>;
}

/** A page as the index holds it. Texts are in their search copy. */
export interface Fragment {
  url: string;
  content: string;
  meta: Record<string, unknown>;
  /** Where the facts and the paragraphs begin, counted in words. */
  anchors: { id: string; location: number }[];
}

/**
 * Loads Pagefind from the folder of the index (a whole address, with a closing slash), to run where
 * it is called: in the archive's own worker. A later `attempt` asks the host again, because
 * browsers may remember that a script could not be loaded. Throws where the folder holds no index.
 */
export async function loadPagefind(folder: string, attempt: number): Promise<PagefindInstance> {
  const address = `${folder}pagefind.js${attempt > 1 ? `?lan=${attempt}` : ''}`;
  const loaded: unknown = await import(/* @vite-ignore */ address);
  if (!isRecord(loaded) || !isFunction(loaded.createInstance))
    throw new TypeError(`${address} is not Pagefind`);
  const instance: unknown = loaded.createInstance({
    basePath: folder,
    language: 'vi',
    noWorker: true,
  });
  if (!isInstance(instance)) throw new TypeError(`${address} makes no instance`);
  return instance;
}

/** The hits in what a search of Pagefind gave. Throws where it is something else. */
export function readHits(answer: unknown): Hit[] {
  if (!isRecord(answer) || !Array.isArray(answer.results) || !answer.results.every(isHit))
    throw new TypeError('Not the results of a search');
  return answer.results;
}

/** A page of the index. Throws where it is something else. */
export function readFragment(data: unknown): Fragment {
  if (!isFragment(data)) throw new TypeError('Not a page of the index');
  return data;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isFunction(value: unknown): value is (...args: unknown[]) => unknown {
  return typeof value === 'function';
}

function isInstance(value: unknown): value is PagefindInstance {
  return (
    isRecord(value) && ['options', 'preload', 'search'].every((method) => isFunction(value[method]))
  );
}

function isHit(value: unknown): value is Hit {
  return (
    isRecord(value) &&
    typeof value.id === 'string' &&
    isListOf(value.words, 'number') &&
    isFunction(value.data) &&
    (value.matchedMetaFields === undefined || isListOf(value.matchedMetaFields, 'string'))
  );
}

function isFragment(value: unknown): value is Fragment {
  return (
    isRecord(value) &&
    typeof value.url === 'string' &&
    typeof value.content === 'string' &&
    isRecord(value.meta) &&
    Array.isArray(value.anchors) &&
    value.anchors.every(
      (anchor) =>
        isRecord(anchor) && typeof anchor.id === 'string' && typeof anchor.location === 'number',
    )
  );
}

function isListOf(value: unknown, type: 'number' | 'string'): boolean {
  return Array.isArray(value) && value.every((entry) => typeof entry === type);
}
