import { fold } from '../../model/vietnamese.ts';
import { mostQueryWords } from '../query/tokenizer.ts';

/** A paragraph of the report, or a fact, as a range of positions of words. */
export interface Block {
  from: number;
  to: number;
  /** The fragment of the paragraph. Undefined for a fact. */
  paragraph: string | undefined;
  /** The people whose words the paragraph reports, by name. */
  speakers: readonly string[];
}

/** A part of a block: the positions of its first word of the query, and of the last new one. */
export interface Passage {
  block: Block;
  first: number;
  last: number;
}

/** A word of the query on the page, and the length of the run of its words that ends there. */
interface Match {
  position: number;
  word: number;
  run: number;
}

/** Words that stand together. */
type Cluster = Omit<Passage, 'block'> & {
  /** The longest run of words that follow one another as in the query. */
  run: number;
  nearness: number;
};

/** The number of words within which matches stand together. A snippet can show them all. */
const reach = 27;
/** Exceeds `reach` and the number of words of a query: scores are figures to this base. */
const base = 2 * mostQueryWords;

/**
 * Returns the best passage of a page, then that of the second-best paragraph; nothing where no
 * block has a match. The second is left out where it has less than half as many words of the query,
 * or none beside another where the best has. Blocks are compared by
 *
 * 1. the length of the longest run of words that follow one another as in the query, and the number
 *    of different words, added: a run of two does not outweigh five words;
 * 2. of equal sums the longer run;
 * 3. whether a person whom the query names says other words of the query there: that name counts as
 *    printed;
 * 4. whether they are of the text, before facts;
 * 5. the nearness of the words: how many stand within `reach` words, and in how few.
 *
 * Within its block a passage begins at the match with the longest run, then with most others near.
 * Of equals the first is better. `found` are the positions of each word of the query, and `printed`
 * is how the page has that word, folded.
 */
export function bestPassages(
  blocks: readonly Block[],
  found: readonly (readonly number[])[],
  printed: readonly string[],
): Passage[] {
  const matches = matchesOf(found);
  const [best, ...others] = blocks
    .flatMap((block) => passageOf(block, matches, printed) ?? [])
    .sort((a, b) => b.score - a.score);
  if (!best) return [];
  const second = others.find(
    ({ block, run, different }) =>
      block.paragraph && run >= Math.min(2, best.run) && different * 2 >= best.different,
  );
  return second ? [best, second] : [best];
}

/** The matches in the order of the page. */
function matchesOf(found: readonly (readonly number[])[]): Match[] {
  let before = new Map<number, number>();
  return found
    .flatMap((positions, word) => {
      // What a hyphen joins is one word of the page, and may be two of the query.
      const own = positions.map((position) => {
        const run = 1 + Math.max(before.get(position - 1) ?? 0, before.get(position) ?? 0);
        return { position, word, run };
      });
      before = new Map(own.map(({ position, run }) => [position, run]));
      return own;
    })
    .sort((a, b) => a.position - b.position);
}

function passageOf(block: Block, matches: readonly Match[], printed: readonly string[]) {
  const inside = matches.filter(({ position }) => position >= block.from && position < block.to);
  const names = block.speakers.flatMap((name) => namedIn(name, printed));
  const said = inside.filter(({ word }) => !names.includes(word));
  const implied = said.length > 0 ? names : [];
  const cluster = bestCluster(implied.length > 0 ? said : inside);
  if (!cluster) return undefined;
  const run = Math.max(cluster.run, implied.length);
  const different = new Set([...inside.map(({ word }) => word), ...implied]).size;
  const kind = (implied.length > 0 ? 2 : 0) + (block.paragraph ? 1 : 0);
  const score = (((run + different) * base + run) * 4 + kind) * base ** 2 + cluster.nearness;
  return { ...cluster, block, different, score };
}

/** The words of the query that are a name, where it has the whole name. */
function namedIn(name: string, printed: readonly string[]): number[] {
  const keys = name.split(/\s+/u).map(fold);
  return keys.every((key) => printed.includes(key))
    ? [...printed.keys()].filter((word) => keys.includes(printed[word] ?? ''))
    : [];
}

/** The matches that stand best together, within `reach` words. */
function bestCluster(matches: readonly Match[]): Cluster | undefined {
  let best: Cluster | undefined;
  let most = 0;
  for (const [index, { position: first }] of matches.entries()) {
    const seen = new Set<number>();
    let [last, run] = [first, 0];
    for (let next = index; next < matches.length; next += 1) {
      const match = matches[next];
      if (!match || match.position >= first + reach) break;
      if (!seen.has(match.word)) last = match.position;
      seen.add(match.word);
      run = Math.max(run, Math.min(match.run, next - index + 1));
    }
    const nearness = seen.size * base + first - last;
    const score = run * base ** 2 + nearness;
    if (score > most) [best, most] = [{ first, last, run, nearness }, score];
  }
  return best;
}
