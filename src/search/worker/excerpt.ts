import { defined } from '../../model/defined.ts';
import { takeInference } from '../../model/inference.ts';
import { decodeSearchText } from '../format/search-text.ts';
import { fold } from '../../model/vietnamese.ts';
import { separator } from './found-positions.ts';

/**
 * A stretch of an excerpt, as printed; marked where it holds words that were looked for. With
 * `inferred`, no words of the excerpt but the place for the mark that what stands before it is
 * inferred: `text` then names the parts that are (`năm`), or is empty for the whole.
 */
export interface ExcerptPart {
  text: string;
  marked: boolean;
  inferred?: true;
}

/**
 * The passage shown for a page: a quotation of its text, or one of the facts that the archive
 * states of it.
 */
export interface Excerpt {
  kind: 'text' | 'fact';
  parts: ExcerptPart[];
}

/**
 * A word of a page: its letters as printed, the punctuation around them, and what is inferred of
 * that which it closes.
 */
interface Word {
  before: string;
  core: string;
  after: string;
  inferred: string | undefined;
  rest: string;
  key: string;
}

/** The words of an excerpt, and how many of them lead up to the first find. */
const length = 36;
const lead = 8;

/**
 * A paragraph of the text of a report, or one of the facts that the archive states of it, by the
 * positions of its words.
 */
export interface Block {
  from: number;
  to: number;
  isText: boolean;
}

/**
 * The passage of a page that best answers a search: from one block, with the most different words
 * found, side by side if possible. The report's own text is preferred among equals. `content` is
 * the page in its search copy, `found` the positions of the words found; those outside the blocks
 * do not count. Without any, the opening of the text.
 */
export function excerpt(
  content: string,
  given: readonly Block[],
  found: readonly number[],
): Excerpt {
  const words = content.split(separator);
  const blocks = given.map((block) => ({ ...block, to: Math.min(block.to, words.length) }));
  const hits = [...new Set(found)]
    .sort((a, b) => a - b)
    .flatMap((position) => {
      const word = words[position];
      return word === undefined ? [] : [{ position, key: toWord(word).key }];
    });
  const opening = blocks.find(({ isText }) => isText) ?? {
    from: 0,
    to: words.length,
    isText: true,
  };
  let best = { ...passage(opening.from, opening), score: 0 };
  for (const block of blocks) {
    const inside = hits.filter(({ position }) => position >= block.from && position < block.to);
    for (const { position } of inside) {
      const candidate = passage(position, block);
      const worth = score(candidate, inside) + (block.isText ? 1 : 0);
      if (worth > best.score) best = { ...candidate, score: worth };
    }
  }
  const { from, to, block } = best;
  const marked = new Set(
    hits
      .filter(({ position }) => position >= from && position < to)
      .map(({ position }) => position - from),
  );
  const parts = [
    ...(from > block.from ? [plain('… ')] : []),
    ...mark(words.slice(from, to).map(toWord), marked),
    ...(to < block.to ? [plain(' …')] : []),
  ];
  return { kind: block.isText ? 'text' : 'fact', parts };
}

interface Passage {
  from: number;
  to: number;
  block: Block;
}

/**
 * The stretch of a block that shows the word at `hit` with a few before it, and the whole block
 * where it is short.
 */
function passage(hit: number, block: Block): Passage {
  const wished = hit - block.from <= length / 2 ? block.from : hit - lead;
  const from = Math.max(block.from, Math.min(wished, block.to - length));
  return { from, to: Math.min(from + length, block.to), block };
}

function score({ from, to }: Passage, hits: readonly { position: number; key: string }[]): number {
  const inside = hits.filter(({ position }) => position >= from && position < to);
  const pairs = inside.filter(
    ({ position }, index) => inside[index + 1]?.position === position + 1,
  );
  const different = (some: readonly { key: string }[]) => new Set(some.map(({ key }) => key)).size;
  return 4 * different(inside) + 4 * different(pairs) + inside.length / length;
}

/**
 * The words as parts. Neighbours found together become one mark; a word found alone is left plain
 * where it is also found in company.
 */
function mark(words: readonly Word[], found: ReadonlySet<number>): ExcerptPart[] {
  const runs: [first: number, last: number][] = [];
  for (const position of [...found].sort((a, b) => a - b)) {
    if (words[position]?.core === '') continue;
    const run = runs.at(-1);
    if (
      run?.[1] === position - 1 &&
      endsOpen(words[position - 1]) &&
      words[position]?.before === ''
    )
      run[1] = position;
    else runs.push([position, position]);
  }
  const inCompany = new Set(
    runs
      .filter(([first, last]) => last > first)
      .flatMap(([first, last]) => words.slice(first, last + 1).map(({ key }) => key)),
  );
  const marked = runs.filter(
    ([first, last]) => last > first || !inCompany.has(defined(words[first], `Word ${first}`).key),
  );
  return assemble(words, new Map(marked));
}

/**
 * The words as parts, with a mark from each first word to its last, and neighbours that are plain
 * in one part.
 */
function assemble(words: readonly Word[], marked: ReadonlyMap<number, number>): ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  const say = (text: string) => {
    const last = parts.at(-1);
    if (last && !last.marked && !last.inferred) parts.splice(-1, 1, plain(last.text + text));
    else if (text !== '') parts.push(plain(text));
  };
  for (let first = 0; first < words.length;) {
    const last = marked.get(first) ?? first;
    const run = words.slice(first, last + 1);
    const { before } = defined(run[0], `Word ${first}`);
    const { after, inferred, rest } = defined(run.at(-1), `Word ${last}`);
    const whole = run.map((word) => word.before + word.core + word.after).join(' ');
    const middle = whole.slice(before.length, whole.length - after.length);
    say((first > 0 ? ' ' : '') + before);
    if (marked.has(first)) parts.push({ text: middle, marked: true });
    else say(middle);
    say(after);
    if (inferred !== undefined) parts.push({ text: inferred, marked: false, inferred: true });
    say(rest);
    first = last + 1;
  }
  return parts;
}

function endsOpen(word: Word | undefined): boolean {
  return word?.after === '' && word.inferred === undefined;
}

function toWord(indexed: string): Word {
  const { text: copy, inferred, rest } = takeInference(indexed);
  const text = decodeSearchText(copy);
  const [, before = '', core = '', after = ''] =
    /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{M}\p{N}]*)$/su.exec(text) ?? [];
  return { before, core, after, inferred, rest: decodeSearchText(rest), key: fold(core) };
}

function plain(text: string): ExcerptPart {
  return { text, marked: false };
}
