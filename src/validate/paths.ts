import { pictureEnding } from '../model/attachments.ts';
import { mostLetters } from '../model/limits.ts';
import { nearest } from '../model/nearest.ts';
import { idOf } from '../model/report-path.ts';
import { textAt } from '../model/texts-at.ts';
import { slug } from '../model/vietnamese.ts';
import { lists } from './lists.ts';
import { attachmentMessages } from './messages/attachment-messages.ts';
import { fileMessages } from './messages/file-messages.ts';
import { siteMessages } from './messages/site-messages.ts';
import type { Advice, Fault } from './problem.ts';
import { siteFile } from './site-file.ts';

/** The kind of a file of the content, by its path; `ignored` is for files about a folder. */
export type ContentKind =
  'report' | 'original' | 'list' | 'image' | 'attachment' | 'sitePicture' | 'ignored' | 'stray';

const aboutFolder = /^(?:README\.md|\.git(?:ignore|attributes|keep))$|\/\.gitkeep$/;
/** The path of a file that Windows or macOS left in a folder. */
export const systemFile = /(?:^|\/)(?:\.DS_Store|\._[^/]*|Thumbs\.db|desktop\.ini)$/;
const attachmentPath = /^pictures\/(\d{4}\/[^/]+)\/[^/]+$/;
const originalPath = /^originals\/\d{4}\/[a-z0-9-]{1,200}\.[a-z0-9]{1,20}$/;
/** Stands in for a name that has no letters. */
const sampleName = 'ten-bai';

/** Returns the reports among the paths of a content folder. */
export function reportPaths(paths: readonly string[]): string[] {
  return paths.filter((path) => kindOf(path) === 'report');
}

/** Returns the kind of a file by its path below the content folder. */
export function kindOf(path: string): ContentKind {
  if (aboutFolder.test(path) || systemFile.test(path)) return 'ignored';
  if (Object.hasOwn(lists, path) || path === siteFile) return 'list';
  if (path.startsWith('site/')) return 'sitePicture';
  if (/^reports\/.*\.md$/i.test(path)) return 'report';
  if (/^reports\/./.test(path) && pictureEnding.test(path)) return 'image';
  if (path.startsWith('pictures/')) return 'attachment';
  return path.startsWith('originals/') ? 'original' : 'stray';
}

/** Checks the name and the folder of a report's file. */
export function reportPathFaults(path: string, value: unknown): Fault[] {
  const [, folder, name] = /^(\d{4})\/([^/]+)$/.exec(idOf(path)) ?? [];
  if (folder === undefined || name === undefined)
    return [{ path: [], ...fileMessages.notInYearFolder }];
  if (name.length > mostLetters.name) return [{ path: [], ...fileMessages.reportNameTooLong }];
  const better = slug(name) || sampleName;
  const isRight = better === name && path.endsWith('.md');
  const form = isRight ? [] : [{ path: [], ...fileMessages.reportName(folder, better) }];
  // The schema reports a date without a year.
  const year = /\d{4}/.exec(textAt(value, 'date') ?? '')?.[0];
  if (year === undefined || year === folder) return form;
  return [...form, { path: ['date'], ...fileMessages.otherYear(year, folder) }];
}

/**
 * Checks the path of a file that is no report. `used` says whether a report names it; `reports`,
 * the ids of all reports; `warning`, whether the archive has drafts, which may come to name it.
 */
export function otherPathFaults(
  path: string,
  kind: ContentKind,
  { used, reports, warning }: { used: boolean; reports: ReadonlySet<string>; warning: boolean },
): Fault[] {
  const misplaced = placeAdvice(path, kind);
  if (misplaced) return [{ path: [], ...misplaced }];
  const unused = used ? undefined : unusedAdvice(path, kind, reports);
  return unused ? [{ path: [], ...unused, warning: warning && kind !== 'sitePicture' }] : [];
}

function placeAdvice(path: string, kind: ContentKind): Advice | undefined {
  if (kind === 'stray') return fileMessages.stray;
  if (kind === 'attachment' && !attachmentPath.test(path)) return attachmentMessages.misplaced;
  if (kind !== 'original' || originalPath.test(path)) return undefined;
  const [, name = '', ending = ''] = /([^/]*?)(\.[^./]*)?$/.exec(path) ?? [];
  const better = `${slug(name).slice(0, 60) || sampleName}${ending.toLowerCase()}`;
  return fileMessages.originalName(better);
}

function unusedAdvice(
  path: string,
  kind: ContentKind,
  reports: ReadonlySet<string>,
): Advice | undefined {
  switch (kind) {
    case 'attachment': {
      const report = path.replace(attachmentPath, '$1');
      return reports.has(report)
        ? attachmentMessages.unused(report)
        : attachmentMessages.unusedWithoutReport(report, nearest(report, reports));
    }
    case 'image':
      return fileMessages.pictureUnused;
    case 'original':
      return fileMessages.originalUnused;
    case 'sitePicture':
      return siteMessages.pictureUnused;
    default:
      return undefined;
  }
}
