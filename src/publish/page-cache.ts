import {
  copyFileSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'astro/zod';
import { recordSchema } from '../search/format/report-record.ts';
import type { SearchedPage } from '../search/build/site-index.ts';
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
}

/** A file that an earlier build made: the key of what it shows, and the digest of its bytes. */
const keptSchema = z.object({
  key: z.string(),
  digest: z.string(),
  size: z.number(),
  /** The number of its policy in the list of all. Only pages have one. */
  policy: z.number().optional(),
  searched: searchedSchema.optional(),
});
type KeptFile = z.infer<typeof keptSchema>;

const manifestSchema = z.object({
  context: z.string(),
  policies: z.array(policySchema),
  files: z.record(z.string(), keptSchema),
});
type Manifest = z.infer<typeof manifestSchema>;

/** The files of a site whose addresses and keys are those of an earlier build. */
export interface PageCache {
  /**
   * Puts the file of a path and key, as the last build made it, into the folder of a site. `accept`
   * is given its notes, and may refuse it. Returns whether it was put there.
   */
  take(
    path: string,
    key: string,
    accept: (notes: PageNotes | undefined) => Promise<boolean> | boolean,
  ): Promise<boolean>;
  /** Notes a file that was made in this build. */
  add(path: string, key: string, bytes: Uint8Array, notes: PageNotes | undefined): void;
  /** The sizes and digests of all files that were taken or added, by their paths. */
  known: ReadonlyMap<string, KnownFile>;
  /** Keeps the files of the finished site, and no others, for the next build. */
  save(): void;
}

const manifestFile = 'manifest';

/**
 * Opens the cache in a folder that holds for one state of the code. `context` is a digest of what
 * every page shows, such as the settings of the site; files of another are not used. `site` is the
 * folder of the site that is being made.
 *
 * A file is kept under the digest of its bytes, as a link to the published one where the disk
 * allows that. Its bytes are digested again before it is used, so that one that was damaged, or
 * changed in the published folder, is made anew.
 */
export function pageCache(folder: string, context: string, site: string): PageCache {
  const kept = readManifest(join(folder, manifestFile), context);
  const now: Record<string, KeptFile> = {};
  const made = new Set<string>();
  const policies = policyList();
  const known = new Map<string, KnownFile>();
  const remember = (path: string, file: KnownFile & { key: string }, notes?: PageNotes) => {
    const { key, digest, size } = file;
    known.set(path, { digest, size });
    now[path] = {
      key,
      digest,
      size,
      ...(notes && { policy: policies.numberOf(notes), searched: notes.searched }),
    };
  };
  return {
    known,
    async take(path, key, accept) {
      const file = kept.files[path];
      if (file?.key !== key) return false;
      const policy = file.policy === undefined ? undefined : kept.policies[file.policy];
      const notes = policy && { ...policy, searched: file.searched };
      const from = join(folder, file.digest);
      if (!isIntact(from, file) || !(await accept(notes))) return false;
      const to = join(site, path);
      mkdirSync(dirname(to), { recursive: true });
      link(from, to);
      remember(path, file, notes);
      return true;
    },
    add(path, key, bytes, notes) {
      made.add(path);
      remember(path, { key, digest: fileDigest(bytes), size: bytes.length }, notes);
    },
    save() {
      mkdirSync(folder, { recursive: true });
      for (const path of made) {
        const file = now[path];
        if (file) link(join(site, path), join(folder, file.digest));
      }
      writeManifest(join(folder, manifestFile), {
        context,
        policies: policies.all,
        files: now,
      });
      const used = new Set([manifestFile, ...Object.values(now).map(({ digest }) => digest)]);
      for (const name of readdirSync(folder)) if (!used.has(name)) rmSync(join(folder, name));
    },
  };
}

/** A list in which equal policies stand once: most pages of a kind have the same. */
function policyList() {
  const all: KeptPolicy[] = [];
  const numbers = new Map<string, number>();
  return {
    all,
    numberOf({ sources, redirectsTo }: KeptPolicy): number {
      const text = JSON.stringify([sources, redirectsTo]);
      const number = numbers.get(text) ?? all.push({ sources, redirectsTo }) - 1;
      numbers.set(text, number);
      return number;
    },
  };
}

function readManifest(file: string, context: string): Pick<Manifest, 'policies' | 'files'> {
  const none = { policies: [], files: {} };
  try {
    const [digest, text = ''] = readFileSync(file, 'utf8').split('\n');
    if (digest !== fileDigest(text)) return none;
    const manifest = manifestSchema.parse(JSON.parse(text));
    return manifest.context === context ? manifest : none;
  } catch {
    // There is none yet: all is made anew.
    return none;
  }
}

/**
 * A build that is killed leaves the earlier manifest or the new one, never a part of it. A digest
 * stands above it: its policies and its records come into the site, so that one with another letter
 * must not be read.
 */
function writeManifest(file: string, manifest: Manifest): void {
  const text = JSON.stringify(manifest);
  writeFileSync(`${file}.new`, `${fileDigest(text)}\n${text}`);
  renameSync(`${file}.new`, file);
}

function isIntact(file: string, { digest, size }: KeptFile): boolean {
  try {
    const bytes = readFileSync(file);
    return bytes.length === size && fileDigest(bytes) === digest;
  } catch {
    return false;
  }
}

/** Links a file to another place, or copies it where that cannot be: to another disk, say. */
function link(from: string, to: string): void {
  rmSync(to, { force: true });
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
