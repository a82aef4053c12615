import { alphabet, givenName, railLetter } from '../model/names.ts';

/**
 * A letter of the rail, with the number of the page where its first name stands; undefined where no
 * name has it.
 */
export interface RailLetter {
  letter: string;
  page: number | undefined;
}

/**
 * The letters of the Vietnamese alphabet (and any other that occurs) for sorted names, in pages of
 * `size`.
 */
export function alphabetRail(names: readonly string[], size: number): RailLetter[] {
  const first = new Map<string, number>();
  names.forEach((name, index) => {
    const letter = railLetter(givenName(name));
    if (!first.has(letter)) first.set(letter, Math.floor(index / size) + 1);
  });
  const others = [...first.keys()].filter((letter) => !alphabet.includes(letter));
  return [...alphabet, ...others].map((letter) => ({ letter, page: first.get(letter) }));
}

/** The fragment at which a letter begins on its page. */
export function letterAnchor(letter: string): string {
  return `chu-${letter === '#' ? 'khac' : letter.toLocaleLowerCase('vi')}`;
}
