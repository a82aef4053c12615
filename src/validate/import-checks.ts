import { readBody } from './body.ts';
import { readList, type ListFile } from './lists.ts';
import { listingMessages } from './messages/file-messages.ts';
import { pictureBytesAdvice, pictureForm } from './pictures.ts';
import { fieldName } from './problem.ts';
import { reportFaults } from './report-faults.ts';
import { readReportFile } from './report-file.ts';

/**
 * The checks that the command line hands to the importer: see src/import/command/content-checks.ts.
 */
export const importChecks = {
  readList(file: ListFile, bytes: Uint8Array) {
    const { names, faults, place } = readList(file, bytes);
    const problems = faults.map((fault) =>
      listingMessages.ofList(file, place(fault).line, fieldName(fault.path), fault),
    );
    return { names, problems };
  },

  /** Leaves out warnings and the `# kiểm tra:` comments, which the importer writes itself. */
  newReportFaults(path: string, text: string, topics: ReadonlySet<string>) {
    const file = readReportFile(new TextEncoder().encode(text));
    return [...file.faults, ...reportFaults(path, file, readBody(file.body), topics)]
      .filter(({ warning }) => warning !== true)
      .map(({ path: field, message, mend }) => ({
        field: fieldName(field) || path,
        text: `${message}; ${mend}`,
      }));
  },

  async picture(bytes: Uint8Array) {
    const advice = await pictureBytesAdvice(bytes);
    const isShown = advice === undefined || advice.warning === true;
    return isShown ? pictureForm(bytes) : { fault: advice.message };
  },
};
