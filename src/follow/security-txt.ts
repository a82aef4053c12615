import { UTCDate } from '@date-fns/utc';
import { addYears } from 'date-fns/addYears';
import { startOf } from './atom-entry.ts';

/** Where to report a weakness of the site. Addresses are full. */
export interface SecurityContact {
  /** An e-mail or a web address. */
  contact: string | undefined;
  /** The page that tells whom to ask. */
  about: string;
  /** The address of the file. */
  canonical: string;
  language: string;
  /** The day of the last change of the archive; undefined if it is empty. */
  changed: string | undefined;
}

/**
 * Prints a `security.txt` (RFC 9116). It expires a year after the last change of the archive, not
 * after the build: a file must not depend on the clock, and where nobody has touched the archive
 * for a year, nobody vouches for the contact.
 */
export function securityTxt({ contact, about, canonical, language, changed }: SecurityContact) {
  const expires = addYears(new UTCDate(changed ?? '1970-01-01'), 1)
    .toISOString()
    .slice(0, 10);
  return [
    `Contact: ${contactUri(contact) ?? about}`,
    `Expires: ${startOf(expires)}`,
    `Preferred-Languages: ${language}`,
    `Canonical: ${canonical}`,
    '',
  ].join('\n');
}

/** A contact as an address that the RFC allows; undefined where there is none. */
function contactUri(contact: string | undefined): string | undefined {
  if (contact === undefined) return undefined;
  const url = new URL(contact.includes('://') ? contact : `mailto:${contact}`);
  return url.protocol === 'http:' ? undefined : url.href;
}
