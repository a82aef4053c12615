import { spellingKey } from '../../model/vietnamese.ts';
import { places } from '../../model/place-table.ts';

/** A province or city. */
export interface NamedPlace {
  /** Its name as the archive writes it. */
  place: string;
  /** The words that name it. */
  words: string;
  /** Whether the whole words are a place, or are printed as one (`tỉnh …`). */
  sure: boolean;
}

const kinds = String.raw`(?:[Tt]ỉnh|[Tt]hành phố|TP\.?|Tp\.?|[Tt]hủ đô)`;
const capitals = String.raw`\p{Lu}[\p{L}\p{M}]*(?:\s+(?:-\s+)?\p{Lu}[\p{L}\p{M}]*){0,4}`;
const printedKind = new RegExp(`(?<![\\p{L}])${kinds}\\s*(${capitals})`, 'u');
const prefix = /^(?:(?:đ|Đ)iểm|(?:đ|Đ)ầu)\s+cầu\s+(?:chính\s+)?(?:tại\s+|ở\s+)?/u;
const city = spellingKey('Hồ Chí Minh');

/**
 * Finds the province or city in the name of a venue, from its end; `known` are the places of the
 * archive.
 */
export function placeOf(name: string, known: readonly string[]): NamedPlace | undefined {
  const byKey = new Map([...places, ...known].map((place) => [spellingKey(place), place]));
  for (const segment of name.split(/,\s*/u).toReversed()) {
    const [words, own] = printedKind.exec(segment) ?? [];
    if (words !== undefined && own !== undefined)
      return { place: asWritten(own, byKey), words, sure: true };
    const rest = segment.replace(prefix, '').trim();
    const tail = rest.split(/\s+/u);
    // `Hồ Chí Minh` without `thành phố` is a person, or part of the name of an academy.
    const found = tail
      .map((_, from) => tail.slice(from).join(' '))
      .find(
        (words) =>
          byKey.has(spellingKey(words)) &&
          spellingKey(words) !== city &&
          (words.includes(' ') || words === rest),
      );
    if (found !== undefined)
      return { place: asWritten(found, byKey), words: found, sure: found === rest };
    if (spellingKey(rest) === city && prefix.test(segment))
      return { place: asWritten(rest, byKey), words: rest, sure: true };
  }
  return undefined;
}

/** Finds every province or city that a text names with its kind: `tỉnh …`, `thành phố …`. */
export function placesNamed(text: string, known: readonly string[]): NamedPlace[] {
  const found = [...text.matchAll(new RegExp(printedKind, 'gu'))].flatMap(
    ([words]) => placeOf(words, known) ?? [],
  );
  return [...new Map(found.map((place) => [spellingKey(place.place), place])).values()];
}

function asWritten(name: string, byKey: ReadonlyMap<string, string>): string {
  const key = spellingKey(name);
  if (key === city)
    return byKey.get(spellingKey('Thành phố Hồ Chí Minh')) ?? 'Thành phố Hồ Chí Minh';
  return byKey.get(key) ?? name;
}
