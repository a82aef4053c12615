import { splitTones, tones } from './tones.ts';
import { fold } from './vietnamese.ts';

/** The letters with which a syllable begins, without the tone, as far as the letter after them allows it. */
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
// The u of `qu` and the i of `gi` stand for the glide or vowel that other onsets write in the rime.
const afterQu =
  'a(?:[iouynt]|ch?|ng|nh)?|ă(?:[mnptc]|ng)|â(?:[ynt]|ng)|e[ont]?|ê(?:[nt]|ch|nh)?|i(?:[nt]|ch|nh|ê[nt])?|ôc|ơn?|y(?:[nt]|ch|nh|ê[nt])?';
const afterGi = '[nm]|ê(?:[nt]|ng)';
const syllable = new RegExp(
  `^(?:(?:${onset})?(?:${rimes})|qu(?:${afterQu})|gi(?:${rimes}|${afterGi})?)$`,
);

/** The same syllables without marks: folding the pattern folds all that it matches. */
const folded = new RegExp(fold(syllable.source));

/**
 * Whether a word is spelt as a syllable of Vietnamese, marks and tone included, in any case and normal form. It knows the
 * letters that go together, not the words: `hội` and `nguỵch` are syllables, `héi`, `hộic` and `hop` with no tone are not.
 */
export function isMarkedSyllable(word: string): boolean {
  const { letters, marks } = splitTones(word.toLowerCase());
  if (marks.length > 1 || !syllable.test(letters)) return false;
  return !/(?:[cpt]|ch)$/.test(letters) || marks === tones.acute || marks === tones.dotBelow;
}

/** Whether a folded word (see `fold`) is a syllable of Vietnamese whose marks were left out: `hoi`, `nguych`, `hop`. */
export function isFoldedSyllable(word: string): boolean {
  return folded.test(word);
}
