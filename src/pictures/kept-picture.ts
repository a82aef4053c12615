import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { drawSharePicture, type ShareCard } from './share-picture.ts';

/**
 * Returns a share picture, drawn at most once for a card in the life of a folder. The folder
 * belongs to one state of this code and its packages, see src/publish/code-cache.ts.
 */
export async function keptPicture(folder: string, card: ShareCard): Promise<Uint8Array> {
  const digest = createHash('sha256').update(JSON.stringify(card)).digest('hex');
  const file = join(folder, `chia-se-${digest}.png`);
  const kept = await readFile(file).catch(() => undefined);
  if (kept) return kept;
  const drawn = await drawSharePicture(card);
  await mkdir(folder, { recursive: true });
  await writeFile(file, drawn);
  return drawn;
}
