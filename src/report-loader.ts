import { hash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { remarkCollectImages } from '@astrojs/markdown-remark';
import { glob, type Loader, type LoaderContext } from 'astro/loaders';
import { z } from 'astro/zod';
import { VFile } from 'vfile';
import { stampOf } from './known/file-stamp.ts';
import { parseFrontMatter } from './markdown/astro-front-matter.ts';
import { parseMarkdown } from './markdown/plain-text.ts';
import { attachmentFolder } from './model/attachments.ts';
import { idOf } from './model/report-path.ts';
import { stateOf } from './model/state.ts';
import { settings } from './settings.ts';

const folder = `${settings.content}/reports`;
const pattern = '**/*.md';

/**
 * Loads the front matter of the reports into their collection. The store holds no text, which the
 * archive reads from its file: a text in the store would be written and read over and over. But it
 * knows the pictures in it, as Astro makes only those that it knows of before it renders.
 */
export const reportLoader: Loader = {
  name: 'reports',
  load: import.meta.env.DEV ? loadAndWatch : loadChanged,
};

/**
 * Loads the reports that have changed since the last build, one after another. While a loader
 * waits, Astro writes the store down as far as it is, which takes seconds for a large archive. A
 * build reads no draft: it may hold whatever would stop it.
 */
async function loadChanged(context: LoaderContext): Promise<void> {
  const { store, meta } = context;
  const gone = new Set(store.keys());
  for (const path of globSync(pattern, { cwd: folder }).sort()) {
    const id = idOf(withSlashes(path));
    const file = resolve(folder, path);
    const stamp = stampOf(file);
    const before = stamp !== undefined && meta.get(id) === stamp ? store.get(id) : undefined;
    const entry = before ?? (await entryOf(context, id, file));
    if (!entry) continue;
    if (!before || entry.assetImports) {
      // Astro would pass over one of the same digest, and so over pictures that it forgot.
      store.delete(id);
      store.set(entry);
    }
    if (stamp === undefined) meta.delete(id);
    else if (!before) meta.set(id, stamp);
    gone.delete(id);
  }
  for (const id of gone) {
    store.delete(id);
    meta.delete(id);
  }
}

type StoredReport = Parameters<LoaderContext['store']['set']>[0];

/** Reads a report into an entry of the collection; undefined for a draft. */
async function entryOf(
  context: LoaderContext,
  id: string,
  file: string,
): Promise<StoredReport | undefined> {
  const text = readFileSync(file, 'utf8');
  const { frontmatter, content } = parseFrontMatter(text);
  if (stateOf(frontmatter) === 'draft') return undefined;
  const data = await context.parseData({
    id,
    data: { ...frontmatter, images: imagesOf(id, frontmatter) },
    filePath: file,
  });
  return {
    id,
    data,
    filePath: withSlashes(relative(fileURLToPath(context.config.root), file)),
    digest: hash('sha256', text, 'base64url'),
    assetImports: stateOf(frontmatter) === 'withdrawn' ? [] : picturesIn(content),
  };
}

/**
 * Loads all reports, drafts too, and those that change while a development server runs. Pictures
 * that are not there are left out: one that is yet to come would stop the whole server.
 */
function loadAndWatch(context: LoaderContext): Promise<void> {
  const { store } = context;
  const files = glob({
    base: folder,
    pattern,
    // The archive renders what is asked for.
    deferRender: true,
    generateId: ({ entry }) => idOf(entry),
  });
  return files.load({
    ...context,
    store: {
      ...store,
      set({ body = '', deferredRender, ...entry }) {
        const within = dirname(join(folder, entry.id));
        const assetImports = picturesIn(body).filter((path) => existsSync(join(within, path)));
        return store.set({ ...entry, assetImports });
      },
    },
    parseData: ({ data, ...entry }) =>
      context.parseData({ ...entry, data: { ...data, images: imagesOf(entry.id, data) } }),
  });
}

/** A path as the store has it, on Windows too. */
function withSlashes(path: string): string {
  return path.replaceAll('\\', '/');
}

const namesPictures = z.object({ pictures: z.array(z.object({ file: z.string() })) });

/**
 * The pictures of a report by their names, as paths from its file: Astro makes pictures only of
 * files that it finds so. Leaves out what is not there, as a draft may have it.
 */
function imagesOf(id: string, data: unknown): Record<string, string> {
  const { data: named } = namesPictures.safeParse(data);
  if (!named || stateOf(data) === 'withdrawn') return {};
  const own = attachmentFolder(id);
  return Object.fromEntries(
    named.pictures
      .filter(({ file }) => existsSync(join(settings.content, own, file)))
      .map(({ file }) => [file, `../../${own}${file}`]),
  );
}

/**
 * Finds the pictures in a text that are files, as paths from the file of its report. There are none
 * where an address cannot be read, which the validator reports: it would stop the whole server.
 */
function picturesIn(body: string): string[] {
  if (!body.includes('![')) return [];
  const file = new VFile({ path: 'report.md' });
  try {
    remarkCollectImages({})(parseMarkdown(body), file);
  } catch {
    return [];
  }
  return file.data.astro?.localImagePaths ?? [];
}
