import { shorten } from './vietnamese.ts';

/** A message about an error, which its reader completes. */
export interface ErrorMessage {
  subject: string;
  /** Its lines end with a line feed, and one of them has the address of the page in full. */
  body: string;
  /** The address of the page. */
  address: string;
}

/** The places in a web address that a message fills, and the part of the message that does. */
const places = {
  'tieu-de': 'subject',
  'noi-dung': 'body',
  'dia-chi': 'address',
} as const satisfies Record<string, keyof ErrorMessage>;

/** These places as `site.yaml` writes them. */
export const errorPlaces: readonly string[] = Object.keys(places).map((name) => `{${name}}`);

const anyPlace = /\{[^{}]*\}/g;

/** The places in an address that no message can fill. */
export function unknownPlaces(address: string): string[] {
  return (address.match(anyPlace) ?? []).filter((place) => !errorPlaces.includes(place));
}

/**
 * The address at which readers report an error, with the message filled in: for an e-mail address a
 * `mailto:` link (RFC 6068); for a web address its own places, or else the parameters of a form for
 * a new issue on GitHub, Forgejo or GitLab. Any other web address stays as it is.
 */
export function errorAddress(errors: string, { subject, body, address }: ErrorMessage): string {
  const short = { subject: shorten(subject, mostOfSubject), body, address };
  if (!errors.includes('://')) {
    const mail = { subject: oneLine(short.subject), body: body.replace(/\r?\n|\r/g, '\r\n') };
    return `mailto:${encodeURIComponent(errors).replace('%40', '@')}?${query(mail)}`;
  }
  if (errors.search(anyPlace) >= 0)
    return Object.entries(places).reduce(
      (filled, [name, part]) => filled.replaceAll(`{${name}}`, encode(short[part])),
      errors,
    );
  const url = new URL(errors);
  if (!/\/issues\/new\/?$/.test(url.pathname)) return errors;
  const isGitLab = url.pathname.includes('/-/') || /(?:^|\.)gitlab\./.test(url.hostname);
  const form = isGitLab
    ? { 'issue[title]': short.subject, 'issue[description]': body }
    : { title: short.subject, body };
  url.search = [url.search.slice(1), query(form)].filter(Boolean).join('&');
  return url.href;
}

/**
 * The most letters of a subject. Each may need nine characters on a page that must be light, and
 * some mail programs take 2,000 in all. The address of the page says which one is meant.
 */
const mostOfSubject = 50;

function query(fields: Readonly<Record<string, string>>): string {
  return Object.entries(fields)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encode(value)}`)
    .join('&');
}

/**
 * Encodes a text for a query (RFC 3986), which may hold colons and slashes: an address stays as the
 * page has it already.
 */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll('%3A', ':').replaceAll('%2F', '/');
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
