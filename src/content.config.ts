import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseFrontmatter, remarkCollectImages } from '@astrojs/markdown-remark';
import { defineCollection } from 'astro:content';
import { glob, type LoaderContext } from 'astro/loaders';
import { z } from 'astro/zod';
import { VFile } from 'vfile';
import { parseMarkdown } from './markdown/plain-text.ts';
import { attachmentFolder } from './model/attachments.ts';
import { reportSchema } from './model/report.ts';
import { stateOf } from './model/state.ts';
import { settings } from './settings.ts';

/** A draft may lack any other field. It is shown once it has all that a report needs. */
const unfinished = z.looseObject({ status: z.literal('draft') });

/**
 * Lists the drafts below a folder. A build does not read them: they may hold whatever would stop
 * it.
 */
function drafts(folder: string): string[] {
  return globSync('**/*.md', { cwd: folder }).filter((path) => {
    const text = readFileSync(join(folder, path), 'utf8');
    return /\bdraft\b/.test(text) && stateOf(parseFrontmatter(text).frontmatter) === 'draft';
  });
}

/** Escapes the characters of a path that have a meaning in a pattern. */
function literal(path: string): string {
  return path.replaceAll('\\', '/').replace(/[()[\]{}!*?+@|]/g, '\\$&');
}

const reportsFolder = `${settings.content}/reports`;

const reportFiles = glob({
  base: reportsFolder,
  pattern: [
    '**/*.md',
    ...(import.meta.env.PROD ? drafts(reportsFolder).map((path) => `!${literal(path)}`) : []),
  ],
  // The archive renders what is asked for.
  deferRender: true,
  generateId: ({ entry }) => entry.replace(/\.md$/, ''),
});

const withPictures = z.object({ pictures: z.array(z.object({ file: z.string() })) });

/**
 * The pictures of a report by their names, as paths from its file: Astro makes pictures only of
 * files that it finds so. Leaves out what is not there, as a draft may have it.
 */
function picturesOf(id: string, data: unknown): Record<string, string> {
  const { data: named } = withPictures.safeParse(data);
  if (!named || stateOf(data) === 'withdrawn') return {};
  const folder = attachmentFolder(id);
  return Object.fromEntries(
    named.pictures
      .filter(({ file }) => existsSync(join(settings.content, folder, file)))
      .map(({ file }) => [file, `../../${folder}${file}`]),
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

/**
 * Wraps a store so that it holds no text, which the archive reads from its file, but knows the
 * pictures in it: Astro makes only those that it knows of before it renders. A text in the store
 * would be written and read over and over. During development, pictures that are not there are left
 * out: one that is yet to come would stop the whole server.
 */
function withoutTexts(store: LoaderContext['store']): LoaderContext['store'] {
  return {
    ...store,
    set({ body = '', deferredRender, ...entry }) {
      const folder = dirname(join(reportsFolder, entry.id));
      const pictures = stateOf(entry.data) === 'withdrawn' ? [] : picturesIn(body);
      const assetImports = import.meta.env.DEV
        ? pictures.filter((path) => existsSync(join(folder, path)))
        : pictures;
      return store.set({ ...entry, assetImports });
    },
  };
}

export const collections = {
  reports: defineCollection({
    loader: {
      ...reportFiles,
      load: (context) =>
        reportFiles.load({
          ...context,
          store: withoutTexts(context.store),
          parseData: ({ data, ...entry }) =>
            context.parseData({
              ...entry,
              data: { ...data, images: picturesOf(entry.id, data) },
            }),
        }),
    },
    schema: ({ image }) => {
      const images = z.record(z.string(), image());
      return z.union([reportSchema.safeExtend({ images }), unfinished.extend({ images })]);
    },
  }),
};
