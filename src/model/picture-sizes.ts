/** The widths of a picture in pixels: for a phone, for a desk or a fine phone, for a fine desk. */
export const pictureWidths = [400, 800, 1200];

/** The width of the text, and of a picture in it, as browsers choose a file by it. */
export const pictureSizes = '(min-width: 38rem) 36rem, calc(100vw - 2rem)';
