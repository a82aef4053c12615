import { gzipSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { pageKinds } from '../../scripts/bench/pages/page-kinds.ts';
import { pagesOf } from './pages.ts';

const sites = inject('sites');
const isReport = (path: string) =>
  pageKinds.some(({ name, pattern }) => name === 'report' && pattern.test(path));

// Ten segments of a new connection: what a phone has after one round trip.
test.each(['root', 'base', 'many'] as const)(
  'every report of the %s site, with its styles, fits into 14,000 compressed bytes',
  (name) => {
    const reports = pagesOf(sites[name].folder).filter(({ path }) => isReport(path));
    expect(reports.length).toBeGreaterThan(1);
    expect(
      reports
        .map(({ path, html }) => [path, gzipSync(html, { level: 6 }).length] as const)
        .filter(([, bytes]) => bytes > 14_000),
    ).toEqual([]);
  },
);
