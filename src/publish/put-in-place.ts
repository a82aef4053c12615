import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Refusal } from '../command-line/refusal.ts';
import { messages } from './messages.ts';

/** A folder in which to make a site, beside the one where it is published. */
export interface Staging {
  folder: string;
  /** Puts the new site in the place of the earlier one. If that fails, the earlier one stays. */
  publish(): void;
  /** Removes the staging folder, and the earlier site once it is replaced. */
  discard(): void;
  /**
   * Moves the earlier site to a place where another one may be, and removes whatever else would be
   * discarded: several files at once, which a process that ends cannot wait for.
   */
  clear(spare: string): Promise<void>;
}

/**
 * Creates a folder in which to make a site that is published at `target`, after mending what a
 * killed process left there. Throws if `target` is not a folder.
 */
export function stage(target: string): Staging {
  const beside = (state: string) => join(dirname(target), `.${basename(target)}-${state}`);
  const [made, replaced] = [beside('new'), beside('old')];
  const discard = () => [made, replaced].forEach(remove);
  restore(target, replaced);
  discard();
  return {
    folder: made,
    publish: () => putInPlace(made, target, replaced),
    discard,
    async clear(spare) {
      await rm(spare, { recursive: true, force: true });
      // There is none after the first build, and a folder of another disk cannot be moved.
      await rename(replaced, spare).catch(() => undefined);
      for (const folder of [made, replaced]) await rm(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Publishes the folder `made` at `target`, by two renames: the earlier site goes to `replaced`
 * until the new one is there. A folder that cannot be renamed (a link to another, a mount point,
 * one that a Windows program holds open) stays, and its contents are exchanged.
 */
function putInPlace(made: string, target: string, replaced: string): void {
  if (!existsSync(target)) return renameSync(made, target);
  if (lstatSync(target).isSymbolicLink() || !renamed(target, replaced))
    return exchangeContents(made, target);
  try {
    renameSync(made, target);
  } catch (error) {
    renameSync(replaced, target);
    throw error;
  }
}

function renamed(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch {
    return false;
  }
}

/** Restores a site that a killed process had moved out of its place. */
function restore(target: string, replaced: string): void {
  const found = lstatSync(target, { throwIfNoEntry: false });
  if (!found) {
    if (existsSync(replaced)) renameSync(replaced, target);
    return;
  }
  if (!existsSync(target)) throw new Refusal(messages.linkToNothing(target));
  if (!statSync(target).isDirectory()) throw new Refusal(messages.notAFolder(target));
  restoreContents(target);
}

/**
 * The steps of an exchange of contents, each a folder within the published one. Files are copied
 * into the first, during which a disk may fill up. The earlier site is moved into the second.
 * Renaming the first to the third records that all are moved; from then on only going forward leads
 * to a whole site.
 */
export const steps = { copied: '.site-new', replaced: '.site-old', ready: '.site-ready' };

/** Exchanges the contents of a folder for those of another, by renames within it. */
export function exchangeContents(made: string, target: string): void {
  const [copied, replaced, ready] = within(target);
  try {
    cpSync(made, copied, { recursive: true });
    mkdirSync(replaced);
    moveAll(target, replaced);
    renameSync(copied, ready);
  } finally {
    restoreContents(target);
  }
}

/**
 * Completes an interrupted exchange of contents if its last step was reached, and undoes it
 * otherwise.
 */
export function restoreContents(target: string): void {
  const [copied, replaced, ready] = within(target);
  if (existsSync(ready)) moveAll(ready, target);
  else if (existsSync(replaced)) moveAll(replaced, target);
  // The earlier site goes first: if it were left alone with its step, it would be restored.
  [replaced, ready, copied].forEach(remove);
}

function within(target: string): [copied: string, replaced: string, ready: string] {
  return [join(target, steps.copied), join(target, steps.replaced), join(target, steps.ready)];
}

/** Moves the contents of one folder into another, except the folders of the steps. */
function moveAll(from: string, to: string): void {
  const own = Object.values(steps);
  for (const name of readdirSync(from).filter((name) => !own.includes(name)))
    renameSync(join(from, name), join(to, name));
}

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
