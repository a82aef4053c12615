import { readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, sep } from 'node:path';
import { mostAttachmentBytes } from '../../model/limits.ts';

/** An address with a scheme, or from the root of a host. */
const elsewhere = /^[a-z][a-z\d+.-]*:|^[\\/]/i;

/**
 * Reads a file that a browser saved with a page, in the folder beside it that has its name: `Bài
 * báo_files` for `Bài báo.html`. Undefined for any other address, and where it is not there.
 */
export async function savedWithPage(
  page: string,
  address: string,
): Promise<Uint8Array | undefined> {
  const path = decoded(address.replace(/[?#].*$/s, '')).replace(/^(?:\.\/)+/, '');
  const stem = basename(page, extname(page)).normalize('NFC');
  const [folder = ''] = path.split('/');
  if (elsewhere.test(path) || !folder.normalize('NFC').startsWith(stem)) return undefined;
  if (!/^[_.-]/.test(folder.slice(stem.length))) return undefined;
  try {
    const inside = await realpath(join(dirname(page), folder));
    const file = await realpath(join(dirname(page), path));
    // A link, or `..`, may lead out of the folder.
    if (dirname(inside) !== (await realpath(dirname(page)))) return undefined;
    if (!file.startsWith(inside + sep)) return undefined;
    const about = await stat(file);
    return about.isFile() && about.size <= mostAttachmentBytes ? await readFile(file) : undefined;
  } catch {
    return undefined;
  }
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
