import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { stampOf } from '../known/file-stamp.ts';
import { readSealed, writeSealed } from '../known/sealed-file.ts';
import type { SearchedPage } from '../search/build/site-index.ts';
import { link, type TakenFiles } from './place-links.ts';
import type { PageSources } from './policy/content-policy.ts';
import { fileDigest, type KnownFile } from './site-files.ts';

/** The facts of a finished page that a build needs beside its bytes. */
export interface PageNotes {
  /** The sources that its policy allows. */
  sources: PageSources;
  redirectsTo?: string | undefined;
  /** Its place in the index, of a page that is searched. */
  searched?: SearchedPage | undefined;
  /** The pictures that it shows, as paths below the base path; undefined where there are none. */
  pictures?: string[] | undefined;
}

/** A file that an earlier build made. */
interface KeptFile extends KnownFile {
  /** The key of what it shows. */
  key: string;
  /** The stamp of the file itself, where its last change was some time ago. */
  stamp: string | undefined;
  /** Only pages have some. */
  notes: PageNotes | undefined;
}

/** The files that a cache holds, by their paths in the site. */
type Manifest = Map<string, KeptFile>;

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
  /** The files that were taken, for `placeLinks`. */
  taken: TakenFiles;
  /**
   * Notes a file that was made in this build, and is in the folder of the site or will be there
   * before `save`.
   */
  add(path: string, key: string, file: KnownFile, notes: PageNotes | undefined): void;
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
 * allows that. Before it is used, its bytes are digested again, unless it or the link to it in the
 * earlier site has the stamp that it had. So one that was damaged, or changed in the published
 * folder, is made anew.
 */
export function pageCache(
  folder: string,
  context: string,
  { site, earlier }: { site: string; earlier: string },
  others: readonly string[] = [],
): PageCache {
  const shared = sharedSources();
  const caches = readManifests([folder, ...others], context, shared);
  const now: Manifest = new Map();
  /** The files that the cache in the folder does not hold yet. */
  const fresh = new Set<string>();
  let added = 0;
  const files = new Map<string, string>();
  const linked = new Set<string>();
  return {
    known: now,
    taken: { site, files, earlier, linked },
    added: () => added,
    unusable: others.filter((other) => !caches.has(other)),
    async take(path, key, accept) {
      for (const [from, manifest] of caches) {
        const file = manifest.get(path);
        if (file?.key !== key) continue;
        const place = join(from, file.digest);
        const isLinked = from === folder && hasStamp(join(earlier, path), file);
        const isSame = isLinked || hasStamp(place, file);
        if (!(isSame || hasBytes(place, file)) || !(await accept(file.notes))) continue;
        files.set(path, place);
        if (isLinked) linked.add(path);
        if (from !== folder) fresh.add(path);
        now.set(path, isSame ? file : { ...file, stamp: undefined });
        return true;
      }
      return false;
    },
    add(path, key, { digest, size }, facts) {
      added += 1;
      fresh.add(path);
      const notes = facts && { ...facts, sources: shared(facts.sources) };
      now.set(path, { key, digest, size, stamp: undefined, notes });
    },
    save() {
      mkdirSync(folder, { recursive: true });
      for (const path of fresh) {
        const file = now.get(path);
        if (!file) continue;
        const place = join(folder, file.digest);
        rmSync(place, { force: true });
        link(join(site, path), place);
      }
      for (const file of now.values()) file.stamp ??= stampOf(join(folder, file.digest), true);
      // Its policies and records come into the site, so that a damaged one must not be read.
      writeSealed(join(folder, manifestFile), context, now);
      removeOthers(folder, now);
    },
  };
}

/** Removes what is no file of a cache any more. */
function removeOthers(folder: string, files: Manifest): void {
  const used = new Set([manifestFile, ...[...files.values()].map(({ digest }) => digest)]);
  for (const name of readdirSync(folder)) if (!used.has(name)) rmSync(join(folder, name));
}

/**
 * Returns a function that gives one object for all sources that are equal, so that a manifest holds
 * it once: most pages of a kind have the same.
 */
function sharedSources(): (sources: PageSources) => PageSources {
  const known = new Map<PageSources | string, PageSources>();
  return (sources) => {
    const found = known.get(sources);
    if (found) return found;
    const text = JSON.stringify(sources);
    const one = known.get(text) ?? sources;
    known.set(text, one).set(sources, one);
    return one;
  };
}

/** The manifests of those caches that hold files of a context, by the folders of the caches. */
function readManifests(
  folders: readonly string[],
  context: string,
  shared: (sources: PageSources) => PageSources,
): Map<string, Manifest> {
  const manifests = new Map<string, Manifest>();
  for (const folder of folders) {
    const sealed = readSealed(join(folder, manifestFile), context);
    const manifest = z.custom<Manifest | undefined>().parse(sealed);
    if (!manifest) continue;
    for (const { notes } of manifest.values()) if (notes) notes.sources = shared(notes.sources);
    manifests.set(folder, manifest);
  }
  return manifests;
}

function hasStamp(file: string, { stamp }: KeptFile): boolean {
  return stamp !== undefined && stamp === stampOf(file, true);
}

function hasBytes(file: string, { digest, size }: KeptFile): boolean {
  try {
    const bytes = readFileSync(file);
    return bytes.length === size && fileDigest(bytes) === digest;
  } catch {
    return false;
  }
}
