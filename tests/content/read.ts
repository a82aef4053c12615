import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { reportSchema, type Report } from '../../src/model/report.ts';
import { siteSchema } from '../../src/model/site-schema.ts';
import { words } from '../../src/model/vietnamese.ts';

/** The folder of content that the project ships, whatever `CONTENT_DIR` says. */
export const content = fileURLToPath(new URL('../../content', import.meta.url));

/** What the content that the project ships says of its site. */
export const ownSite = siteSchema.parse(parse(readFileSync(join(content, 'site.yaml'), 'utf8')));

/** The front matter and the text of a Markdown file. Throws where it has no front matter. */
export function readMarkdown(file: string): { frontMatter: unknown; body: string } {
  const [, yaml, body] = /^---\n(.*?\n)---\n(.*)$/s.exec(readFileSync(file, 'utf8')) ?? [];
  if (yaml === undefined || body === undefined) throw new Error(`${file} has no front matter`);
  return { frontMatter: parse(yaml), body };
}

/** Every report of the content with its original, by its id. */
export function readReports(): { id: string; report: Report; original: Buffer }[] {
  return globSync('reports/*/*.md', { cwd: content })
    .toSorted()
    .map((path) => {
      const id = path.replace(/^reports\/|\.md$/g, '');
      const { frontMatter, body } = readMarkdown(join(content, path));
      const report = { ...reportSchema.parse(frontMatter), id, body };
      return {
        id,
        report,
        original: readFileSync(join(content, 'originals', report.source.original.file)),
      };
    });
}

/** The words of a report in order: the lines before the title, the title, the text. */
export function wordsOf({
  preamble,
  title,
  body,
}: Pick<Report, 'preamble' | 'title' | 'body'>): string[] {
  return words([preamble ?? '', title, plain(body)].join('\n'));
}

/** The text of simple Markdown: paragraphs with backslashes, nothing else. */
function plain(body: string): string {
  return body.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
