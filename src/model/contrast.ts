/** A colour as `#rrggbb`. */
export const colourPattern = /^#[0-9a-f]{6}$/i;

/** The backgrounds of pages in each mode, as src/styles/tokens.css has them. */
export const backgrounds = {
  light: ['#fdfbf7', '#f5f1e8'],
  dark: ['#16181b', '#1e2125'],
} as const;

/** A mode in which pages are shown. */
export type Mode = keyof typeof backgrounds;

/** The least contrast of text with its background by WCAG 2.2 AA. */
export const leastOfText = 4.5;

/** The red, green and blue of a colour, 0–255. */
function channels(colour: string): number[] {
  return [1, 3, 5].map((start) => parseInt(colour.slice(start, start + 2), 16));
}

/** The relative luminance of a colour by WCAG, 0–1. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast, 1–21, of a colour with the background of a mode that it is most like. */
export function contrastIn(mode: Mode, colour: string): number {
  const own = luminance(colour) + 0.05;
  const ratios = backgrounds[mode].map((background) => own / (luminance(background) + 0.05));
  return Math.min(...ratios.map((ratio) => Math.max(ratio, 1 / ratio)));
}

/** Mixes two colours; `part` (0–1) is the share of the second. */
export function mixed(colour: string, other: string, part: number): string {
  const others = channels(other);
  const sum = channels(colour).map((channel, index) =>
    Math.round(channel + ((others[index] ?? 0) - channel) * part),
  );
  return `#${sum.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/**
 * Returns the first colour on the way from one to another that has at least the contrast `least`
 * in a mode; the other where none has.
 */
export function towards(colour: string, other: string, mode: Mode, least: number): string {
  for (let percent = 0; percent < 100; percent += 1) {
    const candidate = mixed(colour, other, percent / 100);
    if (contrastIn(mode, candidate) >= least) return candidate;
  }
  return other;
}
