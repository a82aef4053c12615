import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { faultOf } from './faults.ts';

/** The files of a part of a folder of content, and what stands there that is none. */
export interface Listing {
  /** Their paths below the part, `<year>/<name>`, in the same order on every machine. */
  files: string[];
  problems: string[];
}

/** Lists the files in the folders of years below `part`. What only stands in the way there is told, not read: a folder, a pipe, a link that leads nowhere. */
export async function listContent(
  content: string,
  part: 'reports' | 'originals',
): Promise<Listing> {
  const listing: Listing = { files: [], problems: [] };
  for (const year of await entries(join(content, part), listing, part)) {
    const within = `${part}/${year.name}`;
    if (year.isSymbolicLink())
      listing.problems.push(`${within}: là lối tắt; kho chỉ đọc thư mục thật`);
    if (!year.isDirectory()) continue;
    for (const { name } of await entries(join(content, within), listing, within)) {
      const about = await stat(join(content, within, name)).catch(() => undefined);
      if (about?.isFile()) listing.files.push(`${year.name}/${name}`);
      else listing.problems.push(`${within}/${name}: không phải tệp thường`);
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
    // An archive that is new has none yet.
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT'))
      problems.push(`${name}: ${faultOf(error)}`);
    return [];
  }
}
