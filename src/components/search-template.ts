import { parameters } from '../search/page/address.ts';
import { full, to } from '../site.ts';

/** The full address of a search, for programs that put words in the place of `words`. */
export function searchTemplate(words: string): string {
  return `${full(to.search())}?${parameters.words}=${words}`;
}
