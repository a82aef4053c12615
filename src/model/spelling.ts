import { anyTone as tone } from './tones.ts';

/**
 * A decomposed open syllable in oa, oe or uy: the tone may be on either vowel (`hòa`, `hoà`). Not
 * after qu, which is a consonant.
 */
const glide = new RegExp(
  `^([bcdđghklmnprstvx]{0,3})(o(?=${tone}?[ae])|u(?=${tone}?y))(${tone}?)([aey])(${tone}?)$`,
);

/** An open syllable in i or y, after a letter after which both are written: `kĩ`, `kỹ`. */
const i = new RegExp(`^(h|k|l|m|s|t|qu)([iy])(${tone}?)$`);

/**
 * The spellings of one word that count as the same: first the given one (NFC, lower case), then the
 * tone where the other convention puts it, i for y, and a number with or without its leading zero.
 * `hoà` → `hoà`, `hòa`.
 */
export function spellings(word: string): string[] {
  const given = word.normalize('NFC').toLowerCase().normalize('NFC');
  const other =
    otherNumber(given) ?? otherSyllable(given.normalize('NFD'))?.normalize('NFC') ?? given;
  return other === given ? [given] : [given, other];
}

/** The numbers of days and months may be `6` or `06`. */
function otherNumber(word: string): string | undefined {
  const [, zero, digit] = /^(0?)([1-9])$/.exec(word) ?? [];
  return digit === undefined ? undefined : zero ? digit : `0${digit}`;
}

function otherSyllable(word: string): string | undefined {
  const [, onset = '', first = '', early = '', second = '', late = ''] = glide.exec(word) ?? [];
  // A syllable has one tone: with two tone marks it is not Vietnamese.
  if (first && !(early && late)) return onset + first + late + second + early;
  const [, before, letter, mark = ''] = i.exec(word) ?? [];
  return before === undefined ? undefined : before + (letter === 'i' ? 'y' : 'i') + mark;
}
