import { Chance } from '../invent/chance.ts';
import { bare, documentsAsTyped, syllables, type Article, type Judged } from './corpus.ts';
import { joined, telex, typo, type DrawSlip } from './draw-slip.ts';
import { most } from './system.ts';
import { WordBonds } from './word-bonds.ts';

/** The half of the queries to tune on, and the half to report, which nobody tunes on. */
export interface Halves {
  tune: Judged[];
  report: Judged[];
}

/** How a set of queries is drawn. */
export interface Draw {
  seed: number;
  /** The most queries of a set in a half. */
  count: number;
  /** Articles that give no query, because those before did. */
  without: ReadonlySet<string>;
}

/** The words of a query of `compounds`, and the syllables of one of `window`. */
const wordsOfQuery = 3;
const windowLength = 6;

/** How often the other reading of an `exact` query stands in the corpus, at least. */
const leastOthers = 5;

const slips: Record<string, DrawSlip> = { joined, typo, telex };

/**
 * Draws queries, each for one article, from the leads of a corpus, which are not indexed: three
 * words that the text of the article has, too, in any order (`compounds`), or six syllables in a
 * row (`window`); those with slips (`joined`, `typo`, `telex`), each beside the query spelt right;
 * and words that the corpus has with other marks, too (`exact`). The same corpus and seed
 * give the same queries. The halves share no article, whatever the seed.
 */
export function makeQueries(articles: readonly Article[], draw: Draw): Halves {
  const bonds = new WordBonds(articles.flatMap(({ title, body }) => [title, ...body]));
  const open = articles.filter(({ id }) => !draw.without.has(id));
  const exact = exactQueries(articles, bonds, draw);
  const half = (isTuned: boolean): Judged[] => {
    const known = knownItems(
      open.filter(({ id }) => isToTune(id) === isTuned),
      bonds,
      draw,
    );
    return [
      ...['compounds', 'window'].flatMap((set) => known.filter((query) => query.set === set)),
      ...Object.entries(slips).flatMap(([set, slip]) => slipped(set, slip, known, bonds, draw)),
      ...exact.filter(({ q }) => isToTune(q) === isTuned).slice(0, draw.count),
    ];
  };
  return { tune: half(true), report: half(false) };
}

/** Whether what has this id belongs to the half to tune on, with any seed. */
function isToTune(id: string): boolean {
  return new Chance(0, id, 0).happens(0.5);
}

/** The entries of a list in an order drawn by the seed, whatever their order was. */
function shuffled<T>(list: readonly T[], idOf: (entry: T) => string, seed: number): T[] {
  return list
    .map((entry) => ({ entry, id: idOf(entry), at: new Chance(seed, idOf(entry), 0).fraction() }))
    .toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
    .map(({ entry }) => entry);
}

/** Queries for articles, one each, `count` of each set. */
function knownItems(articles: readonly Article[], bonds: WordBonds, draw: Draw): Judged[] {
  const sets = { compounds: 0, window: 0 };
  const queries: Judged[] = [];
  for (const article of shuffled(articles, ({ id }) => id, draw.seed)) {
    if (sets.compounds >= draw.count && sets.window >= draw.count) break;
    const chance = new Chance(draw.seed, article.id, 1);
    const set = sets.compounds <= sets.window ? 'compounds' : 'window';
    const q = set === 'compounds' ? compounds(article, bonds, chance) : window(article, chance);
    if (q === undefined) continue;
    sets[set] += 1;
    queries.push({ set, q, relevant: [article.id] });
  }
  return queries;
}

function compounds({ title, lead, body }: Article, bonds: WordBonds, chance: Chance) {
  const text = ` ${syllables([title, ...body].join('\n')).join(' ')} `;
  const words = new Set(bonds.wordsOf(lead).filter((word) => text.includes(` ${word} `)));
  if (words.size < wordsOfQuery) return undefined;
  return Array.from({ length: wordsOfQuery }, () => {
    const word = chance.pick([...words]);
    words.delete(word);
    return word;
  }).join(' ');
}

function window({ lead }: Article, chance: Chance): string | undefined {
  const all = syllables(lead);
  if (all.length < windowLength) return undefined;
  const from = chance.below(all.length - windowLength + 1);
  return all.slice(from, from + windowLength).join(' ');
}

/** The queries of a half with slips, of as many articles as have room for one. */
function slipped(
  set: string,
  slip: DrawSlip,
  known: readonly Judged[],
  bonds: WordBonds,
  { seed, count }: Draw,
): Judged[] {
  return known
    .flatMap(({ q, relevant }) => {
      const drawn = slip(q, new Chance(seed, `${set} ${q}`, 0), bonds);
      return drawn ? [{ set, ...drawn, relevant }] : [];
    })
    .slice(0, count);
}

/**
 * Words with marks that neighbours with other marks are told apart from, where enough documents
 * have all of their syllables as typed.
 */
function exactQueries(articles: readonly Article[], bonds: WordBonds, { seed }: Draw): Judged[] {
  const alike = Map.groupBy(bonds.neighbours(leastOthers), bare);
  const words = bonds
    .pairs()
    .filter((word) => word !== bare(word) && (alike.get(bare(word)) ?? []).length > 1);
  const having = documentsAsTyped(articles, words);
  const common = words.filter((_, index) => (having[index]?.size ?? 0) >= most);
  return shuffled(common, (word) => word, seed).map((q) => ({
    set: 'exact',
    q,
    relevant: [],
    exact: true,
  }));
}
