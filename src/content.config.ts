import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseFrontmatter } from '@astrojs/markdown-remark';
import { defineCollection } from 'astro:content';
import { glob, type LoaderContext } from 'astro/loaders';
import { z } from 'astro/zod';
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
 * Wraps a store so that pictures in texts which are not there are no imports: one that is yet to
 * come would stop the whole development server.
 */
function withoutMissingPictures(store: LoaderContext['store']): LoaderContext['store'] {
  return {
    ...store,
    set({ assetImports = [], ...entry }) {
      const folder = dirname(join(reportsFolder, entry.id));
      const there = assetImports.filter((path) => existsSync(join(folder, path)));
      return store.set({ ...entry, assetImports: there });
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
          store: import.meta.env.DEV ? withoutMissingPictures(context.store) : context.store,
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
