import { defined } from '../model/defined.ts';
import { readNotes } from './read-messages.ts';

/** Invisible characters, frequent in texts of the web and of Word. */
const invisible = /[\u00AD\u200B\u2060\uFEFF]/g;
/** Control characters of terminals, and those for the direction and the joining of letters. */
const controls =
  /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u200c-\u200f\u202a-\u202e\u2061-\u206f\ufff9-\ufffb]/g;

/** A space that came between a letter and its mark. */
const apart = /(?<=[\p{L}\p{M}]) (?=[\u0300-\u0303\u0306\u0309\u031b\u0323])/gu;
/** A letter whose tone stands before its circumflex or breve, which NFC does not join. */
const toneFirst = /[àáảãèéẻẽòóỏõ][\u0302\u0306]/gi;
/** A word printed letter by letter: `B I Ê N`. Two spaces or more separate it from the next. */
const letterSpaced = /(?<![^\s])\p{L}\p{M}*(?:[ \xa0]\p{L}\p{M}*){2,}(?!\S)/gu;

/** Closes up the words of a heading in capitals that are printed letter by letter. */
export function closeUp(text: string): string {
  // In a sentence, letters that stand apart are meant to.
  if (/\p{Ll}/u.test(text)) return text;
  return text.replace(letterSpaced, (word) => word.replaceAll(/\s/g, ''));
}

/**
 * Normalizes a text to NFC with single spaces, without invisible and control characters, and with
 * letter-spaced words closed up.
 */
export function tidy(text: string): string {
  return closeUp(text.replace(invisible, '').replace(controls, ''))
    .replace(apart, '')
    .normalize('NFC')
    .replace(toneFirst, (letter) =>
      letter
        .normalize('NFD')
        .replace(/(\p{M}+)(.)$/u, '$2$1')
        .normalize('NFC'),
    )
    .replace(/[\s\x85]+/g, ' ')
    .trim();
}

/** Notes the control characters that `tidy` removes, by their code points. */
export function controlNotes(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const [character] of texts.join('\n').matchAll(controls))
    counts.set(character, (counts.get(character) ?? 0) + 1);
  const named = [...counts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([character, count]) => {
      const code = defined(character.codePointAt(0), 'a code point').toString(16).toUpperCase();
      return readNotes.times(`U+${code.padStart(4, '0')}`, count);
    });
  return named.length === 0 ? [] : [readNotes.controlCharacters(named)];
}
