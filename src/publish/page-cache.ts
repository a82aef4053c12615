import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { stampOf } from '../known/file-stamp.ts';
import { readSealed, writeSealed } from '../known/sealed-file.ts';
import { recordSchema } from '../search/format/report-record.ts';
import type { SearchedPage } from '../search/build/site-index.ts';
import { fileWriter } from './file-writer.ts';
import { link, placeLinks } from './place-links.ts';
import { fileDigest, type KnownFile } from './site-files.ts';

const policySchema = z.object({
  sources: z.object({
    scripts: z.array(z.string()).readonly(),
    styles: z.array(z.string()).readonly(),
    loads: z.boolean(),
  }),
  redirectsTo: z.string().optional(),
});
type KeptPolicy = z.infer<typeof policySchema>;

const searchedSchema = z.object({
  fragment: z.string(),
  record: recordSchema.optional(),
  characters: z.number(),
}) satisfies z.ZodType<SearchedPage>;

/** The facts of a finished page that a build needs beside its bytes. */
export interface PageNotes extends KeptPolicy {
  /** Its place in the index, of a page that is searched. */
  searched?: SearchedPage | undefined;
  /** The pictures that it shows, as paths below the base path; undefined where there are none. */
  pictures?: string[] | undefined;
}

/**
 * A file that an earlier build made: the key of what it shows, the digest of its bytes, and the
 * stamp of the file itself, where its last change was some time ago.
 */
const keptSchema = z.object({
  key: z.string(),
  digest: z.string(),
  size: z.number(),
  stamp: z.string().optional(),
  /** The number of its policy in the list of all. Only pages have one. */
  policy: z.number().optional(),
  searched: searchedSchema.optional(),
  pictures: z.array(z.string()).optional(),
});
type KeptFile = z.infer<typeof keptSchema>;

const manifestSchema = z.object({
  policies: z.array(policySchema),
  files: z.record(z.string(), keptSchema),
});
type Manifest = z.infer<typeof manifestSchema>;

/** The files of a site whose addresses and keys are those of an earlier build. */
export interface PageCache {
  /**
   * Takes the file of a path and key, as the last build made it, for the site. `accept` is given
   * its notes, and may refuse it. Returns whether it was taken.
   */
  take(
    path: string,
    key: string,
    accept: (notes: PageNotes | undefined) => Promise<boolean> | boolean,
  ): Promise<boolean>;
  /** Puts all files that were taken into the folder of the site. */
  place(): void;
  /**
   * Writes a file that was made in this build into the folder of the site. Throws where `public/`
   * has put one there.
   */
  add(path: string, key: string, bytes: Uint8Array, notes: PageNotes | undefined): void;
  /** The sizes and digests of all files that were taken or added, by their paths. */
  known: ReadonlyMap<string, KnownFile>;
  /** The number of files that were added. */
  added(): number;
  /** Those of the `others` of which nothing can be taken. */
  unusable: readonly string[];
  /** Keeps the files of the finished site, and no others, for the next build. */
  save(): void;
}

const manifestFile = 'manifest';

/**
 * Opens the cache in a folder that holds for one state of the code. `context` is a digest of what
 * every page shows, such as the settings of the site; files of another are not used. `site` is the
 * folder of the site that is being made, and `earlier` that of one whose links it may have. The
 * caches in the folders `others` are only taken from.
 *
 * A file is kept under the digest of its bytes, as a link to the published one where the disk
 * allows that. Before it is used, its bytes are digested again unless its stamp is the same, so
 * that one that was damaged, or changed in the published folder, is made anew.
 */
export function pageCache(
  folder: string,
  context: string,
  { site, earlier }: { site: string; earlier: string },
  others: readonly string[] = [],
): PageCache {
  const caches = readManifests([folder, ...others], context);
  const now: Record<string, KeptFile> = {};
  /** The files that the cache in the folder does not hold yet. */
  const fresh = new Set<string>();
  let added = 0;
  const policies = policyList();
  const write = fileWriter(site);
  const known = new Map<string, KnownFile>();
  const remember = (path: string, file: KeptFile, notes?: PageNotes) => {
    known.set(path, { digest: file.digest, size: file.size });
    now[path] = { ...file, ...(notes && policies.noted(notes)) };
  };
  /** The kept files that the site takes, by their paths in it. */
  const taken = new Map<string, string>();
  return {
    known,
    added: () => added,
    unusable: others.filter((other) => !caches.has(other)),
    async take(path, key, accept) {
      for (const [from, manifest] of caches) {
        const found = findFile(from, manifest, path, key);
        if (!found || !(await accept(found.notes))) continue;
        taken.set(path, found.place);
        if (from !== folder) fresh.add(path);
        remember(path, found.file, found.notes);
        return true;
      }
      return false;
    },
    place: () => placeLinks(site, taken, earlier),
    add(path, key, bytes, notes) {
      write(path, bytes);
      added += 1;
      fresh.add(path);
      remember(path, { key, digest: fileDigest(bytes), size: bytes.length }, notes);
    },
    save() {
      mkdirSync(folder, { recursive: true });
      for (const path of fresh) {
        const file = now[path];
        if (!file) continue;
        const place = join(folder, file.digest);
        rmSync(place, { force: true });
        link(join(site, path), place);
      }
      for (const file of Object.values(now))
        file.stamp ??= stampOf(join(folder, file.digest), true);
      // Its policies and records come into the site, so that a damaged one must not be read.
      const manifest: Manifest = { policies: policies.all, files: now };
      writeSealed(join(folder, manifestFile), context, Buffer.from(JSON.stringify(manifest)));
      removeOthers(folder, now);
    },
  };
}

/** Removes what is no file of a cache any more. */
function removeOthers(folder: string, files: Manifest['files']): void {
  const used = new Set([manifestFile, ...Object.values(files).map(({ digest }) => digest)]);
  for (const name of readdirSync(folder)) if (!used.has(name)) rmSync(join(folder, name));
}

/** A list in which equal policies stand once: most pages of a kind have the same. */
function policyList() {
  const all: KeptPolicy[] = [];
  const numbers = new Map<string, number>();
  return {
    all,
    /** The notes on a page with the number of its policy in its place. */
    noted({ sources, redirectsTo, ...facts }: PageNotes) {
      const text = JSON.stringify([sources, redirectsTo]);
      const policy = numbers.get(text) ?? all.push({ sources, redirectsTo }) - 1;
      numbers.set(text, policy);
      return { policy, ...facts };
    },
  };
}

/** Finds the file of a path and key in a cache; undefined where it has none, or a damaged one. */
function findFile(folder: string, { files, policies }: Manifest, path: string, key: string) {
  const file = files[path];
  if (file?.key !== key) return undefined;
  const place = join(folder, file.digest);
  const policy = file.policy === undefined ? undefined : policies[file.policy];
  const notes = policy && { ...policy, searched: file.searched, pictures: file.pictures };
  return isIntact(place, file) ? { file, place, notes } : undefined;
}

/** The manifests of those caches that hold files of a context, by the folders of the caches. */
function readManifests(folders: readonly string[], context: string): Map<string, Manifest> {
  const manifests = new Map<string, Manifest>();
  for (const folder of folders) {
    const text = readSealed(join(folder, manifestFile), context)?.toString('utf8');
    if (text !== undefined) manifests.set(folder, manifestSchema.parse(JSON.parse(text)));
  }
  return manifests;
}

function isIntact(file: string, { digest, size, stamp }: KeptFile): boolean {
  try {
    if (stamp !== undefined && stamp === stampOf(file, true)) return true;
    const bytes = readFileSync(file);
    return bytes.length === size && fileDigest(bytes) === digest;
  } catch {
    return false;
  }
}
