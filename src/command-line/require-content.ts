import { statSync } from 'node:fs';
import { optionMessages } from './option-messages.ts';
import { Refusal } from './refusal.ts';

/** Throws a refusal where there is no content folder at a path. */
export function requireContent(path: string): void {
  if (!isFolder(path)) throw new Refusal(optionMessages.noContent(path));
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
