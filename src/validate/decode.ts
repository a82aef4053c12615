import { defined } from '../model/defined.ts';
import { fileMessages } from './messages/file-messages.ts';
import type { Advice, Fault } from './problem.ts';

/** A decoded text file. Its text is undefined where the bytes are not UTF-8. */
export interface DecodedText {
  text: string | undefined;
  faults: Fault[];
}

/** Characters that are invisible, change the direction of text, or have no meaning. */
const hidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff\ud800-\udfff\p{Co}]|\r(?!\n)/gu;

/**
 * Decodes a text, and checks that it is UTF-8 without a byte order mark, NFC, without hidden
 * characters.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const unread = (advice: Advice, offset = 0): DecodedText => ({
    text: undefined,
    faults: [{ path: [], offset, ...advice }],
  });
  if (bytes.length === 0) return unread(fileMessages.empty);
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return unread(fileMessages.utf16);
  const decoded = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  if (!isUtf8(bytes)) return unread(fileMessages.notUtf8, decoded.indexOf('\ufffd'));
  const isMarked = decoded.startsWith('\ufeff');
  const text = isMarked ? decoded.slice(1) : decoded;
  const mark = isMarked ? [{ path: [], offset: 0, ...fileMessages.byteOrderMark }] : [];
  return {
    text,
    faults: [
      ...mark,
      ...hiddenCharacters(text),
      ...spelledCharacters(text),
      ...decomposedLetters(text),
    ],
  };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** A file that a power cut filled with zeros has a million of them; the first are enough. */
const mostFaults = 20;

function hiddenCharacters(text: string): Fault[] {
  const found = text.matchAll(hidden).take(mostFaults);
  return Array.from(found, ({ 0: character, index }) => {
    const advice = fileMessages[character === '\ufffd' ? 'lostCharacter' : 'hiddenCharacter'];
    return { path: [], offset: index, ...advice(codePoint(character)) };
  });
}

/**
 * Finds the same characters where a text spells them: `&#27;` in Markdown; `\\e`, `\\x1b` or
 * `\\u202e` between the double quotes of YAML.
 */
function spelledCharacters(text: string): Fault[] {
  const [yaml] = /^---\r?\n[^]*?^---[ \t]*$/m.exec(text) ?? [text];
  const inYaml = [...yaml.matchAll(/"(?:[^"\\]|\\.)*"/g)].flatMap(({ 0: quoted, index }) =>
    [...quoted.matchAll(escapes)].map((found) => ({
      spelling: found[0],
      offset: index + found.index,
    })),
  );
  const inMarkdown = [...text.slice(yaml.length).matchAll(references)].map((found) => ({
    spelling: found[0],
    offset: yaml.length + found.index,
  }));
  return [...inYaml, ...inMarkdown].flatMap(({ spelling, offset }): Fault[] => {
    const code = codeOf(spelling);
    const character = code !== undefined && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    if (!character.match(hidden)) return [];
    const advice = fileMessages.spelledCharacter(codePoint(character), spelling);
    return [{ path: [], offset, ...advice }];
  });
}

// The last alternatives take an escaped backslash whole, so that what follows it is plain text.
const escapes = /\\(?:x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8}|.)/gi;
const references = /\\\W|&#(?:x[\da-f]{1,6}|\d{1,7});/gi;
/** The code points of the letters that YAML allows behind a backslash. */
const letters: Record<string, number> = {
  0: 0,
  a: 7,
  b: 8,
  e: 0x1b,
  f: 0x0c,
  v: 0x0b,
  N: 0x85,
  L: 0x2028,
  P: 0x2029,
};

function codeOf(spelling: string): number | undefined {
  if (spelling.length === 2) return letters[spelling.charAt(1)];
  const [, hexadecimal, decimal] = /(?:[xu]([\da-f]+)|#(\d+));?$/i.exec(spelling) ?? [];
  return hexadecimal === undefined ? Number(decimal) : parseInt(hexadecimal, 16);
}

/** `U+200B` */
function codePoint(character: string): string {
  const code = defined(character.codePointAt(0), 'a code point');
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

function decomposedLetters(text: string): Fault[] {
  if (text === text.normalize('NFC')) return [];
  const letter = [...text.matchAll(/\P{M}\p{M}*/gu)].find(
    ({ 0: cluster }) => cluster !== cluster.normalize('NFC'),
  );
  const advice = fileMessages.decomposed(letter?.[0].normalize('NFC'));
  return [{ path: [], offset: letter?.index ?? 0, ...advice }];
}
