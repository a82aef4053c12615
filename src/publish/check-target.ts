import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { Refusal } from '../command-line/refusal.ts';
import { latestFile } from '../search/format/index-folder.ts';
import { messages } from './messages.ts';
import { steps } from './put-in-place.ts';

/**
 * Checks that what a build replaces at `target` is an earlier site, and nothing else. `project` is
 * the root of the project, `sources` are the folders that the site is made from. Throws a refusal
 * if the target holds the project or a source, lies in a source, or holds other files.
 */
export function checkTarget(target: string, project: string, sources: readonly string[]): void {
  const place = realPath(target);
  if (
    [project, ...sources].some((folder) => holds(place, realPath(folder))) ||
    sources.some((folder) => holds(realPath(folder), place))
  )
    throw new Refusal(messages.targetHoldsSources(target));
  if (!existsSync(place) || isSite(place)) return;
  if (readdirSync(place).length > 0) throw new Refusal(messages.targetHoldsOthers(target));
}

/** Whether a folder is a site of an earlier build, or was becoming one when a build was killed. */
function isSite(folder: string): boolean {
  const marks = [join('pagefind', latestFile), ...Object.values(steps)];
  return marks.some((path) => existsSync(join(folder, path)));
}

/** Whether `inner` is the folder `outer` or lies in it. */
function holds(outer: string, inner: string): boolean {
  const path = relative(outer, inner);
  return path === '' || (path !== '..' && !path.startsWith(`..${sep}`) && path !== inner);
}

/** The path of a file or folder that may not exist yet, with all links resolved. */
function realPath(path: string): string {
  if (existsSync(path) || dirname(path) === path) return realpathSync(path);
  return join(realPath(dirname(path)), basename(path));
}
