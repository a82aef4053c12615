import { pageTableFile } from './page-table.ts';

/** The file that Pagefind reads first. The worker gives it that from the table of pages. */
export const entryFile = 'pagefind-entry.json';

/** The file of metadata, which lists the pages and the chunks of the index. */
export const metadataFile = 'pagefind.vi.pf_meta';

/**
 * The files in the folder of an index that every search needs before it can look up a word, the
 * script of Pagefind aside.
 */
export const firstFiles = [metadataFile, 'wasm.unknown.pagefind', pageTableFile] as const;
