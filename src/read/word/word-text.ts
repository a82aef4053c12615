import { WordAsides, type TextAside } from './word-asides.ts';
import { WordBlocks, type WordLine } from './word-blocks.ts';
import { WordNumbers } from './word-numbers.ts';
import type { WordPackage } from './word-package.ts';
import { wordStyles } from './word-styles.ts';
import { elementAt, elementsIn, elementsWithin } from './xml.ts';

/** The text of a document of Word. */
export interface WordText {
  lines: WordLine[];
  /** The texts that are not among the lines. */
  aside: TextAside[];
  /** The texts that tracked changes added. */
  inserted: string[];
  /** Whether other files are in it: tables of Excel, texts of other kinds. */
  hasFiles: boolean;
}

const embedded = ['package', 'oleObject', 'aFChunk', 'subDocument'];

/** Reads a document as Word shows it. Throws where it is damaged. */
export function readWordText(files: WordPackage): WordText {
  const main = files.main();
  const related = (kind: string) => files.part(main.kinds.get(kind));
  const styleOf = wordStyles(related('styles')?.root);
  const numbers = new WordNumbers(related('numbering')?.root, styleOf);
  const asides = new WordAsides();
  const blocks = new WordBlocks({ files, styleOf, numbers, asides }, main);
  const body = elementAt(main.root, 'body') ?? main.root;
  const linesOfAll = (kind: string, name: string): [id: string, lines: WordLine[]][] => {
    const part = related(kind);
    if (!part) return [];
    return elementsIn(part.root, name)
      .filter(({ attributes: { type = 'normal' } }) => type === 'normal')
      .map((element) => [`${name} ${element.attributes.id ?? ''}`, blocks.linesIn(part, element)]);
  };

  const lines = blocks.linesIn(main, body);
  asides.end();
  const notes = new Map([
    ...linesOfAll('footnotes', 'footnote'),
    ...linesOfAll('endnotes', 'endnote'),
  ]);
  for (const { key, mark } of blocks.notes) {
    lines.push(...marked(notes.get(key) ?? [], mark));
    notes.delete(key);
  }
  for (const unmarked of notes.values()) asides.put('note', joined(unmarked));
  const headers = new Set<string>();
  for (const { attributes } of elementsWithin(body, 'headerReference', 'footerReference')) {
    const part = files.part(main.targets.get(attributes.id ?? ''));
    if (part) headers.add(joined(blocks.linesIn(part, part.root)));
  }
  // Some are page numbers alone.
  for (const header of headers) if (/\p{L}/u.test(header)) asides.put('header', header);
  for (const [, comment] of linesOfAll('comments', 'comment'))
    asides.put('comment', joined(comment));
  const hasFiles = embedded.some((kind) => main.kinds.has(kind));
  return { lines, aside: asides.found, inserted: blocks.inserted, hasFiles };
}

/** Puts the mark of a note before its first line. */
function marked([first, ...more]: readonly WordLine[], mark: string): WordLine[] {
  if (!first) return [];
  const line = 'text' in first ? { ...first, text: mark + first.text.trimStart() } : first;
  return [line, ...more];
}

function joined(lines: readonly WordLine[]): string {
  return lines.flatMap((line) => ('text' in line ? [line.text] : [])).join(' ');
}
