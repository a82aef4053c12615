import { defined } from '../../model/defined.ts';
import { isFoldedSyllable } from '../../model/syllable.ts';
import { fold, isBare } from '../../model/vietnamese.ts';
import { readVocabulary, vocabularyFile, type Vocabulary } from '../format/vocabulary.ts';
import { asTyped, openCandidates, type SpellingCandidate } from './spelling-candidates.ts';
import { areEvident, bondOf, likeliestPath, type LatticeEdge } from './spelling-lattice.ts';
import { mostQueryWords, normalizeWord } from '../query/tokenizer.ts';

/** A correction: words to be put in the place of a range of others. */
export interface WordCorrection {
  /** The range of words, from one index (inclusive) to another (exclusive). */
  from: number;
  to: number;
  words: string[];
  /** Whether there is evidence that they were meant (`areEvident`); if not, they are a guess. */
  isEvident: boolean;
}

/** A query with its words corrected. */
export interface CorrectedQuery {
  text: string;
  /** Whether there is evidence that it was meant; if not, it is a guess. */
  isEvident: boolean;
}

/**
 * Corrects the words of a query (NFC, lower case, with the digits of input methods: `ho6i5`): each
 * slip, words that were joined (`tructuyen`) or parted (`wi fi`). A word that stands in the archive
 * beside one of its neighbours is not corrected. Missing diacritics alone are no slip. The
 * correction of a query without diacritics has none either, unless an input method was off.
 */
export function correctWords(words: readonly string[], vocabulary: Vocabulary): WordCorrection[] {
  const allBare = words.every(isBare);
  const offsets = offsetsOf(words);
  const edge = (from: number, to: number) => (candidate: SpellingCandidate) => ({
    from: defined(offsets[from], `Word ${from}`),
    to: defined(offsets[to], `Word ${to}`),
    candidate,
  });
  const edges: LatticeEdge[] = words.flatMap((word, index) =>
    asTyped(word, vocabulary, !allBare).map(edge(index, index + 1)),
  );
  const typed = likeliestPath(edges, vocabulary);
  const bonds = typed.map((word, index) => bondOf(typed[index - 1], word, vocabulary));
  const doubtful = typed.map(({ candidate: { text, known } }, index) =>
    known
      ? [bonds[index], bonds[index + 1]].every((bond = 0) => bond === 0)
      : !/^\p{N}+$/u.test(text),
  );
  if (!doubtful.includes(true)) return [];
  const { near, parts, joint } = openCandidates(vocabulary, !allBare);
  for (const [index, word] of words.entries()) {
    if (!doubtful[index]) continue;
    const start = defined(offsets[index], `Word ${index}`);
    edges.push(...near(word).map(edge(index, index + 1)));
    for (const { from, to, candidate } of parts(word))
      edges.push({ from: start + from, to: start + to, candidate });
    const next = words[index + 1];
    if (next !== undefined && doubtful[index + 1])
      edges.push(...joint(word, next).map(edge(index, index + 2)));
  }
  const meant = likeliestPath(edges, vocabulary);
  const bare = allBare && meant.every(({ candidate }) => candidate.slip !== 'keys');
  return gather(meant, offsets, areEvident(meant, vocabulary))
    .map(({ words: some, ...range }) => ({ ...range, words: bare ? some.map(bareForm) : some }))
    .filter(({ from, to, words: some }) => some.join(' ') !== words.slice(from, to).join(' '));
}

function bareForm(word: string): string {
  return fold(word).normalize('NFC');
}

/** The offset at which each word of a query begins in its letters, and the end of the last. */
function offsetsOf(words: readonly string[]): number[] {
  const offsets = [0];
  for (const [index, word] of words.entries())
    offsets.push(defined(offsets[index], 'The offset of a word') + word.length);
  return offsets;
}

/** Gathers the edges of a path by the words of the query for which they stand. */
function gather(
  path: readonly LatticeEdge[],
  offsets: readonly number[],
  evident: readonly boolean[],
): WordCorrection[] {
  const corrections: WordCorrection[] = [];
  let [from, first] = [0, 0];
  for (const [index, edge] of path.entries()) {
    const to = offsets.indexOf(edge.to);
    if (to < 0) continue;
    corrections.push({
      from,
      to,
      words: path.slice(first, index + 1).map(({ candidate }) => candidate.text),
      isEvident: evident.slice(first, index + 1).every(Boolean),
    });
    [from, first] = [to, index + 1];
  }
  return corrections;
}

/** A run of letters and digits. */
const run = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * Corrects a query and leaves everything but its slips as typed, abbreviations in capitals too.
 * Where some corrections are evident, only these are made. Returns undefined where nothing better
 * is known.
 */
export function correctQuery(typed: string, vocabulary: Vocabulary): CorrectedQuery | undefined {
  const text = typed.normalize('NFC');
  const runs = [...text.matchAll(run)].slice(0, mostQueryWords);
  const words = runs.map(([word]) => word);
  const corrections = correctWords(words.map(normalizeWord), vocabulary).filter(
    (correction) =>
      areParts(correction.words) ||
      !words.slice(correction.from, correction.to).some(isAbbreviated),
  );
  const isEvident = corrections.some((correction) => correction.isEvident);
  let corrected = text;
  for (const correction of corrections.toReversed()) {
    if (correction.isEvident !== isEvident) continue;
    const first = defined(runs[correction.from], 'A word');
    const last = defined(runs[correction.to - 1], 'A word');
    corrected =
      corrected.slice(0, first.index) +
      correction.words.join(' ') +
      corrected.slice(last.index + last[0].length);
  }
  return corrected === text ? undefined : { text: corrected, isEvident };
}

/** Whether a word as typed may be an abbreviation: capitals that make no syllable. */
function isAbbreviated(word: string): boolean {
  return /^\p{Lu}{2,}$/u.test(word) && !isFoldedSyllable(fold(word));
}

/** Whether words are syllables, as no abbreviation falls into them by chance. */
function areParts(words: readonly string[]): boolean {
  return words.length > 1 && words.every((word) => word.length > 1 && isFoldedSyllable(fold(word)));
}

/**
 * Loads the vocabulary by `load`, which returns the text of a file, and returns `correctQuery` with
 * it. Rejects where it cannot be loaded.
 */
export async function openCorrector(
  load: (file: string) => Promise<string>,
): Promise<(typed: string) => CorrectedQuery | undefined> {
  const vocabulary = readVocabulary(await load(vocabularyFile));
  return (typed) => correctQuery(typed, vocabulary);
}
