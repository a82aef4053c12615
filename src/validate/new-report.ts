import { readBody } from './body.ts';
import { fieldName, type Fault } from './problem.ts';
import { reportFaults } from './report-faults.ts';
import { readReportFile } from './report-file.ts';

/**
 * What would stop a build in a report that is about to be written, given its path below the content's folder and its text; one line each. What a
 * person has yet to look at is none of it.
 */
export function newReportFaults(path: string, text: string, topics: ReadonlySet<string>): string[] {
  const file = readReportFile(new TextEncoder().encode(text));
  const errors = ({ warning }: Fault) => warning !== true;
  return [...file.faults, ...reportFaults(path, file, readBody(file.body), topics)]
    .filter(errors)
    .map(({ path: field, message, mend }) => `${fieldName(field) || path}: ${message}; ${mend}`);
}
