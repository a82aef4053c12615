import { cellBound } from '../text.ts';
import type { WordAsides } from './word-asides.ts';
import { asideOf, branchOf, brokenLines, rowsOf, shownByForm } from './word-elements.ts';
import type { WordNumbers } from './word-numbers.ts';
import type { PackagePart, WordPackage } from './word-package.ts';
import { WordFields } from './word-fields.ts';
import { lettersOf, shownLetters, type LetterStyle } from './word-letters.ts';
import { readSign } from './word-signs.ts';
import { isTrue, propertiesOf, valueAt, type WordStyle } from './word-styles.ts';
import { elementAt, elementsIn, elementsWithin, textOf, type XmlElement } from './xml.ts';

/** A line of a document of Word, with its white space, or a picture. */
export type WordLine =
  | { text: string; style: string; layout?: 'centred' | 'table' }
  /** The name of its part, if the document holds it, and its alternative text. */
  | { picture: string | undefined; alt: string };

/** A paragraph that is being read, with the boxes and pictures in it. */
interface OpenParagraph {
  text: string;
  before: WordLine[];
  after: WordLine[];
}

/** The parts that reading the blocks of a document needs. */
export interface WordContext {
  files: WordPackage;
  styleOf: (id: string | undefined) => WordStyle;
  numbers: WordNumbers;
  asides: WordAsides;
}

/** Tables with more rows are no letterheads or signatures, whose cells are texts of their own. */
const mostLayoutRows = 3;

/** Reads paragraphs and tables as Word shows them. */
export class WordBlocks {
  /** The texts that tracked changes added. */
  readonly inserted: string[] = [];
  /** The notes to which the text refers, in order, and the marks that are put before them. */
  readonly notes: { key: string; mark: string }[] = [];
  #context: WordContext;
  #asides: WordAsides;
  #part: PackagePart;
  #fields = new WordFields();
  /** How the run at hand shows its letters. */
  #letters: LetterStyle = {};
  /** How its paragraph shows those that no run sets. */
  #lettersOfParagraph: LetterStyle = {};
  #alt = '';
  #paragraph: OpenParagraph = { text: '', before: [], after: [] };
  /** The text of a paragraph whose end was deleted. */
  #carried = '';
  #noteCount = 0;
  #inlineReaders: Readonly<Record<string, (element: XmlElement) => void>> = {
    r: (run) => this.#run(run),
    t: (text) => this.#add(shownLetters(textOf(text).replace(/[\t\n\r]+/g, ' '), this.#letters)),
    delText: (text) => this.#add(textOf(text)),
    tab: () => this.#add('\t'),
    ptab: () => this.#add('\t'),
    br: ({ attributes: { type } }) =>
      this.#add(type === 'page' || type === 'column' ? '\n\n' : '\n'),
    cr: () => this.#add('\n'),
    noBreakHyphen: () => this.#add('-'),
    sym: ({ attributes: { char = '', font = '' } }) => {
      const code = Number.parseInt(char, 16);
      if (code > 0 && code < 0x10000) this.#add(readSign(code, font) ?? String.fromCharCode(code));
    },
    ruby: (ruby) => {
      this.#inlines(elementAt(ruby, 'rubyBase') ?? ruby);
      this.#enclosed(' (', elementAt(ruby, 'rt') ?? ruby, ')');
    },
    den: (denominator) => this.#enclosed('/', denominator, ''),
    ins: (insertion) => {
      const { length } = this.#paragraph.text;
      this.#inlines(insertion);
      const text = this.#paragraph.text.slice(length);
      if (text.trim() !== '') this.inserted.push(text);
    },
    instrText: (text) => this.#fields.instruct(textOf(text)),
    fldChar: (character) => this.#field(character),
    fldSimple: (field) => {
      this.#fields.begin(field.attributes.instr);
      this.#fields.showResult();
      this.#inlines(field);
      this.#fields.end();
    },
    footnoteReference: (reference) => this.#note('footnote', reference),
    endnoteReference: (reference) => this.#note('endnote', reference),
    AlternateContent: (alternatives) => this.#inlines(branchOf(alternatives)),
    txbxContent: (box) => this.#place(this.#blocks(box)),
    txBody: (box) => this.#place(this.#blocks(box)),
    textpath: ({ attributes: { string: text = '' } }) => this.#place([{ text, style: '' }]),
    drawing: (drawing) => this.#drawing(drawing),
    pict: (drawing) => this.#drawing(drawing),
    object: (drawing) => this.#drawing(drawing),
    blip: ({ attributes: { embed } }) => this.#picture(embed),
    imagedata: ({ attributes: { id } }) => this.#picture(id),
    chart: ({ attributes: { id } }) => this.#drawn(id),
    relIds: ({ attributes: { dm } }) => this.#drawn(dm),
  };

  constructor(context: WordContext, main: PackagePart) {
    this.#context = context;
    this.#asides = context.asides;
    this.#part = main;
  }

  /** Reads what an element of a part holds. */
  linesIn(part: PackagePart, holder: XmlElement): WordLine[] {
    this.#part = part;
    return this.#blocks(holder);
  }

  #blocks(holder: XmlElement): WordLine[] {
    const lines = elementsIn(holder).flatMap((block) => this.#block(block));
    const carried = this.#carried;
    this.#carried = '';
    return carried === '' ? lines : [...lines, { text: carried, style: '' }];
  }

  #block(block: XmlElement): WordLine[] {
    if (block.name === 'p') return this.#readParagraph(block);
    if (block.name === 'tbl') return this.#readTable(block);
    if (block.name.endsWith('Pr')) return [];
    const inside = block.name === 'AlternateContent' ? branchOf(block) : block;
    return this.#asides.within(asideOf(block), () => this.#blocks(inside));
  }

  #readTable(table: XmlElement): WordLine[] {
    const rows = rowsOf(table, 'tr');
    const gap = rows.length > mostLayoutRows ? cellBound : '\t';
    return rows
      .flatMap((row) =>
        this.#asides.within(elementAt(row, 'trPr', 'del') && 'deleted', () =>
          this.#readRow(row, gap),
        ),
      )
      .map((line) => ('text' in line ? { ...line, layout: 'table' } : line));
  }

  /** A row with no more than a line in each cell is one line. */
  #readRow(row: XmlElement, gap: string): WordLine[] {
    const cells = rowsOf(row, 'tc').map((cell) => this.#blocks(cell));
    const texts = cells.map((lines) => lines.flatMap((line) => ('text' in line ? [line] : [])));
    if (texts.some(({ length }) => length > 1)) return cells.flat();
    const pictures = cells.flat().filter((line) => 'picture' in line);
    const filled = texts.flat();
    const text = filled.map((line) => line.text.trim()).join(gap);
    return [...pictures, ...filled.slice(0, 1).map(({ style }) => ({ text, style }))];
  }

  #readParagraph(paragraph: XmlElement): WordLine[] {
    const outer = this.#paragraph;
    const own: OpenParagraph = { text: this.#carried, before: [], after: [] };
    this.#paragraph = own;
    this.#carried = '';
    const properties = elementAt(paragraph, 'pPr');
    const styleId = valueAt(properties, 'pStyle');
    const { name, ...inherited } = this.#context.styleOf(styleId);
    const outerLetters = this.#lettersOfParagraph;
    this.#lettersOfParagraph = lettersOf(inherited);
    this.#asides.within(inherited.isHidden ? 'hidden' : undefined, () => this.#inlines(paragraph));
    this.#paragraph = outer;
    this.#lettersOfParagraph = outerLetters;
    this.#asides.endParagraph();
    const marks = elementAt(properties, 'rPr');
    if (elementAt(marks, 'del') ?? (own.text.trim() === '' && elementAt(marks, 'moveFrom'))) {
      this.#carried = own.text;
      return [...own.before, ...own.after];
    }
    const list = { ...inherited, ...propertiesOf(paragraph) };
    const number = this.#asides.why === undefined ? this.#context.numbers.next(list, styleId) : '';
    const isHeading = name === 'title' || /^heading \d$/.test(name);
    const lines = (isHeading ? [own.text] : brokenLines(own.text))
      .filter((line) => line.trim() !== '')
      .map((line, index) => ({
        text: index === 0 ? number + line.trimStart() : line,
        style: name,
        ...(list.isCentred && { layout: 'centred' as const }),
      }));
    return [...own.before, ...lines, ...own.after];
  }

  #inlines(holder: XmlElement): void {
    for (const element of elementsIn(holder)) {
      if (element.name.endsWith('Pr')) continue;
      const read = this.#inlineReaders[element.name] ?? ((other) => this.#inlines(other));
      this.#asides.within(asideOf(element), () => read(element));
    }
  }

  #run(run: XmlElement): void {
    const outer = this.#letters;
    const own = propertiesOf(run);
    const style = this.#context.styleOf(valueAt(run, 'rPr', 'rStyle'));
    this.#letters = { ...this.#lettersOfParagraph, ...lettersOf(style), ...lettersOf(own) };
    const isHidden = own.isHidden ?? style.isHidden;
    this.#asides.within(isHidden ? 'hidden' : undefined, () => this.#inlines(run));
    this.#letters = outer;
  }

  /** Adds to the paragraph, or to what is aside. */
  #add(text: string): void {
    if (!this.#fields.isShown) return;
    const why = this.#asides.why ?? (this.#fields.isContents ? 'contents' : undefined);
    if (why) this.#asides.add(why, text);
    else {
      this.#asides.endPart();
      this.#paragraph.text += text;
    }
  }

  #enclosed(before: string, element: XmlElement, after: string): void {
    this.#add(before);
    this.#inlines(element);
    this.#add(after);
  }

  #field(character: XmlElement): void {
    const { fldCharType: kind } = character.attributes;
    if (kind === 'begin') {
      this.#add(shownByForm(character));
      this.#fields.begin();
    } else if (kind === 'end') this.#fields.end();
    else this.#fields.showResult();
  }

  /** Puts the mark of a note into the text. A mark of its own is there already. */
  #note(kind: string, { attributes: { id = '', customMarkFollows = '0' } }: XmlElement): void {
    if (this.#asides.why !== undefined) return;
    const isOwn = isTrue(customMarkFollows);
    if (!isOwn) this.#noteCount += 1;
    const mark = isOwn ? '' : `[${this.#noteCount}]`;
    this.#add(mark);
    this.notes.push({ key: `${kind} ${id}`, mark: isOwn ? '' : `${mark} ` });
  }

  /** Puts lines before a paragraph that has no text yet, else behind it. */
  #place(lines: WordLine[]): void {
    const { text, before, after } = this.#paragraph;
    (text.trim() === '' ? before : after).push(...lines);
  }

  #drawing(drawing: XmlElement): void {
    const outer = this.#alt;
    const [named] = elementsWithin(drawing, 'docPr', 'shape');
    const { descr, title, alt } = named?.attributes ?? {};
    this.#alt = descr ?? alt ?? title ?? '';
    this.#inlines(drawing);
    this.#alt = outer;
  }

  #picture(id = ''): void {
    if (this.#asides.why === undefined)
      this.#place([{ picture: this.#part.targets.get(id), alt: this.#alt }]);
  }

  /** Reads the words of a chart or a diagram, whose places only Word knows. */
  #drawn(id = ''): void {
    const root = this.#context.files.part(this.#part.targets.get(id))?.root;
    if (!root) return;
    const names = [...elementsWithin(root, 'strCache')].flatMap((cache) => [
      ...elementsWithin(cache, 'v'),
    ]);
    this.#asides.put('drawn', [...elementsWithin(root, 't'), ...names].map(textOf).join(' '));
  }
}
