import { pageTableFile } from './page-table.ts';

/** The file that Pagefind reads first. The worker gives it that from the table of pages. */
export const entryFile = 'pagefind-entry.json';

/**
 * The files in the folder of an index that every search needs before it can look up a word, the
 * script of Pagefind aside.
 */
export const firstFiles = ['pagefind.vi.pf_meta', 'wasm.unknown.pagefind', pageTableFile] as const;
