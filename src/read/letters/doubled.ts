import iconv from 'iconv-lite';

/** A text whose letters are right again, and whether any were not, or are lost. */
export interface Undoubled {
  text: string;
  isChanged: boolean;
  isLost: boolean;
}

/** The byte of each character as which Windows shows one, windows-1258's own `Ă` included. */
const byteOf = new Map([
  ...Array.from({ length: 0x80 }, (_, index): [string, number] => [
    String.fromCharCode(0x80 + index),
    0x80 + index,
  ]),
  ...Array.from({ length: 0x80 }, (_, index): [string, number] => [
    iconv.decode(Buffer.of(0x80 + index), 'win1252'),
    0x80 + index,
  ]),
  ['Ă', 0xc3] as const,
]);

const characters = (from: number, to: number) =>
  [...byteOf]
    .flatMap(([character, byte]) => (byte >= from && byte <= to ? [character] : []))
    .join('');
const next = `[${characters(0x80, 0xbf)}]`;
const sequence = new RegExp(
  `[${characters(0xc2, 0xdf)}]${next}|[${characters(0xe0, 0xef)}]${next}{2}`,
  'g',
);
/**
 * Letters that come about only where UTF-8 was read as windows-1252: `á»™`, `Ã¡Â»`, `â€œ`. With a
 * no-break space behind it, `á»` may end a quotation.
 */
const isDoubled = new RegExp(`á[º»](?![\\xa0\\s])${next}|Ã(?:¡Â|ƒ)|â€`, 'g');
/** The closing quotation mark whose last byte Windows has no character for, dropped on the way. */
const cutQuote = /â€(?!\p{L})/gu;
/** The first bytes of letters, where the others are gone. */
const cutLetter = /á[º»]|(?<!\p{Lu})Ã(?!\p{Lu})|Ä(?=\p{L})/u;

/**
 * Undoes that UTF-8 was read as windows-1252, as windows-1258 or as Latin-1, and saved again, up to
 * three times: `Há»™i` becomes `Hội`. Parts that are right already stay. Some programs drop the
 * bytes for which Windows has no character: then letters are lost.
 */
export function undoDoubled(text: string): Undoubled {
  let undone = text;
  let isLost = false;
  for (let times = 0; times < 3 && (undone.match(isDoubled)?.length ?? 0) > 1; times++) {
    const spaced = spaceBytes(undone);
    isLost ||= cutLetter.test(spaced.replace(sequence, '\0'));
    undone = spaced.replace(sequence, decodePart);
  }
  undone = undone.replace(cutQuote, '”');
  return { text: undone, isChanged: undone !== text, isLost };
}

/**
 * Restores the no-break spaces that are parts of `à`, `Ạ` and `Ơ`, where a program wrote spaces in
 * their places: then `à` stands before two of them at the end of a word.
 */
function spaceBytes(text: string): string {
  return text.includes('Ã  ') ? text.replace(/(Ã|á[º»]|Æ) /g, '$1\xa0') : text;
}

function decodePart(part: string): string {
  return Buffer.from(Array.from(part, (character) => byteOf.get(character) ?? 0)).toString('utf8');
}
