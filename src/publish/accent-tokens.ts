import { ownDarkAccent, type AccentSettings } from '../model/accents.ts';
import { backgrounds, mixed, contrastIn, type Mode } from '../model/contrast.ts';

/** The contrast of the underline of a link, which is no text: 3 by WCAG, and a little more. */
const ofLine = 3.3;

/** A declaration of a style sheet, as PostCSS hands it to a plugin. */
interface StyleDeclaration {
  value: string;
}

/**
 * Returns a plugin for PostCSS that puts the accent of a site into the tokens that follow from it.
 * Where the site has none, and in print, the tokens stay as the style sheets have them.
 */
export function accentTokens(site: AccentSettings) {
  const { accent: light } = site;
  const dark = ownDarkAccent(site);
  const set =
    (lightValue: string | undefined, darkValue: string | undefined) =>
    (token: StyleDeclaration) => {
      token.value = token.value.replace(
        /^light-dark\((.+), (.+)\)$/,
        (_, one: string, other: string) =>
          `light-dark(${lightValue ?? one}, ${darkValue ?? other})`,
      );
    };
  return {
    postcssPlugin: 'ky-yeu-accent',
    Declaration: {
      '--accent': set(light, dark),
      '--link-line': set(light && lineOf(light, 'light'), dark && lineOf(dark, 'dark')),
    },
  };
}

/** The palest mixture of a colour with the paper that still shows as a line. */
function lineOf(colour: string, mode: Mode): string {
  const [paper] = backgrounds[mode];
  for (let percent = 100; percent > 0; percent -= 1) {
    const candidate = mixed(colour, paper, percent / 100);
    if (contrastIn(mode, candidate) >= ofLine) return candidate;
  }
  return colour;
}
