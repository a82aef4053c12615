import { createHash } from 'node:crypto';
import { trustedPolicies } from '../../layouts/early-scripts.ts';

/** A Content-Security-Policy: the sources that each directive allows. */
export type Policy = Readonly<Record<string, readonly string[]>>;

const none = ["'none'"];
const self = ["'self'"];

/** The sources that a page uses, as its policy names them. */
export interface PageSources {
  scripts: readonly string[];
  styles: readonly string[];
  /** Whether a script of the page loads other scripts. */
  loads: boolean;
}

const hashed = new Map<string, string>();

/** Returns the source that allows a script or a style sheet with exactly this text. */
export function hashSource(text: string): string {
  // All pages have the same few.
  const source =
    hashed.get(text) ?? `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  hashed.set(text, source);
  return source;
}

/**
 * Returns the policy of pages with these sources. It allows scripts from no address, not even the
 * archive's own, because files received from others are served beside the code. A script runs
 * because its text is known, or because a known script loads it (`'strict-dynamic'`).
 */
export function pagePolicy({ scripts, styles, loads }: PageSources): Policy {
  return {
    'default-src': none,
    'script-src':
      scripts.length === 0 ? none : [...(loads ? ["'strict-dynamic'"] : []), ...scripts],
    'style-src': styles.length === 0 ? none : styles,
    'font-src': self,
    'img-src': self,
    'connect-src': self,
    'worker-src': self,
    'manifest-src': self,
    'form-action': self,
    'base-uri': none,
    'require-trusted-types-for': ["'script'"],
    'trusted-types': scripts.length === 0 ? none : Object.values(trustedPolicies),
  };
}

/** The policy of a page at a former address. It has nothing but a link to the new one. */
export const redirectPolicy: Policy = {
  ...pagePolicy({ scripts: [], styles: [], loads: false }),
  'connect-src': none,
  'worker-src': none,
  'manifest-src': none,
  'font-src': none,
};

/**
 * The policy of every response, whatever its content. It is a header, because `frame-ancestors`
 * works nowhere else.
 */
export const everywherePolicy: Policy = {
  'frame-ancestors': none,
  'base-uri': none,
  'form-action': self,
  'object-src': none,
};

/**
 * The policy of the search worker, which loads Pagefind's engine and compiles it, as no page may.
 * It is sent with every built script: browsers apply it only to a script that runs as a worker, and
 * there is no other.
 */
export const searchWorkerPolicy: Policy = {
  'default-src': none,
  'script-src': [...self, "'wasm-unsafe-eval'"],
  'connect-src': self,
};

/**
 * The policy of XML files, which browsers show as documents. They hold text from outside, and
 * nothing of theirs runs or loads but the style sheet of feeds.
 */
export const xmlPolicy: Policy = { 'default-src': none, 'style-src': self };

/** The policy of the service worker, which is one script and fetches only from the site. */
export const serviceWorkerPolicy: Policy = { 'default-src': none, 'connect-src': self };

/** Serializes a policy for headers and pages. */
export function printPolicy(policy: Policy): string {
  return Object.entries(policy)
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join('; ');
}
