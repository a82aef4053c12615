import { stringify } from 'csv-stringify/sync';
import { listDelimiter, type DataCell } from './data-columns.ts';
import type { DataTable } from './data-tables.ts';

/**
 * A table as CSV (RFC 4180) that Excel opens right: UTF-8 with a byte order mark, and no cell that
 * it would run (OWASP, CSV injection). A text that begins with `=`, `+`, `-`, `@`, a tab or a line
 * break has a `'` before it; so has one that begins with `'`, so that programs can take it away
 * again. The values of a list are as `listDelimiter` says.
 */
export function csvOf({ fields, rows }: Pick<DataTable, 'fields' | 'rows'>): string {
  return stringify([fields.map(({ name }) => name), ...rows.map((row) => row.map(flat))], {
    bom: true,
    record_delimiter: 'windows',
    quote_record_delimiter: true,
    escape_formulas: true,
    // Those of which the package does not know.
    cast: { string: (text) => (/^['\n]/.test(text) ? `'${text}` : text) },
  });
}

function flat(cell: DataCell): string | number | undefined {
  return typeof cell === 'object'
    ? cell.map((value) => value.replaceAll('|', '||')).join(listDelimiter)
    : cell;
}
