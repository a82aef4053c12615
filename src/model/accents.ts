import { towards } from './contrast.ts';
import type { SiteData } from './site-schema.ts';

/** The accents of a site without one of its own, as src/styles/tokens.css has them. */
const usual = { light: '#8c1c13', dark: '#f2a596' };

/** The contrast of an accent that is derived for the dark mode, whose backgrounds are bright. */
const derived = 7;

/** The settings of a site from which its colours follow. */
export type AccentSettings = Pick<SiteData, 'accent' | 'accentDark'>;

/** Returns the accent of a site in the dark mode, if it has one of its own. */
export function ownDarkAccent({ accent, accentDark }: AccentSettings): string | undefined {
  return accentDark ?? (accent && towards(accent, '#ffffff', 'dark', derived));
}

/** Returns the accent of a site in each mode. */
export function accentsOf(site: AccentSettings): { light: string; dark: string } {
  return { light: site.accent ?? usual.light, dark: ownDarkAccent(site) ?? usual.dark };
}
