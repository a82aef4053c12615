import type { BrowserReport, Row, Spread } from './measure.ts';
import { kindNames, total } from './traffic.ts';

const figure = (value: number | undefined) =>
  value === undefined ? '–' : Math.round(value).toLocaleString('en');
const both = ({ median, p95 }: Spread) => `${figure(median)} / ${figure(p95)}`;
const kilobytes = (value: number | undefined) =>
  figure(value === undefined ? undefined : value / 1000);

const notes = `All but bytes and counts in ms, median / 95 %. results: from the press of the last key to the results of the whole query on the screen, in
their order. each press: from every other press to results, for the presses (their share in %) that had them before the next one.
cold: the first query in a new browser, engine and service worker included. fresh: words new to a page that has searched; their parts of the index come from a
server on this machine, so a network adds its own time. warm: words that the page has looked for before, the others of the visit since then.
kB: fetched for a query, headers included, text compressed; of a cold one with the page. task: the longest task of the page's main thread over 50 ms,
0 where there was none. gap: its longest stretch without a free moment, by a timer of 4 ms, the machine's other work included.`;

/** Prints the result of a run. */
export function print(
  { machine, pace, rows, cold, visits }: BrowserReport,
  documents: number,
): void {
  const load = machine.load.map((value) => value.toFixed(1)).join(' and ');
  console.log(
    `\n${documents.toLocaleString('en')} documents; a letter every ${pace} ms; Chromium ${machine.chromium}, headless, on ${machine.cores} cores (load ${load} before and after)\n`,
  );
  console.table(
    Object.fromEntries(rows.map((row) => [`${row.set}, ${row.form}: ${row.phase}`, cells(row)])),
  );
  console.log(`\nkB of the first query of a visit, page included (median of ${visits} visits)`);
  const kinds = kindNames.filter((kind) => (cold[kind] ?? 0) > 0);
  console.table({
    kB: {
      ...Object.fromEntries(kinds.map((kind) => [kind, kilobytes(cold[kind])])),
      all: kilobytes(total(cold)),
    },
  });
  console.log(`\n${notes}`);
}

function cells({
  queries,
  results,
  bytes,
  presses,
  longestTask,
  longestGap,
}: Row): Record<string, string> {
  const share =
    presses.count === 0 ? '' : ` (${Math.round((100 * presses.answered) / presses.count)})`;
  return {
    queries: String(queries),
    results: both(results),
    'each press': both(presses.times) + share,
    kB: `${kilobytes(bytes.median)} / ${kilobytes(bytes.p95)}`,
    task: figure(longestTask),
    gap: figure(longestGap),
  };
}
