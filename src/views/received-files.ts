import { originalName } from '../model/addresses.ts';
import { attachmentFolder, documentName } from '../model/attachments.ts';
import type { Report } from '../model/report.ts';

/** A received file that is served as it is. */
interface ReceivedPath {
  /** Its address below the report's. */
  address: string;
  /** Its path below the content folder. */
  path: string;
}

/** The original of a report and those of its documents that the archive holds. */
export function receivedFiles({ id, source: { original }, documents }: Report): ReceivedPath[] {
  return [
    { address: originalName(original.file), path: `originals/${original.file}` },
    ...documents.flatMap(({ file }) =>
      file === undefined
        ? []
        : [{ address: `tai-lieu/${documentName(file)}`, path: attachmentFolder(id) + file }],
    ),
  ];
}
