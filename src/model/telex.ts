import { remember } from './remember.ts';
import { splitTones, tones } from './tones.ts';
import { slug } from './vietnamese.ts';

/** The keys that type a tone by Telex, with the combining mark of the tone. */
export const telexTones = {
  s: tones.acute,
  f: tones.grave,
  r: tones.hookAbove,
  x: tones.tilde,
  j: tones.dotBelow,
} as const;

const toneKeys = new Map<string, string>(
  Object.entries(telexTones).map(([key, tone]) => [tone, key]),
);

const letterKeys: Readonly<Record<string, string>> = {
  ă: 'aw',
  â: 'aa',
  đ: 'dd',
  ê: 'ee',
  ô: 'oo',
  ơ: 'ow',
  ư: 'uw',
};

/** A syllable as Telex types it, its tone at the end: `đồng` → `ddoongf`. Lower case. */
export const telexOf = remember((syllable: string): string => {
  const { letters, marks } = splitTones(syllable.toLowerCase());
  const keys = Array.from(marks, (mark) => toneKeys.get(mark) ?? '').join('');
  return letters.replace(/[ăâđêôơư]/g, (letter) => letterKeys[letter] ?? letter) + keys;
});

/**
 * The slug of a name that keeps its diacritics, as Telex types them: the marks of letters in place,
 * the tone at the end of the syllable. `Hoàng Xuân Hưng` → `hoangf-xuaan-huwng`. Letters of other
 * alphabets are as in `slug`.
 */
export function telexSlug(name: string): string {
  return slug(name.normalize('NFD').replace(/[\p{L}\p{M}]+/gu, telexOf));
}
