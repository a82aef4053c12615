import { defined } from '../../model/defined.ts';
import { fold } from '../../model/vietnamese.ts';
import { readVocabulary, vocabularyFile, type Vocabulary } from '../format/vocabulary.ts';
import { asTyped, isBare, openCandidates, type Candidate } from './candidates.ts';
import { mostWords, plain } from '../query/tokens.ts';

/**
 * The words that a reader may have meant by these (NFC, lower case, digits left in their words:
 * `ho6i5`), each in the place of its own, or undefined where nothing better is known. Words that
 * the archive has, one after the other, are taken as meant; typed without marks they are as good as
 * with them, and what is offered for a query without any has none either.
 */
export function suggest(words: readonly string[], vocabulary: Vocabulary): string[] | undefined {
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
 * A query as a reader may have meant it, all but its slips as typed, or undefined where nothing
 * better is known.
 */
export function suggestQuery(typed: string, vocabulary: Vocabulary): string | undefined {
  const text = typed.normalize('NFC');
  const words = (text.match(run) ?? []).map(plain).slice(0, mostWords);
  const meant = suggest(words, vocabulary);
  let place = -1;
  return (
    meant &&
    text.replace(
      run,
      (word) => ((place += 1), meant[place] === words[place] ? word : (meant[place] ?? word)),
    )
  );
}

/**
 * `suggestQuery` with the words of the archive, whose text `load` gives by the name of its file.
 * Rejects where they cannot be loaded.
 */
export async function openSuggest(
  load: (file: string) => Promise<string>,
): Promise<(typed: string) => string | undefined> {
  const vocabulary = readVocabulary(await load(vocabularyFile));
  return (typed) => suggestQuery(typed, vocabulary);
}

function bond(first: Candidate | undefined, second: Candidate, vocabulary: Vocabulary): number {
  return first?.known && second.known ? vocabulary.bond(first.known, second.known) : 0;
}

/** A way to read the words up to one of them. */
interface Path {
  candidate: Candidate;
  score: number;
  before: Path | undefined;
}

/** The likeliest words, one of each set, by their own scores and their pairs (Viterbi 1967). */
function likeliest(sets: readonly Candidate[][], vocabulary: Vocabulary): Candidate[] {
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
  const chosen: Candidate[] = [];
  let path = paths.reduce<Path | undefined>(
    (best, other) => (!best || other.score > best.score ? other : best),
    undefined,
  );
  for (; path; path = path.before) chosen.unshift(path.candidate);
  return chosen;
}
