import { readBody } from './body.ts';
import { readList, type ListFile } from './lists.ts';
import { fieldName, type Fault } from './problem.ts';
import { reportFaults } from './report-faults.ts';
import { readReportFile } from './report-file.ts';

/** The checks that the command line hands to the importer: see src/import/command/content-checks.ts. */
export const importChecks = {
  readList(file: ListFile, bytes: Uint8Array) {
    const { topics, places, faults, place } = readList(file, bytes);
    const problems = faults.map((fault) => {
      const field = fault.path.length === 0 ? '' : `, mục ${fieldName(fault.path)}`;
      return `${file}, dòng ${place(fault).line}${field}: ${fault.message}; ${fault.mend}`;
    });
    return { topics, places, problems };
  },

  /** Leaves out warnings, and the marks that ask a person to look: they are there by design. */
  newReportFaults(path: string, text: string, topics: ReadonlySet<string>): string[] {
    const file = readReportFile(new TextEncoder().encode(text));
    const errors = ({ warning }: Fault) => warning !== true;
    return [...file.faults, ...reportFaults(path, file, readBody(file.body), topics)]
      .filter(errors)
      .map(({ path: field, message, mend }) => `${fieldName(field) || path}: ${message}; ${mend}`);
  },
};
