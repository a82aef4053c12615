import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Refusal } from '../command-line/refusal.ts';
import { hasCode } from './error-code.ts';
import { messages } from './messages.ts';

/**
 * Returns a function that writes a file into the folder of a site, whose own folders it makes. It
 * throws a refusal where there is one already, which can only be of `public/`.
 */
export function fileWriter(site: string): (path: string, bytes: Uint8Array) => void {
  const makeFolderOf = folderMaker();
  return (path, bytes) => {
    const file = join(site, path);
    makeFolderOf(file);
    try {
      writeFileSync(file, bytes, { flag: 'wx' });
    } catch (error) {
      throw hasCode(error, 'EEXIST') ? new Refusal(messages.publicHoldsOwn([path], false)) : error;
    }
  };
}

/** Returns a function that makes the folder of a file, but asks for each only once. */
export function folderMaker(): (file: string) => void {
  const made = new Set<string>();
  return (file) => {
    const folder = dirname(file);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
  };
}
