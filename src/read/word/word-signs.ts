/** The letters of the font Symbol from A to Z, then from a to z. */
const symbolLetters = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖαβχδεφγηιϕκλμνοπθρστυϖωξψζ';
/** Other signs of the font, by their bytes. */
const symbolSigns = new Map([
  [0xa3, '≤'],
  [0xa5, '∞'],
  [0xab, '↔'],
  [0xac, '←'],
  [0xad, '↑'],
  [0xae, '→'],
  [0xaf, '↓'],
  [0xb0, '°'],
  [0xb1, '±'],
  [0xb2, '″'],
  [0xb3, '≥'],
  [0xb4, '×'],
  [0xb7, '•'],
  [0xb8, '÷'],
  [0xb9, '≠'],
  [0xbb, '≈'],
  [0xbc, '…'],
  [0xd6, '√'],
  [0xde, '⇒'],
]);
/** Signs of the fonts Wingdings that are more than ornaments. */
const wingdings = new Map([
  [0x28, '☎'],
  [0x2a, '✉'],
  [0x6f, '☐'],
  [0xa8, '☐'],
  [0xe0, '→'],
  [0xe8, '➔'],
  [0xf0, '⇨'],
  [0xfb, '✗'],
  [0xfc, '✓'],
  [0xfd, '☒'],
  [0xfe, '☑'],
]);

/**
 * Returns the character that a byte of a font of signs draws; a bullet for an ornament. Undefined
 * where the font has letters.
 */
export function readSign(code: number, font: string): string | undefined {
  const byte = code & 0xff;
  if (/^symbol/i.test(font)) {
    const sign = String.fromCharCode(byte);
    if (/[A-Z]/.test(sign)) return symbolLetters[byte - 65];
    if (/[a-z]/.test(sign)) return symbolLetters[byte - 71];
    return byte < 0x80 ? sign : (symbolSigns.get(byte) ?? '•');
  }
  return /^(?:wing|web)dings/i.test(font) ? (wingdings.get(byte) ?? '•') : undefined;
}

/** Returns the sign before the items of a list. A letter is drawn as a sign, such as a ring. */
export function readBullet(text: string): string {
  return text.replace(/[\p{L}\p{N}\p{Co}]/gu, (sign) => (sign === '\uF02D' ? '-' : '•'));
}
