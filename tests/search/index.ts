import { inferenceToken } from '../../src/lib/inference.ts';
import { encodeSearchText } from '../../src/lib/search-text.ts';
import { readPageLengths, writePageLengths } from '../../src/lib/page-lengths.ts';
import type { Places, Postings } from '../../src/search/postings.ts';

/** The pages that have a word, each with the positions at which it stands; `title` names those whose title has it. */
export function postings(pages: Record<string, number[]>, title: string[] = []): Postings {
  return new Map(Object.entries(pages).map(([page, positions]): [string, Places] => [page, { positions, inTitle: title.includes(page) }]));
}

/** Lengths of pages, as the index keeps them. */
export function lengths(pages: Record<string, number>) {
  return readPageLengths(writePageLengths(new Map(Object.entries(pages))));
}

/** Pages as Pagefind would search them for one word: whatever its marks, or with them; as a whole word where the copy closes it. */
export function pagefind(pages: Record<string, string>) {
  const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  let exact = false;
  const form = (text: string) => (exact ? text.normalize('NFD').toLowerCase() : folded(text));
  const asked: string[] = [];
  return {
    asked,
    options: async ({ exactDiacritics }: { exactDiacritics: boolean }) => void (exact = exactDiacritics),
    preload: async () => undefined,
    async search(term: string): Promise<unknown> {
      asked.push(term);
      const results = Object.entries(pages).flatMap(([url, text]) => {
        const words = form(encodeSearchText(text)).split(' ');
        const found = words.flatMap((word, index) => (word.startsWith(form(term)) ? [index] : []));
        const meta = { title: encodeSearchText(url), date: `["06-12-2021${inferenceToken(['year'])}"]`, places: `["Ha Noi", "Hue${inferenceToken([])}"]` };
        const data = async () => ({ url, content: encodeSearchText(text), meta, anchors: [] });
        return found.length > 0 ? [{ id: url, words: found, data }] : [];
      });
      return { results };
    },
  };
}
