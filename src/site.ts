import { addressBook } from './model/addresses.ts';
import { settings } from './settings.ts';

/** The site for its pages: its settings, at the address that Astro resolved. */
export const site = {
  ...settings,
  url: import.meta.env.SITE,
  base: import.meta.env.BASE_URL,
  /** Where readers report errors: an e-mail or a web address. */
  errors: settings.errors ?? settings.contact.email ?? settings.contact.page,
};

/** Every address of this site. */
export const to = addressBook(site.base);
