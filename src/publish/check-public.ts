import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../command-line/refusal.ts';
import { addressBook } from '../model/addresses.ts';
import { appManifestFile, iconFiles, sharePictureFile } from '../model/site-icons.ts';
import { workerFile } from '../offline/worker-manifest.ts';
import { hostFiles } from './hosts/write-hosts.ts';
import { messages } from './messages.ts';

const to = addressBook('');
/** Files that programs look for by their usual names, which an owner may have, too. */
const usual = [
  'robots.txt',
  to.sitemap(),
  to.feed(),
  to.feedStyles(),
  to.openSearch(),
  to.security(),
];

/**
 * Checks that `public/` holds no file that the build writes itself: the owner's would be lost
 * without a word. Throws a refusal that names those it holds.
 */
export function checkPublic(folder: string): void {
  const held = (names: readonly string[]) => names.filter((name) => existsSync(join(folder, name)));
  const icons = held(Object.values(iconFiles));
  const others = [...hostFiles, workerFile, ...usual, appManifestFile, sharePictureFile];
  const taken = [...held(others), ...icons];
  if (taken.length > 0) throw new Refusal(messages.publicHoldsOwn(taken, icons.length > 0));
}
