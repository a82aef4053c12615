import type { ReportPicture } from './attachments.ts';
import { words } from './vietnamese.ts';

/**
 * Where a picture of a report stands. Paragraphs are counted from 1.
 *
 * - `captionedBy`: right above the paragraph that is its caption.
 * - `after`: after a paragraph; 0 is before the first.
 */
export type PicturePlace = { captionedBy: number } | { after: number };

/**
 * Finds the places of a report's pictures in its text, given as paragraphs. Of several paragraphs
 * with the same words, the first picture with that caption gets the first; pictures beyond the last
 * share it. A picture of which nothing is known stands at the end, where it claims no more than
 * that it came with the report, and keeps no reader from the text.
 */
export function picturePlaces(
  pictures: readonly Pick<ReportPicture, 'caption' | 'after'>[],
  paragraphs: readonly string[],
): PicturePlace[] {
  const byWords = Map.groupBy(paragraphs.keys(), (index) => plain(paragraphs[index] ?? ''));
  return pictures.map(({ caption, after = paragraphs.length }) => {
    const found = caption === undefined ? [] : (byWords.get(plain(caption)) ?? []);
    const index = found.length > 1 ? found.shift() : found[0];
    return index === undefined ? { after } : { captionedBy: index + 1 };
  });
}

function plain(text: string): string {
  return words(text).join(' ');
}

/**
 * The mark in a rendered text of a picture, by its index in the front matter. The page replaces it
 * by a whole figure, or by the picture alone within a figure that has its caption.
 */
export type PictureMark = 'figure' | 'picture';

/** The comment that is a mark. */
export function pictureComment(mark: PictureMark, picture: number): string {
  return `${mark} "${picture}"`;
}

/**
 * A mark in HTML. Nothing in a report makes one: `<` is escaped in texts, and quotation marks are
 * in attributes.
 */
const inHtml = /<!--(figure|picture) "(\d+)"-->/;

/** A piece of a rendered text, up to a mark or its end. */
export interface TextPiece {
  html: string;
  /** The mark behind it; undefined at the end. */
  mark: PictureMark | undefined;
  /** The index of the marked picture. */
  picture: number;
}

/** Splits the HTML of a text at the marks of its pictures. */
export function splitAtPictures(html: string): TextPiece[] {
  const parts = html.split(inHtml);
  return Array.from({ length: (parts.length + 2) / 3 }, (_, index) => {
    const [before = '', mark, picture] = parts.slice(index * 3);
    return {
      html: before,
      mark: mark === 'figure' || mark === 'picture' ? mark : undefined,
      picture: Number(picture),
    };
  });
}
