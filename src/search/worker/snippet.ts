import { defined } from '../../model/defined.ts';
import { takeInference } from '../../model/inference.ts';
import { fold } from '../../model/vietnamese.ts';
import { decodeSearchText } from '../format/search-text.ts';
import type { PassagePlace } from '../query/query-fragment.ts';
import { separator } from './match-positions.ts';
import { bestPassages, type Block } from './passages.ts';

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

/** A passage that a result shows: of the text of the report, or a fact that the archive states. */
export interface Snippet {
  parts: SnippetPart[];
  /** The place of its first match. Undefined for a fact. */
  place: PassagePlace | undefined;
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

/** The maximum number of words of the first snippet, and of the one below it. */
const lengths = [36, 14];
/** The share of a snippet before the first match. */
const lead = 1 / 4;

/**
 * Makes the snippets of a page, of its best passage and, where there is one, of the second-best.
 * Without a match the one snippet is the opening of the text; a page without text has none.
 * `content` is the search copy of the page, `found` the positions of each word of the query.
 * Matches outside the blocks are ignored.
 */
export function makeSnippets(
  content: string,
  blocks: readonly Block[],
  found: readonly (readonly number[])[],
): Snippet[] {
  const words = content.split(separator);
  const printed = found.map(([first = -1]) => toWord(words[first] ?? '').key);
  const passages = bestPassages(blocks, found, printed);
  const opening = blocks.find(({ paragraph }) => paragraph);
  if (passages.length === 0 && opening)
    passages.push({ block: opening, first: opening.from, last: opening.from });
  const matches = found.flat();
  return passages.map(({ block, first, last }, index) => {
    const { from: start, paragraph, speakers } = block;
    const length = lengths[index] ?? 0;
    const end = Math.min(block.to, words.length);
    // From the start of the block where the match is near it, else with a few words before it.
    const isNear = first - start <= length / 2 && last < start + length;
    const wished = isNear ? start : first - length * lead;
    const from = Math.max(start, Math.min(Math.ceil(wished), end - length));
    const to = Math.min(from + length, end);
    const inside = matches.filter((position) => position >= from && position < to);
    return {
      parts: [
        ...(from > start ? [plain('… ')] : []),
        ...mark(words.slice(from, to).map(toWord), new Set(inside.map((at) => at - from))),
        ...(to < end ? [plain(' …')] : []),
      ],
      place: paragraph ? { paragraph, word: first - start } : undefined,
      speakers,
    };
  });
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
