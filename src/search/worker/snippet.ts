import { defined } from '../../model/defined.ts';
import { takeInference } from '../../model/inference.ts';
import { fold } from '../../model/vietnamese.ts';
import { decodeSearchText } from '../format/search-text.ts';
import { separator } from './match-positions.ts';

/**
 * A part of a snippet: text as printed, marked where it matches the query. With `inferred` it is no
 * such text: the page shows a mark there, which says that the fact before it is inferred. `text`
 * then names the inferred parts (`năm`), or is empty where all of the fact is inferred.
 */
export interface SnippetPart {
  text: string;
  marked: boolean;
  inferred?: true;
}

/**
 * The passage that a result shows: of the text of the report, or a fact that the archive states.
 */
export interface Snippet {
  kind: 'text' | 'fact';
  parts: SnippetPart[];
  /** The people whose words it reports, by name. */
  speakers: readonly string[];
}

/** A word of a page: its letters as printed, and the punctuation around them. */
interface SnippetWord {
  before: string;
  core: string;
  after: string;
  /** The inferred parts of the fact that ends with this word (see SnippetPart). */
  inferred: string | undefined;
  /** The punctuation after the mark of the inference. */
  rest: string;
  /** The form by which words are compared. */
  key: string;
}

/** The maximum number of words of a snippet, and of those before the first match. */
const length = 36;
const lead = 8;

/** A paragraph of the report, or a fact, as a range of positions of words. */
export interface Block {
  from: number;
  to: number;
  isText: boolean;
  /** The people whose words the paragraph reports, by name. */
  speakers: readonly string[];
}

/** A range of a block that may be the snippet. */
interface SnippetRange {
  from: number;
  to: number;
  block: Block;
}

/** A match: the position of a word and the form by which it is compared. */
interface PositionedKey {
  position: number;
  key: string;
}

/**
 * Makes the snippet of a page: the range of one block with the most different matches, side by side
 * if possible; among equals, one of the report's own text. A speaker whose whole name matches
 * counts as named wherever the report gives that person's words. Without a match the snippet is the
 * opening of the text. `content` is the search copy of the page, `found` the positions of the
 * matches. Matches outside the blocks are ignored.
 */
export function makeSnippet(
  content: string,
  given: readonly Block[],
  found: readonly number[],
): Snippet {
  const words = content.split(separator);
  const blocks = given.map((block) => ({ ...block, to: Math.min(block.to, words.length) }));
  const matches = [...new Set(found)]
    .sort((a, b) => a - b)
    .flatMap((position) => {
      const word = words[position];
      return word === undefined ? [] : [{ position, key: toWord(word).key }];
    });
  const { from, to, block } = bestRange(blocks, matches, words.length);
  const marked = new Set(
    matches
      .filter(({ position }) => position >= from && position < to)
      .map(({ position }) => position - from),
  );
  const parts = [
    ...(from > block.from ? [plain('… ')] : []),
    ...mark(words.slice(from, to).map(toWord), marked),
    ...(to < block.to ? [plain(' …')] : []),
  ];
  return { kind: block.isText ? 'text' : 'fact', parts, speakers: block.speakers };
}

function bestRange(
  blocks: readonly Block[],
  matches: readonly PositionedKey[],
  end: number,
): SnippetRange {
  const opening = blocks.find(({ isText }) => isText) ?? {
    from: 0,
    to: end,
    isText: true,
    speakers: [],
  };
  const asked = new Set(matches.map(({ key }) => key));
  let best = rangeAround(opening.from, opening);
  let most = 0;
  for (const block of blocks) {
    const inside = matches.filter(({ position }) => position >= block.from && position < block.to);
    const implied = block.speakers.flatMap((name) => namedKeys(name, asked));
    for (const { position } of inside) {
      const range = rangeAround(position, block);
      const score = scoreOf(range, inside, implied) + (block.isText ? 1 : 0);
      if (score > most) [best, most] = [range, score];
    }
  }
  return best;
}

/**
 * The range that shows a match with a few words before it, or the whole block where it is short.
 */
function rangeAround(match: number, block: Block): SnippetRange {
  const wished = match - block.from <= length / 2 ? block.from : match - lead;
  const from = Math.max(block.from, Math.min(wished, block.to - length));
  return { from, to: Math.min(from + length, block.to), block };
}

/** The words of a name where the query has all of them, by the form by which they are compared. */
function namedKeys(name: string, asked: ReadonlySet<string>): string[] {
  const keys = name.split(/\s+/u).map(fold);
  return keys.every((key) => asked.has(key)) ? keys : [];
}

/** `implied` are matches that a range has without printing them. */
function scoreOf(
  { from, to }: SnippetRange,
  matches: readonly PositionedKey[],
  implied: readonly string[],
): number {
  const inside = matches.filter(({ position }) => position >= from && position < to);
  const pairs = inside.filter(
    ({ position }, index) => inside[index + 1]?.position === position + 1,
  );
  const different = (some: readonly PositionedKey[], others: readonly string[]) =>
    new Set([...some.map(({ key }) => key), ...others]).size;
  return (
    4 * different(inside, implied) +
    4 * different(pairs, implied.slice(0, -1)) +
    inside.length / length
  );
}

/**
 * Marks the words at the positions `found`. Neighbours become one mark. A word that matches alone
 * is not marked where it also matches beside another.
 */
function mark(words: readonly SnippetWord[], found: ReadonlySet<number>): SnippetPart[] {
  const ranges: [first: number, last: number][] = [];
  for (const position of [...found].sort((a, b) => a - b)) {
    if (words[position]?.core === '') continue;
    const range = ranges.at(-1);
    if (
      range?.[1] === position - 1 &&
      endsOpen(words[position - 1]) &&
      words[position]?.before === ''
    )
      range[1] = position;
    else ranges.push([position, position]);
  }
  const inCompany = new Set(
    ranges
      .filter(([first, last]) => last > first)
      .flatMap(([first, last]) => words.slice(first, last + 1).map(({ key }) => key)),
  );
  const marked = ranges.filter(
    ([first, last]) => last > first || !inCompany.has(defined(words[first], `Word ${first}`).key),
  );
  return assemble(words, new Map(marked));
}

/** Joins words to parts. `marked` maps the first word of each mark to its last. */
function assemble(
  words: readonly SnippetWord[],
  marked: ReadonlyMap<number, number>,
): SnippetPart[] {
  const parts: SnippetPart[] = [];
  const append = (text: string) => {
    const last = parts.at(-1);
    if (last && !last.marked && !last.inferred) parts.splice(-1, 1, plain(last.text + text));
    else if (text !== '') parts.push(plain(text));
  };
  for (let first = 0; first < words.length;) {
    const last = marked.get(first) ?? first;
    const range = words.slice(first, last + 1);
    const { before } = defined(range[0], `Word ${first}`);
    const { after, inferred, rest } = defined(range.at(-1), `Word ${last}`);
    const whole = range.map((word) => word.before + word.core + word.after).join(' ');
    const middle = whole.slice(before.length, whole.length - after.length);
    append((first > 0 ? ' ' : '') + before);
    if (marked.has(first)) parts.push({ text: middle, marked: true });
    else append(middle);
    append(after);
    if (inferred !== undefined) parts.push({ text: inferred, marked: false, inferred: true });
    append(rest);
    first = last + 1;
  }
  return parts;
}

/** Whether nothing stands between a word and the next. */
function endsOpen(word: SnippetWord | undefined): boolean {
  return word?.after === '' && word.inferred === undefined;
}

function toWord(indexed: string): SnippetWord {
  const { text: copy, inferred, rest } = takeInference(indexed);
  const text = decodeSearchText(copy);
  const [, before = '', core = '', after = ''] =
    /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{M}\p{N}]*)$/su.exec(text) ?? [];
  return { before, core, after, inferred, rest: decodeSearchText(rest), key: fold(core) };
}

function plain(text: string): SnippetPart {
  return { text, marked: false };
}
