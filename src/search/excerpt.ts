import { decodeSearchText } from '../lib/search-text.ts';
import { fold } from '../lib/vietnamese.ts';

/** A stretch of an excerpt, as printed; marked where it holds words that were looked for. */
export interface ExcerptPart {
  text: string;
  marked: boolean;
}

/** A word of a page: its letters as printed, and the punctuation around them. */
interface Word {
  before: string;
  core: string;
  after: string;
  key: string;
}

/** The words of an excerpt, and how many of them lead up to the first find. */
const length = 36;
const lead = 8;

/** How Pagefind counts words: everything that Unicode takes for white space parts them, but a no-break space of no width does not. */
const separator = /[^\S\uFEFF]+/u;

/** A paragraph of the text of a report, or one of the facts that the archive states of it, by the positions of its words. */
export interface Block {
  from: number;
  to: number;
  isText: boolean;
}

/**
 * The passage of a page that best answers a search: from one block, with the most different words found, side by side if possible. The
 * report's own text is preferred among equals. `content` is the page in its search copy, `found` the positions of the words found; those
 * outside the blocks do not count. Without any, the opening of the text.
 */
export function excerpt(content: string, blocks: readonly Block[], found: readonly number[]): ExcerptPart[] {
  const words = content.split(separator);
  const hits = [...new Set(found)].sort((a, b) => a - b).map((position) => ({ position, key: toWord(words[position] ?? '').key }));
  const opening = blocks.find(({ isText }) => isText) ?? { from: 0, to: words.length, isText: true };
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
  const marked = new Set(hits.filter(({ position }) => position >= from && position < to).map(({ position }) => position - from));
  return [
    ...(from > block.from ? [plain('… ')] : []),
    ...mark(words.slice(from, to).map(toWord), marked),
    ...(to < block.to ? [plain(' …')] : []),
  ];
}

interface Passage {
  from: number;
  to: number;
  block: Block;
}

/** The stretch of a block that shows the word at `hit` with a few before it, and the whole block where it is short. */
function passage(hit: number, block: Block): Passage {
  const wished = hit - block.from <= length / 2 ? block.from : hit - lead;
  const from = Math.max(block.from, Math.min(wished, block.to - length));
  return { from, to: Math.min(from + length, block.to), block };
}

function score({ from, to }: Passage, hits: readonly { position: number; key: string }[]): number {
  const inside = hits.filter(({ position }) => position >= from && position < to);
  const pairs = inside.filter(({ position }, index) => inside[index + 1]?.position === position + 1);
  const different = (some: readonly { key: string }[]) => new Set(some.map(({ key }) => key)).size;
  return 4 * different(inside) + 4 * different(pairs) + inside.length / length;
}

/** The words as parts. Neighbours found together become one mark; a word found alone is left plain where it is also found in company. */
function mark(words: readonly Word[], found: ReadonlySet<number>): ExcerptPart[] {
  const runs: [first: number, last: number][] = [];
  for (const position of [...found].sort((a, b) => a - b)) {
    if (words[position]?.core === '') continue;
    const run = runs.at(-1);
    if (run && run[1] === position - 1 && words[position - 1]?.after === '' && words[position]?.before === '') run[1] = position;
    else runs.push([position, position]);
  }
  const inCompany = new Set(runs.filter(([first, last]) => last > first).flatMap(([first, last]) => words.slice(first, last + 1).map(({ key }) => key)));
  const marked = runs.filter(([first, last]) => last > first || !inCompany.has(words[first]?.key ?? ''));
  const parts: ExcerptPart[] = [];
  let next = 0;
  let between = '';
  for (const [first, last] of marked) {
    const run = words.slice(first, last + 1);
    const whole = run.map(printed).join(' ');
    const before = run[0]?.before ?? '';
    const after = run.at(-1)?.after ?? '';
    parts.push(plain(between + words.slice(next, first).map((word) => `${printed(word)} `).join('') + before));
    parts.push({ text: whole.slice(before.length, whole.length - after.length), marked: true });
    between = after + (last + 1 < words.length ? ' ' : '');
    next = last + 1;
  }
  parts.push(plain(between + words.slice(next).map(printed).join(' ')));
  return parts.filter(({ text }) => text !== '');
}

function toWord(indexed: string): Word {
  const text = decodeSearchText(indexed);
  const [, before = '', core = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{M}\p{N}]*)$/su.exec(text) ?? [];
  return { before, core, after, key: fold(core) };
}

function printed({ before, core, after }: Word): string {
  return before + core + after;
}

function plain(text: string): ExcerptPart {
  return { text, marked: false };
}
