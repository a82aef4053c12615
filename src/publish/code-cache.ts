import {
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { codeFiles, digestOfFiles } from '../known/code-digest.ts';

/** The pattern of the names of caches: digests of the code, and of what makes pictures. */
const ofCode = /^code-[0-9a-f]{16}(?:-([0-9a-f]{16}))?$/;
/** Where Astro keeps finished pictures in its cache, by digests of their files; and we ours. */
const pictures = 'assets';
/** Where Astro keeps the collections, and the digest of what it left there. */
const store = 'data-store.json';
const storeDigest = 'data-store.digest';
const makersOfPictures = ['astro.config.mjs', 'package-lock.json', 'src/pictures/*.ts'];

/** The folder of Astro's cache for one state of the code. */
export interface CodeCache {
  folder: string;
  /** To be called when the build has succeeded. */
  finish(): void;
}

/**
 * Returns a folder within Astro's `cache`, named by a digest of the code and the abbreviations of
 * `content`, and removes the folders of other digests. Astro renders a report again only if its own
 * Markdown changes, and a page is made again only if what it shows does. Without such a folder, a
 * changed plugin or component would leave old pages in the site. `content` may be relative to the
 * project's `root`.
 *
 * The new folder takes over the finished pictures, which take long, if the code changed but not
 * what makes pictures. After a build that was killed it has none, because Astro might have been
 * writing one, and would publish it as it is. Nor does Astro see that its collections were damaged:
 * they are read anew where they are not as the last build left them.
 */
export function codeCache(cache: string, root: string, content: string): CodeCache {
  const makers = globSync(makersOfPictures, { cwd: root });
  const maker = digestOfFiles(root, makers);
  const name = `code-${digestOfCode(root, resolve(root, content))}-${maker}`;
  const folder = join(cache, name);
  const mark = join(cache, 'unfinished');
  mkdirSync(folder, { recursive: true });
  for (const other of readdirSync(cache)) {
    const [matched, otherMaker] = ofCode.exec(other) ?? [];
    if (matched === undefined) continue;
    if (existsSync(mark)) rmSync(join(cache, other, pictures), { recursive: true, force: true });
    if (other === name) continue;
    const [from, to] = [join(cache, other, pictures), join(folder, pictures)];
    if (otherMaker === maker && existsSync(from) && !existsSync(to)) renameSync(from, to);
    rmSync(join(cache, other), { recursive: true });
  }
  if (digestOfStore(folder) !== readIfThere(join(folder, storeDigest)))
    rmSync(join(folder, store), { force: true });
  writeFileSync(mark, '');
  return {
    folder,
    finish() {
      writeFileSync(join(folder, storeDigest), digestOfStore(folder) ?? '');
      rmSync(mark, { force: true });
    },
  };
}

function digestOfStore(folder: string): string | undefined {
  return existsSync(join(folder, store)) ? digestOfFiles(folder, [store]) : undefined;
}

function readIfThere(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/**
 * Digests everything that decides what Markdown becomes, apart from the report itself and Astro's
 * settings: Node and its system, our code, its packages, and the abbreviations. It is the same for
 * copies of a project, wherever they lie.
 */
function digestOfCode(root: string, content: string): string {
  const place = relative(root, content);
  const lists = [join(place, 'abbreviations.yaml')].filter((file) =>
    existsSync(resolve(root, file)),
  );
  const system = `${process.version} ${process.platform} ${process.arch}`;
  return digestOfFiles(root, [...codeFiles(root), ...lists], `${system}\n${place}\n`);
}
