import type { Thing } from '../../model/thing.ts';
import { fold } from '../../model/vietnamese.ts';

/**
 * The filter of names tells, without a request, that a query names nothing in a small archive. It
 * is a list of digests of all names, three characters each. Where it lets a text pass, the names
 * themselves must be looked up.
 */
const length = 3;
const radix = 36;
/** The maximum number of names. Where there are more, the filter is empty and lets all pass. */
const mostNames = 400;
/** The maximum number of words of a text that are considered. */
const mostWords = 24;

/** Makes the filter of the names of some things. */
export function nameFilter(things: readonly Thing[]): string {
  const names = new Set(
    things.flatMap(({ name, others }) =>
      [name, ...others].map((one) => digest(looseWords(one).join(''))),
    ),
  );
  return names.size > mostNames ? '' : [...names].toSorted().join('');
}

/** Whether a text may be or contain a name. */
export function mayName(text: string, filter: string): boolean {
  const words = looseWords(text).slice(0, mostWords);
  if (filter === '') return words.length > 0;
  const known = new Set(filter.match(/.{3}/g));
  return words.some((_, from) => {
    let run = '';
    return words.slice(from).some((word) => known.has(digest((run += word))));
  });
}

/** Words without what is spelt in more than one way: diacritics, and i or y. */
function looseWords(text: string): string[] {
  return (
    fold(text)
      .replaceAll('y', 'i')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function digest(key: string): string {
  let hash = 0;
  for (const character of key) hash = (hash * 31 + character.charCodeAt(0)) % radix ** length;
  return hash.toString(radix).padStart(length, '0');
}
