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
 * and key are the same. `shown` is plain data, or the bytes of a file. Throws where it holds a
 * function, a map or a set, whose content no digest would see.
 */
export function pageKey(shown: unknown): string {
  if (shown instanceof Uint8Array) return digest(shown);
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

type ReportInKey = Pick<Report, 'id' | 'body' | 'digest' | 'thumbnail'>;

/** Of all that pages show, only a report has a body. */
function isReport(value: unknown): value is ReportInKey {
  return typeof value === 'object' && value !== null && 'id' in value && 'body' in value;
}

/** A report stands on many pages. Its body is not read for the key where its file was digested. */
const digestOfReport = remember((report: ReportInKey) => {
  const { id, digest: ofFile, thumbnail } = report;
  return digest(JSON.stringify(ofFile === undefined ? report : [id, ofFile, thumbnail]));
}, new WeakMap());

function digest(content: string | Uint8Array): string {
  return hash('sha256', content, 'base64url');
}
