import { attachmentFolder, documentName } from '../model/attachments.ts';
import { mostAttachmentBytes } from '../model/limits.ts';
import { nearest } from '../model/nearest.ts';
import { picturePlaces } from '../model/picture-places.ts';
import { stateOf } from '../model/state.ts';
import { textAt, textsAt, valueAt, valuesAt, type Found } from '../model/texts-at.ts';
import type { MarkdownBody } from './body.ts';
import { attachmentMessages } from './messages/attachment-messages.ts';
import { pictureBytesAdvice, pictureNameAdvice } from './pictures.ts';
import { flat } from './printed-words.ts';
import type { Fault } from './problem.ts';

/** The files that a report names as pictures or documents, but for names that lead elsewhere. */
function filesOf(value: unknown, list: 'pictures' | 'documents'): Found<string>[] {
  // The schema reports a name that leads elsewhere.
  return textsAt(value, `${list}.*.file`).filter(({ value: file }) => !/^\.|[\\/]/.test(file));
}

/** The paths of a report's pictures or documents below the content folder. */
export function attachmentPaths(
  value: unknown,
  id: string,
  list: 'pictures' | 'documents',
): string[] {
  return filesOf(value, list).map(({ value: file }) => attachmentFolder(id) + file);
}

/**
 * Finds pictures and documents that are not among `paths`, or that a report lists twice. Whoever
 * withdraws a report may have to delete them.
 */
export function missingAttachments(
  value: unknown,
  id: string,
  paths: ReadonlySet<string>,
): Fault[] {
  const isWithdrawn = stateOf(value) === 'withdrawn';
  const folder = attachmentFolder(id);
  const [pictures, documents] = [filesOf(value, 'pictures'), filesOf(value, 'documents')];
  const missing = [...pictures, ...documents].filter(
    ({ value: file }) => !paths.has(folder + file),
  );
  const there =
    missing.length === 0
      ? []
      : [...paths]
          .filter((path) => path.startsWith(folder))
          .map((path) => path.slice(folder.length));
  return [
    ...missing.map(({ path, value: file }) => ({
      path,
      ...(isWithdrawn
        ? { ...attachmentMessages.gone(folder + file), warning: true }
        : attachmentMessages.missing(folder + file, nearest(file, there))),
    })),
    ...repeated(pictures, (file) => file),
    ...repeated(documents, documentName),
  ];
}

function repeated(files: readonly Found<string>[], key: (file: string) => string): Fault[] {
  const first = new Map<string, string>();
  return files.flatMap(({ path, value: file }) => {
    const other = first.get(key(file));
    first.set(key(file), other ?? file);
    if (other === undefined) return [];
    return [{ path, ...attachmentMessages[other === file ? 'twice' : 'sameAddress'](file, other) }];
  });
}

/** Checks the pictures of a front matter against its text, and that each has a description. */
export function pictureFaults(
  value: unknown,
  { text, blocks, excess }: Pick<MarkdownBody, 'text' | 'blocks' | 'excess'>,
): Fault[] {
  const pictures = valuesAt(value, ['pictures', '*']).map(({ path, value: picture }) => ({
    path,
    caption: textAt(picture, 'caption'),
    after: valueAt(picture, ['after']),
    isDescribed: valueAt(picture, ['alt']) !== undefined,
  }));
  if (pictures.length === 0) return [];
  const undescribed = pictures
    .filter(({ isDescribed }) => !isDescribed)
    .map(({ path }) => ({
      path: [...path, 'alt'],
      warning: true,
      ...attachmentMessages.withoutAlt,
    }));
  if (excess) return undescribed;
  const paragraphs = text.split('\n\n');
  const places = picturePlaces(
    pictures.map(({ caption }) => ({ caption })),
    paragraphs,
  );
  const misplaced = pictures.flatMap(({ path, after }, index): Fault[] => {
    if (typeof after !== 'number') return [];
    const field = [...path, 'after'];
    if ('captionedBy' in (places[index] ?? {}))
      return [{ path: field, ...attachmentMessages.placedTwice }];
    return after > blocks
      ? [{ path: field, ...attachmentMessages.noParagraph(after, blocks) }]
      : [];
  });
  const short = paragraphs.filter((paragraph) => paragraph.length < 300);
  const slips = pictures.flatMap(({ path, caption }, index): Fault[] => {
    if (caption === undefined || 'captionedBy' in (places[index] ?? {})) return [];
    const meant = nearest(caption, short);
    if (meant === undefined) return [];
    return [
      { path: [...path, 'caption'], warning: true, ...attachmentMessages.captionSlip(meant) },
    ];
  });
  const captions = new Set(pictures.flatMap(({ caption }) => caption ?? []).map(flat));
  const received = textsAt(value, 'captions.*')
    .filter(({ value: caption }) => captions.has(flat(caption)))
    .map(({ path }) => ({ path, warning: true, ...attachmentMessages.received }));
  return [...undescribed, ...misplaced, ...slips, ...received];
}

/** A file of pictures/, or one beside a report. */
interface AttachedFile {
  path: string;
  /** In bytes. */
  size: number;
  read: () => Promise<Uint8Array>;
}

/** Checks the name of a file that a report may use and, if it is used, its bytes. */
export async function attachedFileFaults(
  file: AttachedFile,
  use: 'picture' | 'document' | undefined,
): Promise<Fault[]> {
  const advice = [pictureNameAdvice(file.path), use && (await bytesAdvice(file, use))];
  return advice.flatMap((one) => (one ? [{ path: [], ...one }] : []));
}

async function bytesAdvice({ size, read }: AttachedFile, use: 'picture' | 'document') {
  if (size > mostAttachmentBytes) return attachmentMessages.fileTooLarge(mostAttachmentBytes);
  if (use === 'picture') return pictureBytesAdvice(await read());
  return size === 0 ? attachmentMessages.fileEmpty : undefined;
}
