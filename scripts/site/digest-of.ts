import { createHash } from 'node:crypto';

/** The first 64 bits of a SHA-256, in hexadecimal, as src/offline/build-files.ts reckons them in the browser. */
export function digestOf(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}
