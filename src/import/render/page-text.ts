import { createMarkdownProcessor, parseFrontmatter } from '@astrojs/markdown-remark';
import { z } from 'astro/zod';
import type { Abbreviation } from '../../model/registers.ts';
import { markdownOptions } from '../../markdown/plugins.ts';
import { receivedText } from '../../markdown/received-text.ts';

/** The words of a report's page. */
export interface PageText {
  preamble: string;
  title: string;
  /** The body, without what the page adds. */
  text: string;
}

const heading = z.looseObject({ title: z.string(), preamble: z.string().default('') });

/**
 * Returns a function that renders the file of a report with the plugins of the site, and extracts
 * its words.
 */
export function pageReader(
  abbreviations: readonly Omit<Abbreviation, 'gloss'>[] = [],
): (markdown: string) => Promise<PageText> {
  const options = markdownOptions({
    base: '/',
    abbreviations,
    captionNote: '(…)',
    paragraph: String,
  });
  const processor = createMarkdownProcessor({ syntaxHighlight: false, ...options });
  return async (markdown) => {
    const { frontmatter: fields, content } = parseFrontmatter(markdown);
    const frontmatter = heading.parse(fields);
    const { code } = await (await processor).render(content, { frontmatter });
    return { preamble: frontmatter.preamble, title: frontmatter.title, text: receivedText(code) };
  };
}
