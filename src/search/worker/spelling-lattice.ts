import type { Vocabulary } from '../format/vocabulary.ts';
import type { WordPart } from './spelling-candidates.ts';

/**
 * A candidate for the letters of a query from one offset up to another. Spaces have no offset, so
 * that a candidate can stand for two words, or for a part of one.
 */
export type LatticeEdge = WordPart;

/** The best sequence of edges up to one of them. */
interface Path {
  edge: LatticeEdge;
  score: number;
  before: Path | undefined;
}

/**
 * The likeliest sequence of edges from the first offset to the last, by their own scores and the
 * bonds of neighbours (Viterbi 1967).
 */
export function likeliestPath(
  edges: readonly LatticeEdge[],
  vocabulary: Vocabulary,
): LatticeEdge[] {
  const end = edges.reduce((last, { to }) => Math.max(last, to), 0);
  const paths = new Map<number, Path[]>();
  // The paths to an offset are complete before the first edge that starts there.
  for (const edge of edges.toSorted((a, b) => a.from - b.from)) {
    const path = extend(paths.get(edge.from), edge, vocabulary);
    if (!path) continue;
    const others = paths.get(edge.to);
    if (others) others.push(path);
    else paths.set(edge.to, [path]);
  }
  const chosen: LatticeEdge[] = [];
  let path = (paths.get(end) ?? []).reduce<Path | undefined>(
    (best, other) => (best && best.score >= other.score ? best : other),
    undefined,
  );
  for (; path; path = path.before) chosen.unshift(path.edge);
  return chosen;
}

/** The bond of two edges that follow one another; 0 where one of them is no word of the archive. */
export function bondOf(
  first: LatticeEdge | undefined,
  second: LatticeEdge | undefined,
  vocabulary: Vocabulary,
): number {
  const [one, other] = [first?.candidate.known, second?.candidate.known];
  return one && other ? vocabulary.bond(one, other) : 0;
}

/**
 * Whether each edge of a path has the evidence that it needs. Between two words that may both be
 * meant as typed, a bond is none: among so many pairs of candidates, some stand side by side by
 * chance.
 */
export function areEvident(path: readonly LatticeEdge[], vocabulary: Vocabulary): boolean[] {
  const isDoubtful = ({ candidate: { needs } }: LatticeEdge) =>
    needs === 'firmBond' || needs === 'consent';
  const isSupported = path.map((edge, index) => {
    const before = path[index - 1];
    return (
      before !== undefined &&
      !(isDoubtful(before) && isDoubtful(edge)) &&
      bondOf(before, edge, vocabulary) > 0
    );
  });
  return path.map(({ candidate: { needs } }, index) => {
    if (needs === 'nothing' || needs === 'consent') return needs === 'nothing';
    return isSupported[index] === true || isSupported[index + 1] === true;
  });
}

/** The best path that ends with an edge. Undefined where no path leads to it. */
function extend(
  before: readonly Path[] | undefined,
  edge: LatticeEdge,
  vocabulary: Vocabulary,
): Path | undefined {
  if (edge.from === 0) return { edge, score: edge.candidate.score, before: undefined };
  let best: Path | undefined;
  for (const path of before ?? []) {
    const score = path.score + bondOf(path.edge, edge, vocabulary) + edge.candidate.score;
    if (!best || score > best.score) best = { edge, score, before: path };
  }
  return best;
}
