import { fold } from '../../../src/model/vietnamese.ts';
import { tokenize, normalizeWord } from '../../../src/search/query/tokenizer.ts';
import { Chance } from '../invent/chance.ts';

/** A report: its id, and its paragraphs in order. */
export interface ReportParagraphs {
  id: string;
  paragraphs: readonly string[];
}

/** A query of words of one paragraph. */
export interface PassageQuery {
  typed: string;
  report: string;
  /** The numbers, from 1, of the paragraphs that have all the words: each is a right answer. */
  answers: number[];
}

/** A paragraph with its words of letters alone, as they would be typed, by their positions. */
interface ReadParagraph {
  report: ReportParagraphs;
  words: { position: number; word: string }[];
}

/** The number of words of a query: the fewest, and how many more there may be. */
const [fewest, more] = [3, 3];
/** The share of a paragraph's words, rarest first, from which those of a query come. */
const rare = 1 / 2;
/** The least number of different words of a paragraph that is asked for. */
const enough = 12;

/**
 * Draws queries from paragraphs by a seed: three to five of the rarer words of one, in its order,
 * no two of which are neighbours there; every other query is typed without diacritics. Throws where
 * no paragraph is long enough.
 */
export function passageQueries(
  reports: readonly ReportParagraphs[],
  seed: number,
  count: number,
): PassageQuery[] {
  const all = reports.flatMap((report) =>
    report.paragraphs.map((text): ReadParagraph => ({ report, words: wordsOf(text) })),
  );
  const frequency = new Map<string, number>();
  for (const { words } of all)
    for (const word of new Set(words.map((each) => each.word)))
      frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const long = all.filter(({ words }) => new Set(words.map(({ word }) => word)).size >= enough);
  return Array.from({ length: count }, (_, index) => {
    const chance = new Chance(seed, 'passages', index);
    const { report, words } = chance.pick(long);
    const isBare = index % 2 === 1;
    const form = (word: string) => (isBare ? fold(word) : word);
    const asked = draw(words, frequency, chance).map(form);
    const answers = report.paragraphs.flatMap((text, place) => {
      const has = new Set(wordsOf(text).map(({ word }) => form(word)));
      return asked.every((word) => has.has(word)) ? [place + 1] : [];
    });
    return { typed: asked.join(' '), report: report.id, answers };
  });
}

function wordsOf(text: string): ReadParagraph['words'] {
  return tokenize(text).flatMap((token, position) => {
    const word = normalizeWord(token.text);
    return /^\p{L}{2,}$/u.test(word) ? [{ position, word }] : [];
  });
}

/** Words of a paragraph in its order, each once. */
function draw(
  words: ReadParagraph['words'],
  frequency: ReadonlyMap<string, number>,
  chance: Chance,
): string[] {
  const first = [...new Map(words.toReversed().map((each) => [each.word, each])).values()];
  const rarest = first
    .toSorted((a, b) => (frequency.get(a.word) ?? 0) - (frequency.get(b.word) ?? 0))
    .slice(0, Math.ceil(first.length * rare));
  const wanted = fewest + chance.below(more);
  const taken: ReadParagraph['words'] = [];
  while (rarest.length > 0 && taken.length < wanted) {
    const [next] = rarest.splice(chance.below(rarest.length), 1);
    const isApart = taken.every(({ position }) => Math.abs(position - (next?.position ?? 0)) > 1);
    if (next && isApart) taken.push(next);
  }
  return taken.toSorted((a, b) => a.position - b.position).map(({ word }) => word);
}
