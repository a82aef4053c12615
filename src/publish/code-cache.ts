import { existsSync, globSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { codeFiles, digestOfFiles } from '../known/code-digest.ts';
import { knownFiles } from '../known/known-files.ts';

/** The pattern of the names of caches: digests of the code, and of what makes pictures. */
const ofCode = /^code-[0-9a-f]{16}(?:-([0-9a-f]{16}))?$/;
/** Where Astro keeps finished pictures in its cache, by digests of their files; and we ours. */
const pictures = 'assets';
/** The files that Astro takes from its cache as they are. */
const takenAsTheyAre = ['data-store.json', `${pictures}/*`, 'fonts/*'];
/** Where our notes on them lie. */
const notes = 'notes';
/** The files that decide how pictures are made, and how notes are kept; so does Node. */
const makersOfPictures = ['astro.config.mjs', 'package-lock.json', 'src/{known,pictures}/*.ts'];

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
 * what makes pictures. Astro does not see that a file of its cache was damaged, or cut off by a
 * build that was killed. So the files that are not as the last successful build left them are
 * removed.
 */
export function codeCache(cache: string, root: string, content: string): CodeCache {
  const makers = globSync(makersOfPictures, { cwd: root });
  const maker = digestOfFiles(root, makers, process.version);
  const name = `code-${digestOfCode(root, resolve(root, content))}-${maker}`;
  const folder = join(cache, name);
  mkdirSync(folder, { recursive: true });
  for (const other of readdirSync(cache)) {
    const [matched, otherMaker] = ofCode.exec(other) ?? [];
    if (matched === undefined || other === name) continue;
    if (otherMaker === maker)
      for (const part of [notes, pictures])
        moveIfFree(join(cache, other, part), join(folder, part));
    rmSync(join(cache, other), { recursive: true });
  }
  // Notes look at each file only once, and the build changes some in between.
  const known = () => knownFiles<true>(folder, { notes: join(folder, notes), context: maker });
  const files = () => globSync(takenAsTheyAre, { cwd: folder });
  const before = known();
  for (const file of files())
    if (!before.noted(file)) rmSync(join(folder, file), { recursive: true });
  return {
    folder,
    finish() {
      const now = known();
      for (const file of files()) if (!now.noted(file)) now.note(file, true);
      now.save();
    },
  };
}

function moveIfFree(from: string, to: string): void {
  if (existsSync(from) && !existsSync(to)) renameSync(from, to);
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
