import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareArrival } from '../../../src/model/entry-names.ts';
import { reportSchema, type Report } from '../../../src/model/report.ts';
import { idOf } from '../../../src/model/report-path.ts';
import { contentFolder } from '../../../src/validate/content-folder.ts';
import { reportPaths } from '../../../src/validate/paths.ts';
import { readReportFile } from '../../../src/validate/report-file.ts';

/** Reads the reports of a content folder in the order in which they came into the archive. */
export function readReports(content: string): Report[] {
  return reportPaths(contentFolder(content).paths)
    .map((file) => {
      const { value, body } = readReportFile(readFileSync(join(content, file)));
      return { id: idOf(file), ...reportSchema.parse(value), body };
    })
    .sort(compareArrival);
}
