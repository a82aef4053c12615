import { hash } from 'node:crypto';
import type { ArchiveNames } from './model/archive-names.ts';
import { remember } from './model/remember.ts';
import type { Report } from './model/report.ts';
import { meantEntries } from './views/meant-entries.ts';

/**
 * Returns the digest of all that a report states, and of what its names mean: of all that its page
 * and the files beside it show of the report itself.
 */
export const reportKey = remember(
  (report: Report, names: ArchiveNames) => pageKey([report, meantEntries(report, names)]),
  new WeakMap(),
);

/**
 * Returns the digest of everything that a page shows and that is not code: two pages of one address
 * and key are the same. `shown` is plain data. Throws where it holds a function, a map or a set,
 * whose content no digest would see.
 */
export function pageKey(shown: unknown): string {
  // To escape the characters of a long text takes longer than to digest it.
  if (typeof shown === 'string') return digest(shown);
  return digest(
    JSON.stringify(shown, (_, value: unknown) => {
      if (typeof value === 'function' || value instanceof Map || value instanceof Set)
        throw new TypeError('a page key is made of plain data only');
      return isReport(value) ? digestOfReport(value) : value;
    }),
  );
}

/**
 * Gives Astro's static paths the keys of their pages. `shown` returns all that the page of some
 * props shows, if that is not the props themselves, or undefined for a page that is made in every
 * build. A development server keeps no pages.
 */
export function keyed<Path extends { props: object }>(
  paths: readonly Path[],
  shown: (props: Path['props']) => unknown = (props) => props,
): (Path & { cacheKey?: string })[] {
  if (import.meta.env.DEV) return [...paths];
  return paths.map((path) => {
    const all = shown(path.props);
    return all === undefined ? path : { ...path, cacheKey: pageKey(all) };
  });
}

/** Of all that pages show, only a report has a body. */
function isReport(value: unknown): value is { id: string; body: string } {
  return typeof value === 'object' && value !== null && 'id' in value && 'body' in value;
}

/** A report stands on many pages. */
const digestOfReport = remember(
  (report: { id: string; body: string }) => digest(JSON.stringify(report)),
  new WeakMap(),
);

function digest(text: string): string {
  return hash('sha256', text, 'base64url');
}
