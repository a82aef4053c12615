import { createMarkdownProcessor, parseFrontmatter } from '@astrojs/markdown-remark';
import { z } from 'astro/zod';
import type { Abbreviation } from '../../model/registers.ts';
import { markdownOptions } from '../../markdown/plugins.ts';
import { receivedText } from '../../markdown/received-text.ts';

/** A report as its page prints it. */
export interface PageText {
  preamble: string;
  title: string;
  /** The text of its body as HTML has it, without what the page adds. */
  text: string;
}

const heading = z.looseObject({ title: z.string(), preamble: z.string().default('') });

/** Prepares a function that gives what the page of a report's file prints, by the very plugins that make the page. */
export function pageReader(
  abbreviations: readonly Omit<Abbreviation, 'gloss'>[] = [],
): (markdown: string) => Promise<PageText> {
  const options = markdownOptions({
    base: '/',
    abbreviations,
    person: (slug) => `/${slug}/`,
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
