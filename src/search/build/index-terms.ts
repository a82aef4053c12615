import { defined } from '../../model/defined.ts';
import type { PostingList, TermForm, TermKind } from '../format/pagefind-terms.ts';
import { pairTerm, positionsTerm, spellingTerm } from '../format/search-text.ts';
import type { TermCount } from './frequent-words.ts';
import type { SortedPostings, SortedWord } from './sorted-postings.ts';

/** A term to be written, with its forms in the order of their bytes. */
export interface IndexTerm {
  term: string;
  kind: TermKind;
  forms: readonly TermForm[];
}

/** The words that differ in diacritics only: their places among all words, and their term. */
interface WordGroup {
  term: string;
  from: number;
  to: number;
}

/** Counts the pages that have each word. */
export function* countTerms(postings: SortedPostings): Generator<TermCount> {
  const last = new Int32Array(postings.size).fill(-1);
  for (const { term, from, to } of groupsOf(postings.words)) {
    let having = 0;
    const forms = postings.words.slice(from, to).map(({ name }, index) => {
      const { length, pages } = postings.read(postings.runOf(from + index));
      for (const page of pages.subarray(0, length)) {
        if (last[page] !== from) having += 1;
        last[page] = from;
      }
      return { form: name, pages: length };
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
  split: ReadonlySet<string>,
): Generator<IndexTerm> {
  const groups = groupsOf(postings.words);
  const formsOf = ({ from, to }: WordGroup): TermForm[] =>
    postings.words.slice(from, to).map(({ name }, index) => ({
      form: name,
      list: () => postings.read(postings.runOf(from + index)),
    }));
  const toTerm = (group: WordGroup): IndexTerm => {
    const { term } = group;
    const forms = formsOf(group);
    if (!split.has(term)) return { term, kind: 'counts', forms };
    return {
      term,
      kind: 'counts',
      forms: [{ form: term, list: () => unionOf(forms, postings.size) }],
    };
  };
  const firstPair = Buffer.from(pairTerm('', ''));
  const later = groups.findIndex(({ term }) => Buffer.compare(Buffer.from(term), firstPair) > 0);
  const earlier = later < 0 ? groups.length : later;
  yield* groups.slice(0, earlier).map(toTerm);
  yield* pairTerms(postings, groups, 'counts');
  yield* pairTerms(postings, groups, 'positions');
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
  groups: readonly WordGroup[],
  kind: TermKind,
): Generator<IndexTerm> {
  const { words } = postings;
  const places = Int32Array.from(words.keys());
  const groupOf = new Uint32Array(words.length);
  for (const [group, { from, to }] of groups.entries()) groupOf.fill(group, from, to);
  const nameOf = kind === 'counts' ? pairTerm : pairOfPositions;
  for (const { term, from, to } of groups) {
    const runs: (TermForm & { group: number })[] = [];
    for (let first = from; first < to; first += 1) {
      const { name } = defined(words[first], 'a word');
      for (const run of postings.pairsOf(postings.runOf(first), places)) {
        const group = groupOf[run.key] ?? 0;
        const form = nameOf(name, words[run.key]?.name ?? '');
        runs.push({ group, form, list: () => postings.read(run) });
      }
    }
    // Those of one word are in this order.
    if (to - from > 1) runs.sort((a, b) => a.group - b.group);
    for (let start = 0; start < runs.length;) {
      const { group } = defined(runs[start], 'a pair');
      let end = start + 1;
      while (runs[end]?.group === group) end += 1;
      const second = defined(groups[group], 'a group').term;
      yield { term: nameOf(term, second), kind, forms: runs.slice(start, end) };
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

/** The pages, of so many, that have any of the forms of a word. */
function unionOf(forms: readonly TermForm[], pages: number): PostingList {
  const counts = new Uint32Array(pages);
  const inTitle = new Uint8Array(pages);
  for (const { list } of forms) {
    const own = list();
    for (let index = 0; index < own.length; index += 1) {
      const page = own.pages[index] ?? 0;
      counts[page] = (counts[page] ?? 0) + Math.max(1, own.counts[index] ?? 0);
      inTitle[page] = (inTitle[page] ?? 0) | (own.inTitle[index] ?? 0);
    }
  }
  const found: number[] = [];
  for (let page = 0; page < pages; page += 1) if (counts[page] !== 0) found.push(page);
  const having = Uint32Array.from(found);
  return {
    length: having.length,
    pages: having,
    counts: having.map((page) => counts[page] ?? 0),
    inTitle: Uint8Array.from(having, (page) => inTitle[page] ?? 0),
    positions: new Uint32Array(),
  };
}
