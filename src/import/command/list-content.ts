import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { importErrors } from './command-messages.ts';
import { errorCode, errorText } from './error-text.ts';

/** The files of a folder of reports or originals, and the entries that are no files. */
export interface Listing {
  /** Their paths, `<year>/<name>`, in the same order on every machine. */
  files: string[];
  problems: string[];
}

/**
 * Lists the files in the year folders of `section`. Folders, pipes and broken links become
 * problems.
 */
export async function listContent(
  content: string,
  section: 'reports' | 'originals',
): Promise<Listing> {
  const listing: Listing = { files: [], problems: [] };
  for (const year of await entries(join(content, section), listing, section)) {
    const within = `${section}/${year.name}`;
    if (year.isSymbolicLink()) listing.problems.push(importErrors.linkedFolder(within));
    if (!year.isDirectory()) continue;
    for (const entry of await entries(join(content, within), listing, within)) {
      const { name } = entry;
      const about = entry.isSymbolicLink()
        ? await stat(join(content, within, name)).catch(() => undefined)
        : entry;
      if (about?.isFile()) listing.files.push(`${year.name}/${name}`);
      else listing.problems.push(importErrors.notAFileAt(`${within}/${name}`));
    }
  }
  return listing;
}

async function entries(folder: string, { problems }: Listing, name: string) {
  try {
    const all = await readdir(folder, { withFileTypes: true });
    return all
      .filter((entry) => !entry.name.startsWith('.'))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    // A new archive has none yet.
    if (errorCode(error) !== 'ENOENT') problems.push(`${name}: ${errorText(error)}`);
    return [];
  }
}
