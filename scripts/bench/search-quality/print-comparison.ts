import type { Comparison, Group } from './compare.ts';
import type { Measures } from './measures.ts';

const score = (value: number) => value.toFixed(3);
const ms = (value: number) => value.toFixed(value < 10 ? 1 : 0);
const kilobytes = (value: number) => Math.round(value / 1000).toLocaleString('en');

/** A column of the table with its heading and its format. */
type MeasureColumn = [name: keyof Measures, title: string, write: (value: number) => string];

/** The columns of all tables; each table has those with values. */
const allColumns: MeasureColumn[] = [
  ['s1', 'S@1', score],
  ['s10', 'S@10', score],
  ['mrr10', 'MRR@10', score],
  ['right', 'spelt right', score],
  ['ofRight', 'kept', score],
  ['asTyped', 'as typed', score],
  ['empty', 'nothing', String],
  ['medianMs', 'ms', ms],
  ['p95Ms', 'ms 95 %', ms],
  ['firstBytes', 'first kB', kilobytes],
  ['laterBytes', 'later kB', kilobytes],
];

const notes = `S@n: share of queries with an answer among the first n. MRR@10: mean reciprocal rank of the first answer. nothing: queries that found nothing.
spelt right: MRR@10 of the same queries without their slips; kept: the share of it that the slips leave.
as typed: share of queries whose first ten results all have the syllables with the marks typed, where there are ten such.
ms: median time of a query after the first of a visit, in Node, files from disk (95 %: of the slowest but 5 %). kB: median bytes fetched for
the first query of a visit and a later one, compressed, engine included, of Kỷ Yếu also the ten results; – where nothing is fetched (a server).`;

/** Prints a comparison as tables, one for each set and form of query. */
export function print(comparison: Comparison): void {
  for (const group of comparison.groups) {
    console.log(
      `\n${group.set}, ${group.form} (${group.queries} queries, ${comparison.documents} documents)`,
    );
    console.table(rows(group, comparison.dropped));
  }
  console.log(`\n${notes}`);
  for (const name of comparison.dropped)
    console.log(`${name}: the worse setting of this peer, left out of the ratios.`);
  if (comparison.absent > 0)
    console.log(`${comparison.absent} relevant documents are not in the corpus.`);
}

function rows(
  { systems, ratios }: Group,
  dropped: readonly string[],
): Record<string, Record<string, string>> {
  const measures = Object.values(systems);
  const columns = allColumns.filter(([name]) => measures.some((one) => one[name] !== undefined));
  const row = (write: (column: MeasureColumn) => string) =>
    Object.fromEntries(columns.map((column) => [column[1], write(column)]));
  const measured = Object.entries(systems).map(([system, measures]) => {
    const cells = row(([name, , write]) => {
      const value = measures[name];
      return value === undefined ? '–' : write(value);
    });
    return [dropped.includes(system) ? `(${system})` : system, cells] as const;
  });
  const ratio = row(([name]) => ratios[name]?.ratio.toFixed(2) ?? '–');
  const peer = row(([name]) => ratios[name]?.peer ?? '');
  return { ...Object.fromEntries(measured), 'ours / best peer': ratio, 'best peer': peer };
}
