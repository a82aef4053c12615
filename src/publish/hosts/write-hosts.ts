import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Host } from '../../model/site-schema.ts';
import { workerFile } from '../../offline/worker-manifest.ts';
import type { SitePolicy } from '../policy/page-policy.ts';
import { caddyFile } from './caddy-file.ts';
import { headersFile } from './headers-file.ts';
import { nginxFile } from './nginx-file.ts';
import { redirectsFile } from './redirects-file.ts';
import { hostRules } from './host-rules.ts';
import { vercelFile } from './vercel-file.ts';

const writers = {
  _headers: headersFile,
  _redirects: redirectsFile,
  'vercel.json': vercelFile,
  '.hosts/nginx.conf': nginxFile,
  '.hosts/Caddyfile': caddyFile,
};

/** The files that `writeHosts` writes. */
export const hostFiles = Object.keys(writers);

/**
 * Writes the configuration of hosts into the folder of a built site, whose files have these
 * `paths`: `_headers` and `_redirects`, `vercel.json`, and under `.hosts` the parts for nginx and
 * Caddy. They travel with the files, so a host never follows the rules of another build. None of
 * them holds a secret. Returns the paths of what it wrote.
 */
export async function writeHosts(
  folder: string,
  site: { base: string; precompressed: boolean; host?: Host | undefined },
  policy: SitePolicy,
  paths: readonly string[],
): Promise<string[]> {
  const rules = hostRules(site.base, [...paths, workerFile], policy);
  await mkdir(join(folder, '.hosts'), { recursive: true });
  for (const [path, write] of Object.entries(writers))
    await writeFile(join(folder, path), write(rules, site));
  // Otherwise GitHub Pages, published from a branch, would omit the folders that begin with an
  // underscore.
  const empty = '.nojekyll';
  await writeFile(join(folder, empty), '');
  return [...hostFiles, empty];
}
