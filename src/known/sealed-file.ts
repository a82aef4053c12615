import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';

/** The length of the digest that stands in front of the content. */
const sealLength = 64;

/**
 * Writes a value into a file from which a later run reads it back only as it was written. An object
 * that stands in it many times is written once. `context` names all that the value holds for, such
 * as a state of the code. A run that is killed leaves the earlier file. Throws where it cannot be
 * written.
 */
export function writeSealed(file: string, context: string, value: unknown): void {
  const content = serialize(value);
  mkdirSync(dirname(file), { recursive: true });
  // Where two programs write it at once, its digest shows the damage.
  writeFileSync(`${file}.new`, seal(context, content));
  appendFileSync(`${file}.new`, content);
  renameSync(`${file}.new`, file);
}

/**
 * Returns the value of a file that `writeSealed` wrote for a context; undefined where there is no
 * such file, or it was damaged.
 */
export function readSealed(file: string, context: string): unknown {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return undefined;
  }
  const content = bytes.subarray(sealLength);
  const isWhole = bytes.toString('latin1', 0, sealLength) === seal(context, content);
  return isWhole ? deserialize(content) : undefined;
}

function seal(context: string, content: Uint8Array): string {
  return createHash('sha256').update(context).update(content).digest('hex');
}
