import { pageTableFile } from './page-table.ts';

/**
 * The files in the folder of an index that every search needs before it can look up a word, the
 * script of Pagefind aside.
 */
export const firstFiles = [
  'pagefind-entry.json',
  'pagefind.vi.pf_meta',
  'wasm.unknown.pagefind',
  pageTableFile,
] as const;
