import { parse } from 'yaml';
import { reportSchema, type Report } from '../../src/lib/report.ts';

/** Reads the file of a report. Throws where it has no front matter, or not that of a report. */
export function readReportFile(id: string, text: string): Report {
  const [, yaml, body] = /^\uFEFF?---\r?\n(.*?\r?\n)---\r?\n(.*)$/s.exec(text) ?? [];
  if (yaml === undefined || body === undefined) throw new Error('không có phần đầu giữa hai dòng ---');
  const read = reportSchema.safeParse(parse(yaml));
  if (!read.success) throw new Error(read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
  return { ...read.data, id, body };
}
