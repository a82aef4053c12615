import { bytesInAddress, type ReadPicture } from '../../read/read-picture.ts';
import { pictureReasons } from '../draft-messages.ts';
import type { ReportDraft } from '../draft/model.ts';
import { withPictures, type KeptPicture } from '../draft/picture-fields.ts';
import type { ContentChecks } from './content-checks.ts';

/** A file that is written with a report. */
export interface PictureFile {
  /** `anh-1.jpg`. */
  file: string;
  bytes: Uint8Array;
}

/** Reads what a page has at an address; undefined where it is not at hand. */
export type ReadAddress = (address: string) => Promise<Uint8Array | undefined>;

/** The least side of a picture in pixels: less is an icon, or a dot that counted visitors. */
const leastTaken = 32;

/** Puts the pictures of a file that the archive can show into a draft, and says why not others. */
export async function takePictures(
  draft: ReportDraft,
  pictures: readonly ReadPicture[],
  readAddress: ReadAddress,
  check: ContentChecks['picture'],
): Promise<{ draft: ReportDraft; files: PictureFile[] }> {
  const files: PictureFile[] = [];
  const kept: KeptPicture[] = [];
  const omitted: ReportDraft['omitted'] = [];
  for (const [index, { before, alt, ...source }] of pictures.entries()) {
    let reason: string = source.isTooLarge ? pictureReasons.tooLarge : pictureReasons.missing;
    let taken: PictureFile | undefined;
    for (const address of [undefined, ...(source.addresses ?? [])]) {
      const bytes =
        address === undefined
          ? source.bytes
          : (bytesInAddress(address) ?? (await readAddress(address)));
      if (taken || !bytes) continue;
      const found = await judge(bytes, files, check);
      if ('fault' in found) reason = found.fault;
      else taken = { file: `anh-${files.length + 1}.${found.ending}`, bytes };
    }
    if (taken) {
      files.push(taken);
      kept.push({ file: taken.file, alt, before });
    } else omitted.push({ after: draft.omitted[index]?.after ?? '', reason });
  }
  return { draft: withPictures({ ...draft, omitted }, kept), files };
}

/** Says in which form a picture is kept, or why not. */
async function judge(
  bytes: Uint8Array,
  files: readonly PictureFile[],
  check: ContentChecks['picture'],
): Promise<{ ending: string } | { fault: string }> {
  if (files.some((file) => Buffer.compare(file.bytes, bytes) === 0))
    return { fault: pictureReasons.repeated };
  const found = await check(bytes);
  if ('fault' in found || found.side >= leastTaken) return found;
  return { fault: pictureReasons.small };
}
