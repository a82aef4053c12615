import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { checkExtent, checkPages } from '../extent.ts';
import { shownByFont } from '../letters/capital-fonts.ts';
import {
  moved,
  rulesOf,
  type DrawnRule,
  type OperationNumbers,
  type PagePoint,
} from './pdf-rules.ts';
import { ofMostLetters } from './most-letters.ts';

type PageOfDocument = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>;

/** A text as PDF.js gives it. */
interface TextItem {
  str: string;
  fontName: string;
  /** The matrix from the text to the page. */
  transform: readonly number[];
  width: number;
}

/** A piece of text as it stands on a page, in points. */
export interface PrintedPiece {
  text: string;
  left: number;
  right: number;
  /** The distance of its baseline from the upper edge. */
  base: number;
  size: number;
}

/** A page, turned so that most of its text is upright. */
export interface PrintedPage {
  pieces: PrintedPiece[];
  rules: DrawnRule[];
  /** The texts that are not printed in lines: stamps across the page, notes, words in forms. */
  besides: string[];
}

/** A piece before its page is turned; its direction is in degrees. */
interface DrawnPiece {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  angle: number;
}

/** Annotations whose contents only repeat or explain others. */
const silent = new Set(['Link', 'Popup']);
/** Lines of a scan may slope by so many degrees. */
const mostSlope = 5;

/**
 * Reads the pages of a PDF, each with its pieces in the order of the file. Throws a ReadError where
 * there are too many pages or letters.
 */
export async function pagesOf(file: string, bytes: Buffer): Promise<PrintedPage[]> {
  // PDF.js detaches the bytes that it is given, would print warnings, and would decode pictures.
  const options = { verbosity: 0, maxImageSize: 1 };
  const document = await getDocumentProxy(Uint8Array.from(bytes), options);
  const { OPS } = await getResolvedPDFJS();
  try {
    checkPages(file, document.numPages);
    const pages: PrintedPage[] = [];
    const texts: string[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const printed = await readPage(page, OPS);
      texts.push(printed.pieces.map(({ text }) => text).join(''));
      checkExtent(file, texts);
      pages.push(printed);
      page.cleanup();
    }
    return pages;
  } finally {
    await document.loadingTask.destroy();
  }
}

async function readPage(page: PageOfDocument, ops: OperationNumbers): Promise<PrintedPage> {
  const { items } = await page.getTextContent();
  const view: readonly number[] = page.getViewport({ scale: 1 }).transform;
  const printed = items.flatMap((item) => ('str' in item ? [item] : []));
  // Fonts are known once the operations are.
  const operations = printed.length === 0 ? undefined : await page.getOperatorList();
  const texts = printed.map((item) => drawn(item, view, fontOf(page, item.fontName)));
  const angle = mainAngle(texts);
  const { pieces, turned } = upright(texts, angle);
  const place = (point: PagePoint) => turnedBy(moved(point, view), angle);
  const rules = operations ? rulesOf(operations, ops) : [];
  const notes: unknown[] = await page.getAnnotations();
  return {
    pieces,
    rules: rules.map(({ from, to }) => ({ from: place(from), to: place(to) })),
    besides: [turned, ...notes.flatMap(notedTexts)].filter(Boolean),
  };
}

/** The name of a font of a page. */
function fontOf({ commonObjs }: PageOfDocument, id: string): string {
  return commonObjs.has(id) ? textIn(commonObjs.get(id), 'name') : '';
}

function drawn(
  { str, transform, width }: TextItem,
  view: readonly number[],
  font: string,
): DrawnPiece {
  const [along = 0, up = 0, c = 0, d = 0, left = 0, bottom = 0] = transform;
  const [origin, end] = [moved({ x: 0, y: 0 }, view), moved({ x: along, y: up }, view)];
  return {
    text: shownByFont(str, font),
    ...moved({ x: left, y: bottom }, view),
    width,
    size: Math.hypot(c, d),
    angle: Math.round((Math.atan2(end.y - origin.y, end.x - origin.x) * 180) / Math.PI),
  };
}

/** The direction of most letters of a page. */
function mainAngle(drawn: readonly DrawnPiece[]): number {
  return ofMostLetters(drawn, ({ angle }) => angle) ?? 0;
}

/** Turns a page so that a direction runs from left to right. */
function turnedBy({ x, y }: PagePoint, angle: number): PagePoint {
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  return { x: x * cos + y * sin, y: y * cos - x * sin };
}

/** The texts of a page that run in its main direction, and the others. */
function upright(
  drawn: readonly DrawnPiece[],
  main: number,
): { pieces: PrintedPiece[]; turned: string } {
  const isUpright = ({ angle, text }: DrawnPiece) =>
    text.trim() === '' || Math.abs(((angle - main + 540) % 360) - 180) <= mostSlope;
  return {
    pieces: drawn.filter(isUpright).map(({ text, width, size, ...point }) => {
      const { x: left, y: base } = turnedBy(point, main);
      return { text, left, right: left + width, base, size };
    }),
    turned: drawn
      .filter((piece) => !isUpright(piece))
      .map(({ text }) => text)
      .join(' '),
  };
}

/** The contents of a note, and what is in the field of a form. */
function notedTexts(annotation: unknown): string[] {
  const kind = textIn(annotation, 'subtype');
  const contents = silent.has(kind) ? '' : textIn(valueIn(annotation, 'contentsObj'), 'str');
  return [contents, textIn(annotation, 'fieldValue')];
}

function valueIn(holder: unknown, key: string): unknown {
  return typeof holder === 'object' && holder !== null ? Reflect.get(holder, key) : undefined;
}

function textIn(holder: unknown, key: string): string {
  const value = valueIn(holder, key);
  return typeof value === 'string' ? value : '';
}
