import { availableParallelism, loadavg } from 'node:os';
import type { Browser } from 'playwright-core';
import { bare, type Judged } from '../search-quality/corpus.ts';
import { percentile } from '../search-quality/measures.ts';
import { kindNames, total, type Traffic } from './traffic.ts';
import { phases, visit, type Phase, type Typed } from './visit.ts';

/** How queries are typed. */
const forms = { marks: (text: string) => text, bare } satisfies Record<
  string,
  (text: string) => string
>;

/** How many queries a reader types in one visit. */
const perVisit = 10;

/** The median and the 95th percentile; undefined where there was nothing to measure. */
export interface Spread {
  median: number | undefined;
  p95: number | undefined;
}

/**
 * How long the queries of one set took, typed in one way, in one phase of a visit. Times are in
 * milliseconds.
 */
export interface Row {
  set: string;
  form: string;
  phase: Phase;
  queries: number;
  results: Spread;
  bytes: Spread;
  /**
   * The key presses before the last one, and how many of them had results before the next press.
   */
  presses: { count: number; answered: number; times: Spread };
  longestTask: number;
  longestGap: number;
}

/** The result of one run. */
export interface BrowserReport {
  /**
   * `load` is the load average of the last minute, before and after: times mean little on a busy
   * machine.
   */
  machine: { cores: number; chromium: string; load: [before: number, after: number] };
  /** Milliseconds from one key press to the next. */
  pace: number;
  rows: Row[];
  /** Median bytes of the first query of a visit, by kind of file. */
  cold: Traffic;
  visits: number;
}

/** At most `limit` entries of a list, at equal distances. */
export function sample<T>(list: readonly T[], limit: number): T[] {
  const size = Math.min(limit, list.length);
  return Array.from(
    { length: size },
    (_, index) => list[Math.floor((index * list.length) / size)],
  ).filter((entry) => entry !== undefined);
}

/**
 * Types at most `limit` queries of every set, with marks and without, in visits to the search page
 * of a site. `say` is called with the progress.
 */
export async function measure(
  browser: Browser,
  site: string,
  queries: readonly Judged[],
  { limit, pace }: { limit: number; pace: number },
  say: (text: string) => void,
): Promise<BrowserReport> {
  const load = () => loadavg()[0] ?? 0;
  const before = load();
  const rows: Row[] = [];
  const cold: Traffic[] = [];
  for (const [set, judged] of Map.groupBy(queries, (query) => query.set)) {
    for (const [form, write] of Object.entries(forms)) {
      const texts = sample(judged, limit).map(({ q }) => write(q));
      const typed: Typed[] = [];
      for (let from = 0; from < texts.length; from += perVisit) {
        say(`${set}, ${form}: ${from} of ${texts.length}`);
        typed.push(...(await visit(browser, site, texts.slice(from, from + perVisit), pace)));
      }
      cold.push(...typed.filter(({ phase }) => phase === 'cold').map(({ traffic }) => traffic));
      rows.push(
        ...phases.map((phase) =>
          row(
            set,
            form,
            phase,
            typed.filter((query) => query.phase === phase),
          ),
        ),
      );
    }
  }
  return {
    machine: { cores: availableParallelism(), chromium: browser.version(), load: [before, load()] },
    pace,
    rows,
    cold: Object.fromEntries(
      kindNames.map((kind) => [
        kind,
        percentile(
          cold.map((traffic) => traffic[kind] ?? 0),
          50,
        ) ?? 0,
      ]),
    ),
    visits: cold.length,
  };
}

function row(set: string, form: string, phase: Phase, typed: readonly Typed[]): Row {
  const presses = typed.flatMap((query) => query.presses);
  const answered = presses.filter((time) => time !== undefined);
  return {
    set,
    form,
    phase,
    queries: typed.length,
    results: spread(typed.map(({ results }) => results)),
    bytes: spread(typed.map(({ traffic }) => total(traffic))),
    presses: { count: presses.length, answered: answered.length, times: spread(answered) },
    longestTask: Math.max(0, ...typed.map(({ task }) => task)),
    longestGap: Math.max(0, ...typed.map(({ gap }) => gap)),
  };
}

function spread(values: readonly number[]): Spread {
  return { median: percentile(values, 50), p95: percentile(values, 95) };
}
