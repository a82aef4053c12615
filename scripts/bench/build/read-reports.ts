import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { compareArrival } from '../../../src/model/entry-names.ts';
import { reportSchema, type Report } from '../../../src/model/report.ts';
import { readReportFile } from '../../../src/validate/report-file.ts';

/** Reads the reports of a content folder in the order in which they came into the archive. */
export function readReports(content: string): Report[] {
  return globSync('reports/*/*.md', { cwd: content })
    .map((file) => {
      const { value, body } = readReportFile(readFileSync(join(content, file)));
      const id = file.split(sep).slice(1).join('/').replace(/\.md$/, '');
      return { id, ...reportSchema.parse(value), body };
    })
    .sort(compareArrival);
}
