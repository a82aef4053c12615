import { defined } from '../../model/defined.ts';
import type { PostingList, TermForm, TermKind } from '../format/pagefind-terms.ts';
import { pairTerm, positionsTerm, spellingTerm } from '../format/search-text.ts';
import type { Run, SortedPostings, SortedWord } from './collect-postings.ts';
import type { TermCount } from './frequent-words.ts';
import type { TokenOrder } from './token-order.ts';

/** A term to be written, with its forms in the order of their bytes. */
export interface IndexTerm {
  term: string;
  kind: TermKind;
  forms: readonly TermForm[];
}

/** The words that differ in diacritics only: their places among all words, and their term. */
interface WordGroup extends Run {
  term: string;
}

/** A word after another, and the group of the second. */
interface PairRun extends Run {
  first: number;
  second: number;
  group: number;
}

/** Counts the pages that have each word. */
export function* countTerms(
  postings: SortedPostings,
  words: TokenOrder,
  pages: number,
): Generator<TermCount> {
  const last = new Int32Array(pages).fill(-1);
  for (const { term, from, to } of groupsOf(postings.words)) {
    let having = 0;
    const forms = postings.words.slice(from, to).map(({ name }, index) => {
      const list = wordList(postings, words, from + index);
      for (const page of list.pages) {
        if (last[page] !== from) having += 1;
        last[page] = from;
      }
      return { form: name, pages: list.pages.length };
    });
    yield { term, pages: having, forms };
  }
}

/**
 * The terms of an index, in the order of their bytes. The list of a word has the count of each
 * page, and so has that of each pair of neighbours; the positions of a pair are in a third term.
 * Each spelling of the `split` words gets a term of its own.
 */
export function* indexTerms(
  postings: SortedPostings,
  words: TokenOrder,
  split: ReadonlySet<string>,
): Generator<IndexTerm> {
  const groups = groupsOf(postings.words);
  const formsOf = ({ from, to }: WordGroup): TermForm[] =>
    postings.words.slice(from, to).map(({ name }, index) => ({
      form: name,
      list: () => wordList(postings, words, from + index),
    }));
  const toTerm = (group: WordGroup): IndexTerm => {
    const { term } = group;
    const forms = formsOf(group);
    if (!split.has(term)) return { term, kind: 'counts', forms };
    return { term, kind: 'counts', forms: [{ form: term, list: () => unionOf(forms) }] };
  };
  const firstPair = Buffer.from(pairTerm('', ''));
  const later = groups.findIndex(({ term }) => Buffer.compare(Buffer.from(term), firstPair) > 0);
  const earlier = later < 0 ? groups.length : later;
  yield* groups.slice(0, earlier).map(toTerm);
  const pairs = postings.byPair(words);
  yield* pairTerms(postings, pairs, groups, 'counts');
  yield* pairTerms(postings, pairs, groups, 'positions');
  yield* spellingTerms(groups.filter(({ term }) => split.has(term)).flatMap(formsOf));
  yield* groups.slice(earlier).map(toTerm);
}

function groupsOf(words: readonly SortedWord[]): WordGroup[] {
  const groups: WordGroup[] = [];
  for (const [place, { term }] of words.entries()) {
    const last = groups.at(-1);
    if (last?.term === term) last.to = place + 1;
    else groups.push({ term, from: place, to: place + 1 });
  }
  return groups;
}

/** The terms of all pairs: their order is that of the terms of their first words, then second. */
function* pairTerms(
  postings: SortedPostings,
  pairs: TokenOrder,
  groups: readonly WordGroup[],
  kind: TermKind,
): Generator<IndexTerm> {
  const groupOf = new Uint32Array(postings.words.length);
  for (const [group, { from, to }] of groups.entries()) groupOf.fill(group, from, to);
  const nameOf = kind === 'counts' ? pairTerm : pairOfPositions;
  const formOf = (run: PairRun): TermForm => ({
    form: nameOf(wordAt(postings, run.first).name, wordAt(postings, run.second).name),
    list: () => postings.read(pairs.order, run, true),
  });
  for (const { term, from, to } of groups) {
    const runs: PairRun[] = [];
    for (let first = from; first < to; first += 1)
      for (const run of postings.pairsOf(first, pairs))
        runs.push({ ...run, first, group: groupOf[run.second] ?? 0 });
    runs.sort((a, b) => a.group - b.group || a.first - b.first || a.second - b.second);
    for (let start = 0; start < runs.length;) {
      const { group, second } = defined(runs[start], 'a pair');
      let end = start + 1;
      while (runs[end]?.group === group) end += 1;
      const forms = runs.slice(start, end).map(formOf);
      yield { term: nameOf(term, wordAt(postings, second).term), kind, forms };
      start = end;
    }
  }
}

function pairOfPositions(first: string, second: string): string {
  return positionsTerm(pairTerm(first, second));
}

function* spellingTerms(forms: readonly TermForm[]): Generator<IndexTerm> {
  const own = forms.flatMap(({ form, list }) => {
    // Numbers have but one spelling.
    const term = /\p{L}/u.test(form) ? spellingTerm(form) : undefined;
    return term === undefined ? [] : [{ term, list, bytes: Buffer.from(term) }];
  });
  own.sort((a, b) => Buffer.compare(a.bytes, b.bytes));
  for (const { term, list } of own) yield { term, kind: 'counts', forms: [{ form: term, list }] };
}

function wordList(postings: SortedPostings, { order, starts }: TokenOrder, word: number) {
  return postings.read(order, { from: starts[word] ?? 0, to: starts[word + 1] ?? 0 }, false);
}

function wordAt(postings: SortedPostings, word: number): SortedWord {
  return defined(postings.words[word], 'a word');
}

/** The pages that have any of the forms of a word, ascending. */
function unionOf(forms: readonly TermForm[]): PostingList {
  const union = new Map<number, { count: number; inTitle: number }>();
  for (const { list } of forms) {
    const { pages, counts, inTitle } = list();
    for (const [index, page] of pages.entries()) {
      const known = union.get(page) ?? { count: 0, inTitle: 0 };
      known.count += Math.max(1, counts[index] ?? 0);
      known.inTitle |= inTitle[index] ?? 0;
      union.set(page, known);
    }
  }
  const rows = [...union].sort(([a], [b]) => a - b);
  return {
    pages: rows.map(([page]) => page),
    counts: rows.map(([, { count }]) => count),
    inTitle: rows.map(([, row]) => row.inTitle),
    positions: [],
  };
}
