import { isRecord } from '../../model/is-record.ts';

/** The part of an instance of Pagefind that the search uses. */
export interface PagefindInstance {
  options(options: { exactDiacritics: boolean }): Promise<unknown>;
  /** Loads the chunks that a search for these words needs, in parallel. */
  preload(term: string): Promise<unknown>;
  /** Looks up a term. Without one, returns every page in the order of the index. */
  search(term: string | null): Promise<unknown>;
}

/** A page that matches, before its fragment is loaded. */
export interface PagefindHit {
  id: string;
  /** The count of the term on the page; for a term of positions, those (see README.md). */
  words: number[];
  /** The names of the metadata fields of the page that have the term, too. */
  matchedMetaFields?: string[];
  data: () => Promise<unknown>;
}

/** A page as the index has it. Its texts are search copies. */
export interface Fragment {
  url: string;
  content: string;
  meta: Record<string, unknown>;
  /** The positions, in words, at which the facts and the paragraphs begin. */
  anchors: { id: string; location: number }[];
}

/**
 * Loads Pagefind from the folder of the index (an absolute URL, with a closing slash). It runs in
 * the thread of the caller, which is the archive's own worker. From the second `attempt` on the
 * address differs, because browsers may cache the failure of a script. Throws where the folder
 * holds no index.
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

/** Parses the answer of a search of Pagefind. Throws where it is something else. */
export function readHits(answer: unknown): PagefindHit[] {
  if (!isRecord(answer) || !Array.isArray(answer.results) || !answer.results.every(isHit))
    throw new TypeError('Not the results of a search');
  return answer.results;
}

/**
 * Returns all pages by their numbers, the newest first. In the index they stand the other way
 * round: there, a page that comes at the end changes nothing that is said of those before it.
 */
export async function allPages(pagefind: PagefindInstance): Promise<PagefindHit[]> {
  return readHits(await pagefind.search(null)).reverse();
}

/** Parses a page of the index. Throws where it is something else. */
export function readFragment(data: unknown): Fragment {
  if (!isFragment(data)) throw new TypeError('Not a page of the index');
  return data;
}

function isFunction(value: unknown): value is (...args: unknown[]) => unknown {
  return typeof value === 'function';
}

function isInstance(value: unknown): value is PagefindInstance {
  return (
    isRecord(value) && ['options', 'preload', 'search'].every((method) => isFunction(value[method]))
  );
}

function isHit(value: unknown): value is PagefindHit {
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
