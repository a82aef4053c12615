import { defined } from '../../model/defined.ts';
import { isFoldedSyllable } from '../../model/syllable.ts';
import { fold, isBare } from '../../model/vietnamese.ts';
import { readVocabulary, vocabularyFile, type Vocabulary } from '../format/vocabulary.ts';
import { asTyped, openCandidates, type SpellingCandidate } from './spelling-candidates.ts';
import { mostQueryWords, normalizeWord } from '../query/tokenizer.ts';

/**
 * Corrects the words of a query (NFC, lower case, with the digits of input methods: `ho6i5`).
 * Returns one word for each, or undefined where nothing better is known. A word that stands in the
 * archive beside one of its neighbours is not corrected. Missing diacritics alone are no slip. The
 * correction of a query without diacritics has none either, unless an input method was off.
 */
export function correctWords(
  words: readonly string[],
  vocabulary: Vocabulary,
): string[] | undefined {
  const allBare = words.every(isBare);
  const sets = words.map((word) => asTyped(word, vocabulary, !allBare));
  const typed = likeliest(sets, vocabulary);
  const joined = typed.map((candidate, index) => bond(typed[index - 1], candidate, vocabulary) > 0);
  const isDoubtful = typed.map(
    ({ text, known }, index) =>
      !(known ? joined[index] || joined[index + 1] : /^\p{N}+$/u.test(text)),
  );
  if (!isDoubtful.includes(true)) return undefined;
  const candidates = openCandidates(vocabulary);
  const meant = likeliest(
    sets.map((set, index) =>
      isDoubtful[index]
        ? [
            ...set,
            ...candidates(
              defined(words[index], `Word ${index}`),
              typed[index]?.known !== undefined && typed[index].slip === 'none',
            ),
          ]
        : set,
    ),
    vocabulary,
  );
  if (meant.every(({ text }, index) => text === words[index])) return undefined;
  const bare = allBare && meant.every(({ slip }) => slip !== 'keys');
  return meant.map(({ text }) => (bare ? fold(text) : text));
}

/** A run of letters and digits. */
const run = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * Corrects a query and leaves everything but its slips as typed, abbreviations in capitals too.
 * Returns undefined where nothing better is known.
 */
export function suggestQuery(typed: string, vocabulary: Vocabulary): string | undefined {
  const text = typed.normalize('NFC');
  const words = (text.match(run) ?? []).map(normalizeWord).slice(0, mostQueryWords);
  const meant = correctWords(words, vocabulary);
  let index = -1;
  const corrected =
    meant &&
    text.replace(run, (word) => {
      index += 1;
      const other = meant[index];
      return other === undefined || other === words[index] || isAbbreviated(word) ? word : other;
    });
  return corrected === text ? undefined : corrected;
}

/** Whether a word as typed is an abbreviation: capitals that make no syllable. */
function isAbbreviated(word: string): boolean {
  return /^\p{Lu}{2,}$/u.test(word) && !isFoldedSyllable(fold(word));
}

/**
 * Loads the vocabulary by `load`, which returns the text of a file, and returns `suggestQuery` with
 * it. Rejects where it cannot be loaded.
 */
export async function openSuggest(
  load: (file: string) => Promise<string>,
): Promise<(typed: string) => string | undefined> {
  const vocabulary = readVocabulary(await load(vocabularyFile));
  return (typed) => suggestQuery(typed, vocabulary);
}

function bond(
  first: SpellingCandidate | undefined,
  second: SpellingCandidate,
  vocabulary: Vocabulary,
): number {
  return first?.known && second.known ? vocabulary.bond(first.known, second.known) : 0;
}

/** The best sequence of candidates up to one of them. */
interface Path {
  candidate: SpellingCandidate;
  score: number;
  before: Path | undefined;
}

/**
 * The likeliest sequence of candidates, one of each set, by their own scores and the bonds of
 * neighbours (Viterbi 1967).
 */
function likeliest(
  sets: readonly SpellingCandidate[][],
  vocabulary: Vocabulary,
): SpellingCandidate[] {
  let paths: Path[] = [];
  for (const set of sets) {
    const before = paths;
    paths = set.map((candidate) => {
      let best: Path | undefined;
      let most = 0;
      for (const path of before) {
        const score = path.score + bond(path.candidate, candidate, vocabulary);
        if (!best || score > most) [best, most] = [path, score];
      }
      return { candidate, score: most + candidate.score, before: best };
    });
  }
  const chosen: SpellingCandidate[] = [];
  let path = paths.reduce<Path | undefined>(
    (best, other) => (!best || other.score > best.score ? other : best),
    undefined,
  );
  for (; path; path = path.before) chosen.unshift(path.candidate);
  return chosen;
}
