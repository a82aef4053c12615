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
import { basename, dirname, join } from 'node:path';
import { messages } from './messages.ts';
import { Refusal } from './refusal.ts';

/** A folder to make a site in, beside the one where it is published. */
export interface Staging {
  folder: string;
  /** Puts what was made where the site is published. Where that fails, the earlier site stays. */
  publish(): void;
  /** Removes what was made, and what was replaced. */
  discard(): void;
}

/**
 * Gives a folder to make a site in that is published at `target`; mends first what a killed process
 * left there. Throws where `target` is something else than a folder.
 */
export function stage(target: string): Staging {
  const beside = (state: string) => join(dirname(target), `.${basename(target)}-${state}`);
  const [made, replaced] = [beside('new'), beside('old')];
  const discard = () => [made, replaced].forEach(remove);
  restore(target, replaced);
  discard();
  return { folder: made, publish: () => putInPlace(made, target, replaced), discard };
}

/**
 * Puts the folder `made` where `target` is, by two renames: the earlier site goes to `replaced`
 * until the next one is there. A folder that cannot be renamed (a link to another, a mount point,
 * one that a program of Windows holds) stays, and its contents are exchanged.
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

/** Brings back a site that a killed process had taken out of its place. */
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
 * into the first, which another disk may be full for. Those of the earlier site are moved into the
 * second. Renaming the first to the third says that all are; from there on only the way forward
 * leads to a whole site.
 */
const steps = { copied: '.site-new', replaced: '.site-old', ready: '.site-ready' };

/** Exchanges what is in a folder for what is in another, by renames within it. */
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
 * Ends an exchange of contents that was begun, where the last step allows it, and undoes it
 * elsewhere.
 */
export function restoreContents(target: string): void {
  const [copied, replaced, ready] = within(target);
  if (existsSync(ready)) moveAll(ready, target);
  else if (existsSync(replaced)) moveAll(replaced, target);
  // The earlier site goes first: were it left alone with its step, it would be put back.
  [replaced, ready, copied].forEach(remove);
}

function within(target: string): [copied: string, replaced: string, ready: string] {
  return [join(target, steps.copied), join(target, steps.replaced), join(target, steps.ready)];
}

/** Moves all that is in one folder into another, but the folders of the steps. */
function moveAll(from: string, to: string): void {
  const own = Object.values(steps);
  for (const name of readdirSync(from).filter((name) => !own.includes(name)))
    renameSync(join(from, name), join(to, name));
}

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
