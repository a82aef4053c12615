/** The widths of a picture in pixels: for a phone, for a desk or a fine phone, for a fine desk. */
export const pictureWidths = [400, 800, 1200];

/** The width of the text, and of a picture in it, as browsers choose a file by it. */
export const pictureSizes = '(min-width: 38rem) 36rem, calc(100vw - 2rem)';

/** A width and a height in pixels. */
export interface Size {
  width: number;
  height: number;
}

/** A picture of a report as lists show it: the address of its file, and the size on the page. */
export interface Thumbnail extends Size {
  src: string;
}

/** The largest size of a thumbnail on a page. */
const largest: Size = { width: 96, height: 72 };

/**
 * Returns the size of the file of a thumbnail, which fine screens show with all its pixels, and its
 * size on the page. No picture is enlarged: a small one makes a smaller thumbnail of the same form.
 */
export function thumbnailSizes(picture: Size): { file: Size; shown: Size } {
  const form = largest.width / largest.height;
  const width = Math.min(2 * largest.width, picture.width, Math.floor(picture.height * form));
  const sized = (wide: number): Size => ({
    width: Math.max(1, wide),
    height: Math.max(1, Math.round(wide / form)),
  });
  return { file: sized(width), shown: sized(Math.min(width, largest.width)) };
}
