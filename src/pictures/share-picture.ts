import sharp from 'sharp';
import { backgrounds } from '../model/contrast.ts';
import { sharePictureSize } from '../model/site-icons.ts';
import type { ShareWords } from '../model/share-words.ts';
import { balance, fitText, type FittedText } from './break-lines.ts';
import { markShapes, markWidth } from './mark.ts';
import { typeface, type Typeface } from './typeface.ts';

/** A share picture as it is asked for. */
export interface ShareCard extends ShareWords {
  /** The accent of the archive, `#rrggbb`. */
  accent: string;
  /** An icon of the owner in the place of the archive's mark: PNG in base64. */
  icon?: string | undefined;
}

const { width, height } = sharePictureSize;
const [paper] = backgrounds.light;
/** The colours of text, as src/styles/tokens.css has them in the light mode. */
const ink = '#1d1a16';
const softInk = '#5d564b';

/**
 * The sheet in the middle and its column of text, in pixels. Small previews show only the square in
 * the middle of a picture, from 285 to 915, so all words are in it.
 */
const sheet = { left: 270, right: 930 };
const column = { left: 312, width: 576, top: 48, bottom: 584 };
const gap = 30;

const mark = { beside: 56, alone: 104 };
const small = { size: 27, lineHeight: 35, lines: 2 };
const titleSizes = [104, 84, 66, 58, 50, 44, 38];
const titleLineHeight = 1.18;

/**
 * Draws a share picture as an SVG of outlines. Where the typeface has no letter of the title, the
 * name of the archive is the title.
 */
export function shareSvg({ below, accent, icon, ...words }: ShareCard): string {
  const [strong, plain] = [typeface(600), typeface(400)];
  const { archive, title } =
    strong.drawable(words.title) === '' && words.archive !== undefined
      ? { title: words.archive }
      : words;
  const name = archive === undefined ? undefined : setSmall(archive, strong, nameWidth);
  const paragraphs = below.map((text) => setSmall(text, plain, column.width));
  const footLines = paragraphs.flatMap(({ lines }) => lines);
  const footTop = column.bottom - footLines.length * small.lineHeight;
  const markSize = name ? mark.beside : mark.alone;
  const fitted = setTitle(title, strong, footTop - gap - (column.top + markSize + gap));
  const titleTop = footTop - gap - fitted.lines.length * fitted.size * titleLineHeight;
  const shapes = [
    `<rect width="${width}" height="${height}" fill="${accent}"/>`,
    `<rect x="${sheet.left}" width="${sheet.right - sheet.left}" height="${height}" fill="${paper}"/>`,
    `<g transform="translate(${column.left} ${column.top})scale(${markSize / markWidth})">${icon ? image(icon) : markShapes(accent, 'round')}</g>`,
    name ? `<g fill="${accent}">${drawName(name, strong)}</g>` : '',
    `<g fill="${ink}">${drawLines(fitted, strong, column.left, titleTop, fitted.size * titleLineHeight)}</g>`,
    `<g fill="${softInk}">${drawLines({ size: small.size, lines: footLines }, plain, column.left, footTop, small.lineHeight)}</g>`,
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${shapes.join('')}</svg>`;
}

/**
 * Draws a share picture as PNG: Telegram shows no WebP (github.com/tdlib/td/issues/1991). Sixteen
 * colours are enough for text on paper beside one accent.
 */
export function drawSharePicture(card: ShareCard): Promise<Uint8Array> {
  return sharp(Buffer.from(shareSvg(card)))
    .flatten()
    .png({ palette: true, colours: card.icon ? 128 : 16, dither: 0, compressionLevel: 9 })
    .toBuffer();
}

function image(icon: string): string {
  return `<image width="${markWidth}" height="${markWidth}" href="data:image/png;base64,${icon}"/>`;
}

const besideMark = mark.beside + 18;
const nameWidth = column.width - besideMark;

function setSmall(text: string, face: Typeface, most: number): FittedText {
  return fitText(face.drawable(text), most, [small], (size) => (line) => face.width(line, size));
}

function setTitle(text: string, face: Typeface, room: number): FittedText {
  const steps = titleSizes.map((size) => ({
    size,
    lines: Math.floor(room / (size * titleLineHeight)),
  }));
  const drawable = face.drawable(text.replace(/\s+/g, ' '));
  const widthAt = (size: number) => (line: string) => face.width(line, size);
  const { size, lines } = fitText(drawable, column.width, steps, widthAt);
  return { size, lines: balance(lines, widthAt(size)) };
}

/** Draws the name of the archive in the middle of the height of the mark. */
function drawName(name: FittedText, face: Typeface): string {
  const top = column.top + (mark.beside - name.lines.length * small.lineHeight) / 2;
  return drawLines(name, face, column.left + besideMark, top, small.lineHeight);
}

/** Draws lines of a height from `top` on, each with its letters in the middle of its height. */
function drawLines(
  { size, lines }: FittedText,
  face: Typeface,
  left: number,
  top: number,
  lineHeight: number,
): string {
  // A capital is 0.66 of the size high; it stands in the middle of its line.
  const baseline = (lineHeight + 0.66 * size) / 2;
  return lines
    .map((line, index) =>
      face.outline(line, size, left, Math.round(top + index * lineHeight + baseline)),
    )
    .join('');
}
