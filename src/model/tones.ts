/** The combining marks of the five marked tones of Vietnamese, by their Unicode names. */
export const tones = {
  grave: '\u0300',
  acute: '\u0301',
  tilde: '\u0303',
  hookAbove: '\u0309',
  dotBelow: '\u0323',
} as const;

/** Any of these marks, as the source of a regular expression over decomposed text. */
export const anyTone = `[${Object.values(tones).join('')}]`;

const everyTone = new RegExp(anyTone, 'g');

/**
 * Splits a text (any normal form) into the text without its tone marks (NFC) and those marks in
 * canonical order, whichever letters they stand on. `hội` → `hôi`, U+0323.
 */
export function splitTones(text: string): { letters: string; marks: string } {
  const decomposed = text.normalize('NFD');
  return {
    letters: decomposed.replace(everyTone, '').normalize('NFC'),
    marks: (decomposed.match(everyTone) ?? []).join('').normalize('NFD'),
  };
}
