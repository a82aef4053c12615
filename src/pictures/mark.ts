import { backgrounds } from '../model/contrast.ts';

/** The letter of the mark, in a square of 32 units. */
const letter = 'M9 7h4v8l7-8h4.6l-7.2 8.1L25 25h-4.7l-5.5-7.6-1.8 2V25H9z';

/** Sets the letter smaller and in the middle, where launchers cut the tile to another shape. */
const inside = 'translate(16 16)scale(.8)translate(-17 -16)';

/** The width of the square in which `markShapes` draws. */
export const markWidth = 32;

/**
 * Draws the mark of the archive, as elements of an SVG: a letter on a tile in the accent. The
 * letter has the colour of paper, with which every accent has enough contrast.
 */
export function markShapes(accent: string, corner: 'round' | 'none'): string {
  const [round, place] = corner === 'round' ? [' rx="4"', ''] : ['', ` transform="${inside}"`];
  const tile = `<rect width="32" height="32"${round} fill="${accent}"/>`;
  return `${tile}<path d="${letter}"${place} fill="${backgrounds.light[0]}"/>`;
}

/** Draws the mark as an SVG, for pictures that are made of it. */
export function markPicture(accent: string, corner: 'round' | 'none'): string {
  return svg(markShapes(accent, corner));
}

/** Draws the mark as an SVG for the tab of a browser, with the accent of the mode it is in. */
export function markOfTab({ light, dark }: { light: string; dark: string }): string {
  const style = `rect{fill:${light}}path{fill:${backgrounds.light[0]}}@media(prefers-color-scheme:dark){rect{fill:${dark}}path{fill:${backgrounds.dark[0]}}}`;
  return svg(`<style>${style}</style><rect width="32" height="32" rx="4"/><path d="${letter}"/>`);
}

function svg(shapes: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${shapes}</svg>\n`;
}
