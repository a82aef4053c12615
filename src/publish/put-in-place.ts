import { spawnSync } from 'node:child_process';
import { existsSync, renameSync } from 'node:fs';

/** renameat2 by its number, which Node does not offer; with RENAME_EXCHANGE it swaps two folders in one step. */
const renameat2: Partial<Record<string, string>> = { x64: '316', arm64: '276' };
const swap = 'exit(syscall($ARGV[0] + 0, -100, $ARGV[1], -100, $ARGV[2], 2) == 0 ? 0 : 1)';

/**
 * Puts the folder `made` where `target` is. On Linux the two are exchanged in one step, so that `target` is a whole site at every moment, and
 * what it was stands in `made` afterwards. Where no program can do that (Windows, macOS, a Linux with neither a recent `mv` nor Perl), two
 * renames follow each other, the earlier site going to `replaced`; `restore` mends what a kill between the two leaves.
 */
export function putInPlace(made: string, target: string, replaced: string): void {
  if (!existsSync(target)) return renameSync(made, target);
  if (exchange(made, target)) return;
  renameSync(target, replaced);
  try {
    renameSync(made, target);
  } catch (error) {
    renameSync(replaced, target);
    throw error;
  }
}

/** Brings back a site that was taken out of its place by a process which did not live to put the next one there. */
export function restore(target: string, replaced: string): void {
  if (!existsSync(target) && existsSync(replaced)) renameSync(replaced, target);
}

function exchange(one: string, other: string): boolean {
  if (process.platform !== 'linux') return false;
  const runs = (program: string, args: string[]) =>
    spawnSync(program, args, { stdio: 'ignore' }).status === 0;
  const number = renameat2[process.arch];
  return (
    runs('mv', ['--exchange', '--no-target-directory', one, other]) ||
    (number !== undefined && runs('perl', ['-e', swap, number, one, other]))
  );
}
