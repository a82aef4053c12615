const onset = 'b|ch?|d|g[hi]?|h|kh?|l|m|n(?:gh?|h)?|ph?|qu|r|s|t[hr]?|v|x';
const rimes = [
  'a(?:[iouymnpt]|ch?|ng|nh)?',
  'e(?:[oumnpt]|ch?|ng|nh)?',
  'i(?:[aumnpt]|ch?|nh|e(?:[umnpt]|c|ng))?',
  'o(?:[imnpt]|c|ng|o(?:c|ng)|a(?:[ioymnpt]|ch?|ng|nh)?|e(?:[omnt])?)?',
  'u(?:[iumnpt]|c|ng|a(?:[nty]|c|ng)?|e(?:[nt]|ch|nh)?|o(?:[iumnpt]|c|ng)?|y(?:[aunpt]|ch|nh|e[nt])?)?',
  'y(?:[nt]|ch|nh|e(?:[umnt]|ng))?',
];
const syllable = new RegExp(`^(?:${onset})?(?:${rimes.join('|')})$`);

/** Whether a folded word is shaped as a Vietnamese syllable: one that is not, and that the archive lacks, was hardly meant. */
export function isSyllable(folded: string): boolean {
  return syllable.test(folded);
}
