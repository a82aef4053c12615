import type { CborWriter } from './write-cbor.ts';

/** The pages that have a form of a term, ascending, as lists. What they have beyond is unset. */
export interface PostingList {
  /** The number of pages. */
  length: number;
  pages: Uint32Array;
  /** The number of times that the text of each has the form. */
  counts: Uint32Array;
  /** 1 where its title has it. */
  inTitle: Uint8Array;
  /** The positions in the texts, page after page, as many as `counts` says. */
  positions: Uint32Array;
}

/** A form of a term, as spelled with diacritics. */
export interface TermForm {
  form: string;
  /** Reads its posting list, which is valid until another is read. */
  list: () => PostingList;
}

/** Whether a term has the count of each page, or the positions in it. */
export type TermKind = 'counts' | 'positions';

/** The number of the title among the fields of metadata: there is no other. */
const titleField = 0;
/** The maximum count: the largest number that CBOR writes in one byte. */
const mostCounted = 23;
/** The approximate size of a page of a term, in bytes, beside its positions. */
const entryWeight = 5;

/**
 * Writes a term with all its forms, in the order of their bytes; the one without diacritics stands
 * at the term itself. Returns its approximate size in bytes, by which chunks are cut.
 */
export function writeTerm(
  cbor: CborWriter,
  term: string,
  forms: readonly TermForm[],
  kind: TermKind,
): number {
  const own = forms.find(({ form }) => form === term);
  let weight = term.length;
  cbor.list(3);
  cbor.text(term);
  if (own) weight += writeEntries(cbor, own.list(), kind);
  else cbor.list(0);
  cbor.list(own ? forms.length - 1 : forms.length);
  for (const other of forms) {
    if (other === own) continue;
    cbor.list(2);
    cbor.text(other.form);
    weight += other.form.length + writeEntries(cbor, other.list(), kind);
  }
  return weight;
}

/**
 * Writes pages as Pagefind does: the distance from the one before, the positions, and those in
 * metadata. There, a field is a negative number, and its positions follow. Counts stand where
 * Pagefind has the positions. Pages that have none of these are left out.
 */
function writeEntries(
  cbor: CborWriter,
  { length, pages, counts, inTitle, positions }: PostingList,
  kind: TermKind,
): number {
  const isCounted = kind === 'counts';
  let having = length;
  if (!isCounted)
    for (let index = 0; index < length; index += 1) if (counts[index] === 0) having -= 1;
  cbor.list(having);
  let [weight, before, at] = [0, 0, 0];
  for (let index = 0; index < length; index += 1) {
    const [page = 0, count = 0] = [pages[index], counts[index]];
    if (!isCounted && count === 0) continue;
    cbor.list(3);
    cbor.number(page - before);
    before = page;
    if (isCounted) {
      cbor.list(1);
      cbor.number(Math.min(mostCounted, Math.max(1, count)));
    } else {
      cbor.list(count);
      let last = 0;
      for (const end = at + count; at < end; at += 1) {
        const position = positions[at] ?? 0;
        cbor.number(position - last);
        last = position;
      }
    }
    weight += entryWeight + (isCounted ? 1 : count);
    if (inTitle[index] === 1) {
      cbor.list(2);
      cbor.number(-1 - titleField);
      cbor.number(0);
    } else cbor.list(0);
  }
  return weight;
}

/**
 * The shortest text that sorts after the term `before` and not after the term `next`. Pagefind only
 * compares terms with it, so it need not be a term.
 */
export function boundBetween(before: string, next: string): string {
  const [a, b] = [[...before], [...next]];
  return b.slice(0, b.findIndex((character, index) => character !== a[index]) + 1).join('');
}

/** The upper bound of the last chunk. No term sorts after it. */
export const lastBound = '\u{10FFFF}';
