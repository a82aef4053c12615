import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import { searchCharacters } from '../format/search-text.ts';
import { fragmentsOf } from '../format/pagefind-files.ts';

/** Has Pagefind make the fragments of pages. */
export interface FragmentMaker {
  /** Adds a page by its address below the base path, and its search copy. */
  add(url: string, html: string): Promise<void>;
  /**
   * Waits for the fragments of all pages, and returns the files that Pagefind writes for an index
   * of any pages.
   */
  finish(): Promise<IndexFile[]>;
}

/** The options of every index of Pagefind, on which its fragments depend. */
export const pagefindOptions = { forceLanguage: 'vi', includeCharacters: searchCharacters };

/**
 * The number of pages that Pagefind has at a time. It holds all that it knows of them: of 500, a
 * tenth of a gigabyte.
 */
const batchSize = 500;

/**
 * Begins to make fragments, which `put` gets with the address of their page. The program of
 * Pagefind works on some pages while the next ones are collected. Throws where it cannot be
 * started.
 */
export async function fragmentMaker(
  put: (url: string, text: string) => void,
): Promise<FragmentMaker> {
  await newIndex();
  let batch: { url: string; content: string }[] = [];
  let working: Promise<unknown> = Promise.resolve();
  const begin = async (): Promise<void> => {
    await working;
    const pages = batch;
    batch = [];
    working = answer(indexOf(pages)).then((files) => {
      for (const { url, text } of fragmentsOf(files)) put(url, text);
    });
    // It is thrown where it is awaited.
    working.catch(() => undefined);
  };
  return {
    async add(url, content) {
      batch.push({ url, content });
      if (batch.length === batchSize) await begin();
    },
    async finish() {
      if (batch.length > 0) await begin();
      await working;
      const files = await answer(indexOf([onePage]));
      await close();
      return files;
    },
  };
}

/** Without any word, Pagefind writes no index. */
const onePage = { url: '/', content: '<html><body>a</body></html>' };

async function newIndex(): Promise<PagefindIndex> {
  const { index, errors } = await createIndex(pagefindOptions);
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  return index;
}

/** Has Pagefind index some pages, and returns the files of that index. */
async function indexOf(pages: readonly { url: string; content: string }[]): Promise<IndexFile[]> {
  const index = await newIndex();
  await Promise.all(
    pages.map(async (page) => {
      const { errors } = await index.addHTMLFile(page);
      if (errors.length > 0) throw new Error(`Pagefind: ${page.url}: ${errors.join('; ')}`);
    }),
  );
  const { files, errors } = await index.getFiles();
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
  await index.deleteIndex();
  return files;
}

/** The interval (ms) of the messages that Pagefind is sent while a call is open. */
const heartbeat = 1_000;

/**
 * Waits for an answer of Pagefind. Where its program has ended, by a panic for example, its package
 * does not notice and never answers. A message that cannot be sent makes it reject every call.
 */
async function answer<T>(call: Promise<T>): Promise<T> {
  const beats = setInterval(() => void createIndex().catch(() => undefined), heartbeat);
  try {
    return await call;
  } finally {
    clearInterval(beats);
  }
}
