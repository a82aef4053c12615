import { accentsOf } from '../model/accents.ts';
import type { AddressBook } from '../model/addresses.ts';
import { backgrounds } from '../model/contrast.ts';
import { iconFiles, iconWidths } from '../model/site-icons.ts';
import type { SiteData } from '../model/site-schema.ts';

/** The letters that launchers have room for below an icon. */
const roomForName = 12;

/** The settings of a site that its manifest states. */
type AppSettings = Pick<SiteData, 'title' | 'description' | 'language' | 'accent' | 'accentDark'>;

/**
 * Makes the web app manifest of a site (W3C, Web Application Manifest), with which a phone sets the
 * archive on its home screen. It keeps the way back and the address in sight, which readers of an
 * archive copy.
 */
export function appManifest(site: AppSettings, to: AddressBook) {
  const icon = (file: string, width: number, purpose: 'any' | 'maskable') => ({
    src: to.file(file),
    sizes: `${width}x${width}`,
    type: 'image/png',
    purpose,
  });
  return {
    id: to.home(),
    name: site.title,
    short_name: shortName(site.title),
    description: site.description,
    lang: site.language,
    start_url: to.home(),
    scope: to.home(),
    display: 'minimal-ui',
    background_color: backgrounds.light[0],
    theme_color: accentsOf(site).light,
    icons: [
      icon(iconFiles.small, iconWidths.small, 'any'),
      icon(iconFiles.large, iconWidths.large, 'any'),
      icon(iconFiles.maskable, iconWidths.maskable, 'maskable'),
    ],
  };
}

/** Shortens a title to the words that launchers show; at least to the first. */
function shortName(title: string): string {
  const words = title.split(' ');
  while (words.length > 1 && words.join(' ').length > roomForName) words.pop();
  return words.join(' ');
}
