import { telexTones } from './telex.ts';
import { splitTones, tones } from './tones.ts';

/**
 * A key that adds a mark: a tone, a circumflex (`hat`) or a horn or breve (`hook`) on one of these
 * vowels, or the stroke of đ.
 */
type Key = { tone: string } | { hat: string } | { hook: string } | 'stroke';

/** An input method: interprets a key after the part of the word that was typed before it. */
type Method = (letter: string, typed: Syllable) => Key | 'letter';

/** A word that is being typed. */
interface Syllable {
  onset: string;
  vowels: string;
  coda: string;
  tone: string | undefined;
}

const vowel = /[aeiouyâăêôơư]/;
const codas = /^(|ch?|k|m|n[gh]?|p|t)$/;
const toneKeys: Record<string, string> = { ...telexTones, z: '' };
const vniTones: Record<string, string> = {
  1: tones.acute,
  2: tones.grave,
  3: tones.hookAbove,
  4: tones.tilde,
  5: tones.dotBelow,
  0: '',
};
const hats: Record<string, string> = { a: 'â', e: 'ê', o: 'ô' };
/**
 * The vowels that take a horn or breve, in order of preference: both of `uo`, the `u` before
 * another vowel, else the first that can.
 */
const hooks: [letters: RegExp, hooked: string][] = [
  [/uo/, 'ươ'],
  [/u(?=[aiu])/, 'ư'],
  [/a/, 'ă'],
  [/o/, 'ơ'],
  [/u/, 'ư'],
];

const telex: Method = (letter, { onset, vowels, coda }) => {
  if (letter === 'd')
    return /^d(?!d)/.test(onset) && (vowels !== '' || onset === 'd') ? 'stroke' : 'letter';
  // At the start of a word w is a letter, and in `tw`, which is short for Trung ương.
  if (letter === 'w') return vowels === '' && onset.length < 2 ? 'letter' : { hook: 'aou' };
  if (vowels === '') return 'letter';
  const tone = toneKeys[letter];
  if (tone !== undefined) return { tone };
  // In `oao` and `oeo` the second o is a letter.
  const doubled =
    letter in hats &&
    vowels.includes(letter) &&
    !(letter === 'o' && /o[ae]$/.test(vowels) && coda === '');
  return doubled ? { hat: letter } : 'letter';
};

const vni: Method = (letter, { vowels }) => {
  if (letter === '9') return 'stroke';
  if (vowels === '') return 'letter';
  if (letter === '6') return { hat: 'aeo' };
  if (letter === '7') return { hook: 'ou' };
  if (letter === '8') return { hook: 'a' };
  const tone = vniTones[letter];
  return tone === undefined ? 'letter' : { tone };
};

/**
 * Decodes a word typed in Telex: `hooij`, `hoijo` → `hội` (NFC, lower case). The key of a mark may
 * stand anywhere after its letter. Returns undefined where no key adds a mark, or the result has
 * not the shape of a Vietnamese word.
 */
export function fromTelex(typed: string): string | undefined {
  return decode(typed, telex);
}

/** Decodes a word typed in VNI in the same way: `d9o62ng`, `dong962` → `đồng`. */
export function fromVni(typed: string): string | undefined {
  return decode(typed, vni);
}

function decode(typed: string, method: Method): string | undefined {
  let syllable: Syllable = { onset: '', vowels: '', coda: '', tone: undefined };
  let keys = 0;
  for (const character of typed.normalize('NFC').toLowerCase().normalize('NFC')) {
    // Where the method was on for a part of the word, there are marks: a tone counts as a key, any
    // other mark belongs to its letter.
    const { letters: letter, marks } = splitTones(character);
    const key = marks === '' ? method(letter, syllable) : 'letter';
    if (key !== 'letter') keys += 1;
    const typedOn = key === 'letter' ? addLetter(syllable, letter) : press(syllable, key);
    const marked = typedOn && marks !== '' ? press(typedOn, { tone: marks }) : typedOn;
    if (!marked) return undefined;
    syllable = marked;
  }
  return keys > 0 && isShaped(syllable) ? compose(syllable) : undefined;
}

function addLetter(syllable: Syllable, letter: string): Syllable | undefined {
  const { onset, vowels, coda } = syllable;
  if (!/^\p{L}$/u.test(letter)) return undefined;
  if (!vowel.test(letter))
    return vowels === ''
      ? { ...syllable, onset: onset + letter }
      : { ...syllable, coda: coda + letter };
  if (coda !== '') return undefined;
  return onset === 'q' && letter === 'u'
    ? { ...syllable, onset: 'qu' }
    : { ...syllable, vowels: vowels + letter };
}

function press(syllable: Syllable, key: Key): Syllable | undefined {
  const { onset, vowels, tone } = syllable;
  if (key === 'stroke')
    return onset.startsWith('d') ? { ...syllable, onset: `đ${onset.slice(1)}` } : undefined;
  if ('tone' in key) return tone === undefined ? { ...syllable, tone: key.tone } : undefined;
  if ('hat' in key) {
    const at = [...vowels].findLastIndex((letter) => key.hat.includes(letter));
    return at < 0
      ? undefined
      : {
          ...syllable,
          vowels: vowels.slice(0, at) + (hats[vowels[at] ?? ''] ?? '') + vowels.slice(at + 1),
        };
  }
  if (vowels === '') return { ...syllable, vowels: 'ư' };
  const [letters, hooked] =
    hooks.find(
      ([found]) =>
        found.test(vowels) &&
        [...(found.exec(vowels)?.[0] ?? '')].some((letter) => key.hook.includes(letter)),
    ) ?? [];
  return letters && hooked !== undefined
    ? { ...syllable, vowels: vowels.replace(letters, hooked) }
    : undefined;
}

function isShaped({ onset, vowels, coda }: Syllable): boolean {
  return onset.length <= 3 && vowels.length >= 1 && vowels.length <= 3 && codas.test(coda);
}

function compose({ onset, vowels, coda, tone = '' }: Syllable): string {
  // A horn on one of the two is on both, but in an open syllable (`thuở`) only on the second.
  const letters = vowels.replace(/ưo|uơ|ươ/, vowels.length === 2 && coda === '' ? 'uơ' : 'ươ');
  const at = toneIndex(onset, letters, coda);
  return (onset + letters.slice(0, at + 1) + tone + letters.slice(at + 1) + coda).normalize('NFC');
}

/** The index of the vowel that carries the tone, in the spelling that writes `hòa`, not `hoà`. */
function toneIndex(onset: string, vowels: string, coda: string): number {
  const shaped = Math.max(
    [...vowels].findLastIndex((letter) => /[âăêôơ]/.test(letter)),
    vowels.indexOf('ư'),
  );
  if (shaped >= 0) return shaped;
  const glide = onset === 'g' && /^i[aeouy]/.test(vowels) ? 1 : 0;
  if (coda !== '') return vowels.length - 1;
  return vowels.length - glide === 3 ? glide + 1 : glide;
}
