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
  'u(?:[aimnptc]|ng|â(?:[ynt]|ng)|ê(?:ch|nh)?|ô(?:[imntc]|ng)|ơ|y(?:[autn]|ch|nh|ê[nt])?)?',
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

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
const sharpOrHeavy = /[\u0301\u0323]/;

/**
 * Whether a word is spelt as a syllable of Vietnamese, marks and tone included, in any case and normal form. It knows the
 * letters that go together, not the words: `hội` and `nguỵch` are syllables, `héi`, `hộic` and `hop` with no tone are not.
 */
export function isMarkedSyllable(word: string): boolean {
  const decomposed = word.normalize('NFD').toLowerCase();
  const given = decomposed.match(tones) ?? [];
  const letters = decomposed.replace(tones, '').normalize('NFC');
  if (given.length > 1 || !syllable.test(letters)) return false;
  return !/(?:[cpt]|ch)$/.test(letters) || sharpOrHeavy.test(given.join(''));
}
