import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { extractFrontmatter } from '@astrojs/markdown-remark';
import { fileRenderer, type RenderedFile } from './markdown/render-file.ts';
import type { Abbreviation } from './model/registers.ts';
import { settings } from './settings.ts';
import { site } from './site.ts';
import { say } from './strings.ts';

const fileOf = (id: string) => join(settings.content, 'reports', `${id}.md`);

/**
 * Reads the Markdown text of a report, without its front matter. It does not parse that: all
 * reports are read whenever the archive is derived.
 */
export function readBody(id: string): string {
  const text = readFileSync(fileOf(id), 'utf8');
  const yaml = extractFrontmatter(text) ?? '';
  const fence = '---';
  return text.replace(fence + yaml + fence, '');
}

/** Returns a function that renders the text of a report for its page, by its id. */
export function textRenderer(
  abbreviations: readonly Abbreviation[],
): (id: string) => Promise<RenderedFile> {
  const render = fileRenderer({
    base: site.base,
    abbreviations,
    captionNote: say('report.captionNote'),
    paragraph: (number) => say('report.paragraph', { paragraph: number }),
  });
  return async (id) => render(await readFile(fileOf(id), 'utf8'), pathToFileURL(fileOf(id)));
}
