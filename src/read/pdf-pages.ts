import { checkExtent, checkPages } from './extent.ts';
import { getDocumentProxy } from 'unpdf';

/** A text as PDF.js gives it. */
interface TextItem {
  str: string;
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
  // PDF.js detaches the bytes that it is given, and would print warnings.
  const document = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
  try {
    checkPages(file, document.numPages);
    const pages: PrintedPage[] = [];
    const texts: string[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const view: readonly number[] = page.getViewport({ scale: 1 }).transform;
      const { pieces, turned } = upright(
        items.flatMap((item) => ('str' in item ? [drawn(item, view)] : [])),
      );
      const notes: unknown[] = await page.getAnnotations();
      texts.push(pieces.map(({ text }) => text).join(''));
      checkExtent(file, texts);
      pages.push({ pieces, besides: [turned, ...notes.flatMap(notedTexts)].filter(Boolean) });
      page.cleanup();
    }
    return pages;
  } finally {
    await document.loadingTask.destroy();
  }
}

function drawn({ str: text, transform, width }: TextItem, view: readonly number[]): DrawnPiece {
  const [along = 0, up = 0, c = 0, d = 0, left = 0, bottom = 0] = transform;
  const inView = (x: number, y: number) => {
    const [a = 1, b = 0, e = 0, f = 1] = view;
    return { x: a * x + e * y, y: b * x + f * y };
  };
  const direction = inView(along, up);
  const place = inView(left, bottom);
  const [, , , , fromLeft = 0, fromTop = 0] = view;
  return {
    text,
    x: place.x + fromLeft,
    y: place.y + fromTop,
    width,
    size: Math.hypot(c, d),
    angle: Math.round((Math.atan2(direction.y, direction.x) * 180) / Math.PI),
  };
}

/** Turns a page so that most of its text runs from left to right. */
function upright(drawn: readonly DrawnPiece[]): { pieces: PrintedPiece[]; turned: string } {
  const letters = new Map<number, number>();
  for (const { angle, text } of drawn)
    letters.set(angle, (letters.get(angle) ?? 0) + text.trim().length);
  const [main = 0] = [...letters].toSorted(([, a], [, b]) => b - a)[0] ?? [];
  const [cos, sin] = [Math.cos((main * Math.PI) / 180), Math.sin((main * Math.PI) / 180)];
  const isUpright = ({ angle, text }: DrawnPiece) =>
    text.trim() === '' || Math.abs(((angle - main + 540) % 360) - 180) <= mostSlope;
  return {
    pieces: drawn.filter(isUpright).map(({ text, x, y, width, size }) => {
      const left = x * cos + y * sin;
      return { text, left, right: left + width, base: y * cos - x * sin, size };
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
