import { createHash } from 'node:crypto';
import { trustedPolicies } from '../../layouts/early-scripts.ts';

/** The sources that a policy allows, by its directives. */
export type Policy = Readonly<Record<string, readonly string[]>>;

const none = ["'none'"];
const self = ["'self'"];

/** The sources that a page uses, as its policy names them. */
export interface PageSources {
  scripts: readonly string[];
  styles: readonly string[];
  /** Whether a script of the page loads others. */
  loads: boolean;
}

/** The source that allows a script or a style sheet with exactly this text. */
export function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/**
 * The policy of pages with these sources. It allows scripts from no address, not even the archive's
 * own, because the texts of others are served beside the code. A script runs because its text is
 * known, or because a known script loads it (`'strict-dynamic'`).
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
    'form-action': self,
    'base-uri': none,
    'require-trusted-types-for': ["'script'"],
    'trusted-types': scripts.length === 0 ? none : Object.values(trustedPolicies),
  };
}

/**
 * The policy of the page that leads from an old address to the new one: it has nothing but a link.
 */
export const movedPolicy: Policy = {
  ...pagePolicy({ scripts: [], styles: [], loads: false }),
  'connect-src': none,
  'worker-src': none,
  'font-src': none,
};

/**
 * The policy of everything that is served, whatever its content. Its directives work in a header,
 * and `frame-ancestors` works only there.
 */
export const everywherePolicy: Policy = {
  'frame-ancestors': none,
  'base-uri': none,
  'form-action': self,
  'object-src': none,
};

/**
 * The policy of the built scripts. Of all that it governs only the worker of the search runs on its
 * own: it loads the engine and compiles it, which no page may.
 */
export const workerPolicy: Policy = {
  'default-src': none,
  'script-src': [...self, "'wasm-unsafe-eval'"],
  'connect-src': self,
};

/** The policy of the service worker, which is one script and fetches only what the site serves. */
export const offlinePolicy: Policy = { 'default-src': none, 'connect-src': self };

/** Serializes a policy for headers and pages. */
export function printPolicy(policy: Policy): string {
  return Object.entries(policy)
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join('; ');
}
