import type { Host } from '../../model/site-schema.ts';
import { messages } from '../messages.ts';
import { mostOfCloudflare } from './redirects-file.ts';
import { mostOfVercel } from './vercel-file.ts';

/** The limits of a host by its own documentation, where it states any. */
interface HostLimits {
  name: string;
  files?: number;
  /** In bytes. */
  largestFile?: number;
  /** In bytes. */
  allFiles?: number;
  /** How many former addresses its configuration may redirect. */
  redirects?: number;
  /** Whether it reads its configuration only at the root of the host. */
  readsRoot?: true;
  /** Whether it sends a `.gz` beside a file. */
  sendsCompressed?: true;
}

/**
 * Cloudflare Pages: developers.cloudflare.com/pages/platform/limits, the free plan. GitHub Pages:
 * docs.github.com, “GitHub Pages limits”. Netlify documents none for its files.
 */
const limits: Readonly<Record<Host, HostLimits>> = {
  netlify: { name: 'Netlify', readsRoot: true },
  'cloudflare-pages': {
    name: 'Cloudflare Pages',
    files: 20_000,
    largestFile: 25 * 1024 * 1024,
    // With and without the last slash.
    redirects: mostOfCloudflare / 2,
    readsRoot: true,
  },
  vercel: { name: 'Vercel', redirects: mostOfVercel, readsRoot: true },
  'github-pages': { name: 'GitHub Pages', allFiles: 1_000_000_000 },
  nginx: { name: 'nginx', sendsCompressed: true },
  caddy: { name: 'Caddy', sendsCompressed: true },
  other: { name: '', sendsCompressed: true },
};

/** A finished site, as far as it concerns its host. */
export interface HostedSite {
  base: string;
  precompressed: boolean;
  files: readonly { path: string; size: number }[];
  /** How many former addresses it has. */
  redirects: number;
}

/** The part of a limit from which on it is worth a note. */
const near = 0.9;

/** Says which limits of its host a site comes near to or exceeds, and what it would not read. */
export function hostNotes(host: Host, site: HostedSite): string[] {
  const { name, ...most } = limits[host];
  const { files, base, precompressed } = site;
  const notes: string[] = [];
  const isNear = (value: number, limit = Infinity) => value > near * limit;
  if (most.files !== undefined && isNear(files.length, most.files))
    notes.push(messages.hostFiles(name, files.length, most.files));
  for (const { path, size } of files)
    if (most.largestFile !== undefined && size > most.largestFile)
      notes.push(messages.hostFile(name, path, size, most.largestFile));
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  if (most.allFiles !== undefined && isNear(bytes, most.allFiles))
    notes.push(messages.hostBytes(name, bytes, most.allFiles));
  if (most.redirects !== undefined && site.redirects > most.redirects)
    notes.push(messages.hostRedirects(name, site.redirects, most.redirects));
  if (most.readsRoot && base !== '/') notes.push(messages.hostRoot(name, base));
  if (precompressed && !most.sendsCompressed) notes.push(messages.hostCompresses(name));
  return notes;
}
