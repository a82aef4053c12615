import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { splitFrontMatter } from './markdown/astro-front-matter.ts';
import type { RenderedText, TextSource } from './markdown/render-text.ts';
import type { Abbreviation } from './model/registers.ts';
import type { Report } from './model/report.ts';
import type { RenderingThread } from './render-worker.ts';
import { settings } from './settings.ts';
import { site } from './site.ts';
import { callThreads } from './threads/call-threads.ts';

const fileOf = (id: string) => join(settings.content, 'reports', `${id}.md`);

/**
 * Reads the Markdown text of a report, without its front matter. It does not parse that, because
 * the texts of a large archive are read several times in a build.
 */
export function readBody(id: string): string {
  return splitFrontMatter(readFileSync(fileOf(id), 'utf8')).content;
}

/**
 * Begins a thread that renders the texts of reports for their pages, while this one makes other
 * pages. Its code is not bundled: a development server must be started again after a change of it.
 */
export function reportRenderer(
  abbreviations: readonly Abbreviation[],
): (report: Report) => Promise<RenderedText> {
  const data: RenderingThread = { base: site.base, abbreviations };
  // Astro bundles this module into another folder, but runs in the root of the project.
  const script = pathToFileURL('src/render-worker.ts');
  const { call } = callThreads<TextSource, RenderedText>(script, data, 1);
  return ({ id, body, ...fields }) => call({ fields, body, file: pathToFileURL(fileOf(id)).href });
}
