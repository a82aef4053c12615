import { originalName } from '../model/addresses.ts';
import { attachmentFolder, documentName } from '../model/attachments.ts';
import type { Report } from '../model/report.ts';

/** A received file that is served as it is. */
interface ReceivedPath {
  /** The id of its report, or one that the report had before. */
  id: string;
  /** Its address below the report's. */
  address: string;
  /** Its path below the content folder. */
  path: string;
  /** The SHA-256 of its bytes, where the report states it. */
  sha256: string | undefined;
}

/**
 * The original of a report and those of its documents that the archive holds, below each address
 * that the report has had: whoever linked to a file must still find it.
 */
export function receivedFiles({
  id,
  aliases,
  source: { original },
  documents,
}: Report): ReceivedPath[] {
  const files = [
    {
      address: originalName(original.file),
      path: `originals/${original.file}`,
      sha256: original.sha256,
    },
    ...documents.flatMap(({ file }) =>
      file === undefined
        ? []
        : [
            {
              address: `tai-lieu/${documentName(file)}`,
              path: attachmentFolder(id) + file,
              sha256: undefined,
            },
          ],
    ),
  ];
  return idsOf({ id, aliases }).flatMap((home) => files.map((file) => ({ id: home, ...file })));
}

/** The id of a report and those that it had before: who links to a file beside it must find it. */
export function idsOf({ id, aliases }: Pick<Report, 'id' | 'aliases'>): string[] {
  const former = aliases.flatMap((alias) => /^bai-viet\/(\d{4}\/[^/]+)$/.exec(alias)?.[1] ?? []);
  return [id, ...former];
}
