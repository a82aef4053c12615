import type { Element, Root } from 'hast';

/** Where a text stands on a page. */
export interface PlaceOnPage {
  /** The name of its block. */
  block: string;
  /** The innermost block around it. */
  within: Element | Root;
  /** The innermost element around it. */
  around: Element | Root;
  /** Whether it is in a row of a table, whose cells are one line. */
  inRow: boolean;
  /** The link around it that leads somewhere. */
  link: Element | undefined;
}

/** A line of a block, and the links in it. */
export interface BlockLine {
  /** Its text with single spaces. */
  text: string;
  /** The innermost element around its first letters. */
  first: Element | Root;
  links: Element[];
  /** How many of its letters are in links. */
  linked: number;
  /** How many of its letters are in links before all others. */
  linkedFirst: number;
  /** Whether it stood within another line, but is hidden or a tool of the page. */
  isSetApart: boolean;
}

/** A text in a block, without the breaks around it. */
interface Piece {
  /** Its place in the whole text of the block. */
  from: number;
  to: number;
  place: PlaceOnPage;
}

/** A line break that ends a line: behind the end of a sentence, or before an empty line. */
const lineBreak = /\n(?:\s*\n)+|(?<=[.!?…:;"”»)]\s*)\n/g;
const numbered = /^\(?(?:\d+|\p{L})[.)]\s/u;

/** The text of a block, gathered piece by piece, and its lines. */
export class BlockText {
  #texts: string[] = [];
  #length = 0;
  #pieces: Piece[] = [];
  #marker = '';
  #apart: BlockLine[] = [];
  /** The last two letters before an element began or ended, if nothing followed. */
  #bound = '';

  isEmpty(): boolean {
    return this.#pieces.length === 0;
  }

  add(value: string, place: PlaceOnPage): void {
    const text =
      place.block === 'pre' ? value.replaceAll('\n', '\n\n') : value.replace(/[\t\n\f\r ]+/g, ' ');
    if (text === '') return;
    const before = this.#pieces.at(-1)?.place.link;
    const isNextLink = before !== undefined && place.link !== undefined && before !== place.link;
    // Two elements that a style sets apart: `<span>Minh</span><span>Ngày</span>`.
    const isNextWord = /^\p{Lu}\p{Ll}/u.test(text) && /(?:\p{Ll}|\p{Lu}{2})$/u.test(this.#bound);
    if (isNextLink || isNextWord) this.#put(' ');
    const from = this.#length;
    this.#put(text);
    if (text.trim() !== '') this.#pieces.push({ from, to: this.#length, place });
    this.#bound = '';
  }

  /** Breaks the line. */
  break(): void {
    this.#put('\n');
  }

  /** Notes that an element begins or ends here; a block does so with a space. */
  bound(isBlock: boolean): void {
    if (isBlock) this.#put(' ');
    this.#bound = (this.#texts.at(-1) ?? '').slice(-2);
  }

  /** Puts the number of an item of a list before the next line. */
  mark(marker: string): void {
    this.#marker = [this.#marker, marker].filter(Boolean).join(' ');
  }

  /** Takes a text for a line of its own, behind those of the block. */
  setApart(value: string, first: Element): void {
    const text = value.replace(/\s+/g, ' ').trim();
    if (text === '') return;
    this.#apart.push({ text, first, links: [], linked: 0, linkedFirst: 0, isSetApart: true });
    this.#put(' ');
  }

  /** Returns the lines of the text, and begins another. A heading is one line. */
  take(isHeading: boolean): BlockLine[] {
    const text = this.#texts.join('');
    const pieces = this.#pieces;
    const apart = this.#apart;
    this.#texts = [];
    this.#length = 0;
    this.#pieces = [];
    this.#apart = [];
    this.#bound = '';
    if (pieces.length === 0) return apart;
    const cuts = isHeading ? [] : [...text.matchAll(lineBreak)];
    const ends = [...cuts.map(({ index }) => index), text.length];
    const lines: BlockLine[] = [];
    let [from, next] = [0, 0];
    for (const to of ends) {
      const inside: Piece[] = [];
      for (let piece; (piece = pieces[next]) && piece.from < to; next += 1) {
        inside.push(piece);
        if (piece.to > to) break;
      }
      const line = lineOf(text, { from, to }, inside);
      if (line) lines.push({ ...line, text: this.#marked(line.text) });
      from = to;
    }
    return [...lines, ...apart];
  }

  #put(text: string): void {
    this.#texts.push(text);
    this.#length += text.length;
  }

  #marked(line: string): string {
    const marker = this.#marker;
    this.#marker = '';
    return marker === '' || numbered.test(line) ? line : `${marker} ${line}`;
  }
}

function lineOf(
  text: string,
  { from, to }: { from: number; to: number },
  pieces: readonly Piece[],
): BlockLine | undefined {
  const words = text.slice(from, to).replace(/\s+/g, ' ').trim();
  const [first] = pieces;
  if (words === '' || !first) return undefined;
  const found = { linked: 0, linkedFirst: 0 };
  const links = new Set<Element>();
  let isFirst = true;
  for (const piece of pieces) {
    const part = text.slice(Math.max(piece.from, from), Math.min(piece.to, to));
    const letters = countLetters(part);
    const { link } = piece.place;
    if (letters === 0) continue;
    if (link) {
      links.add(link);
      found.linked += letters;
      if (isFirst) found.linkedFirst += letters;
    } else if (/[\p{L}\p{N}]/u.test(part)) isFirst = false;
  }
  return { text: words, first: first.place.around, links: [...links], ...found, isSetApart: false };
}

/** Counts the letters of a text, and all else that is no white space. */
export function countLetters(text: string): number {
  return text.replace(/\s+/g, '').length;
}
