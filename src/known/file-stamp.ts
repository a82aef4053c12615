import { statSync } from 'node:fs';

/** Milliseconds after which a system gives a file that changes again another time. */
const timesDiffer = 3000;

/**
 * Returns the size, the times and the number by which the system tells a file from another or a
 * changed one. Of a file that is linked to other places it leaves out the time that each link
 * changes. Returns undefined where there is no file, or one that changed so lately that it could
 * change again within the same moment.
 */
export function stampOf(file: string, isLinked = false): string | undefined {
  const stats = statSync(file, { bigint: true, throwIfNoEntry: false });
  if (!stats) return undefined;
  const { size, mtimeNs, ctimeNs, mtimeMs, ctimeMs, ino } = stats;
  const latest = !isLinked && ctimeMs > mtimeMs ? ctimeMs : mtimeMs;
  const isSettled = latest < BigInt(Date.now() - timesDiffer);
  if (!isSettled) return undefined;
  return [size, mtimeNs, ino, ...(isLinked ? [] : [ctimeNs])].join();
}
