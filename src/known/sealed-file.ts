import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The length of the digest that stands in front of the content. */
const sealLength = 64;

/**
 * Writes a file that a later run reads back only as it was written. `context` names all that its
 * content holds for, such as a state of the code. A run that is killed leaves the earlier file.
 * Throws where it cannot be written.
 */
export function writeSealed(file: string, context: string, content: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  // Where two programs write it at once, its digest shows the damage.
  writeFileSync(`${file}.new`, Buffer.concat([Buffer.from(seal(context, content)), content]));
  renameSync(`${file}.new`, file);
}

/**
 * Returns the content of a file that `writeSealed` wrote for a context; undefined where there is no
 * such file, or it was damaged.
 */
export function readSealed(file: string, context: string): Buffer | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return undefined;
  }
  const content = bytes.subarray(sealLength);
  return bytes.toString('latin1', 0, sealLength) === seal(context, content) ? content : undefined;
}

function seal(context: string, content: Uint8Array): string {
  return createHash('sha256').update(context).update(content).digest('hex');
}
