import { splitTones, tones } from './tones.ts';
import { fold } from './vietnamese.ts';

/** The onsets of a syllable, without the tone, where the next letter allows them. */
const onset =
  'b|ch|c(?![eêiy])|d|đ|g(?![eêi])|gh(?=[eêi])|h|k(?=[eêiy])|kh|l|m|n|ng(?![eêi])|ngh(?=[eêi])|nh|ph|p|r|s|th|tr|t|v|x';
const rimes = [
  'a(?:[iouymnpt]|ch?|ng|nh)?',
  'ă(?:[mnptc]|ng)',
  'â(?:[uymnptc]|ng)',
  'e(?:[omnptc]|ng)?',
  'ê(?:[umnpt]|ch|nh)?',
  'i(?:[aumnpt]|ch|nh|ê(?:[umnptc]|ng))?',
  'o(?:[imnptc]|ng|o(?:c|ng)|a(?:[ioymnpt]|ch?|ng|nh)?|ă(?:[mntc]|ng)|e(?:[ont])?)?',
  'ô(?:[imnptc]|ng)?',
  'ơ[imnpt]?',
  'u(?:[aimnptc]|ng|â(?:[ynt]|ng)|ê(?:ch|nh)?|ô(?:[imntc]|ng)|ơ|y(?:[autnp]|ch|nh|ê[nt])?)?',
  'ư(?:[aiutc]|ng|ơ(?:[iumnptc]|ng))?',
  'y(?:ê(?:[umnt]|ng))?',
].join('|');
// The u of `qu` and the i of `gi` are the glide or vowel that other onsets have in the rime.
const afterQu =
  'a(?:[iouynt]|ch?|ng|nh)?|ă(?:[mnptc]|ng)|â(?:[ynt]|ng)|e[ont]?|ê(?:[nt]|ch|nh)?|i(?:[nt]|ch|nh|ê[nt])?|ôc|ơn?|y(?:[nt]|ch|nh|ê[nt])?';
const afterGi = '[nm]|ê(?:[nt]|ng)';
const syllable = new RegExp(
  `^(?:(?:${onset})?(?:${rimes})|qu(?:${afterQu})|gi(?:${rimes}|${afterGi})?)$`,
);

/** The same syllables without marks: folding the pattern folds all that it matches. */
const folded = new RegExp(fold(syllable.source));

/** The most UTF-16 units of a syllable in any normal form. */
const longest = 12;

/**
 * Whether a word is spelt as a Vietnamese syllable, marks and tone included, in any case and normal
 * form. It checks which letters go together, not whether the word exists: `hội` and `nguỵch` are
 * syllables; `héi`, `hộic` and `hop` without a tone are not.
 */
export function isMarkedSyllable(word: string): boolean {
  if (word.length > longest) return false;
  const { letters, marks } = splitTones(word.toLowerCase());
  if (marks.length > 1 || !syllable.test(letters)) return false;
  return !/(?:[cpt]|ch)$/.test(letters) || marks === tones.acute || marks === tones.dotBelow;
}

/**
 * Whether a folded word (see `fold`) is a Vietnamese syllable whose marks were left out: `hoi`,
 * `nguych`, `hop`.
 */
export function isFoldedSyllable(word: string): boolean {
  return folded.test(word);
}
