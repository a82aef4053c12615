import { z } from 'astro/zod';
import type { Abbreviation } from '../../model/registers.ts';
import { parseFrontMatter } from '../../markdown/astro-front-matter.ts';
import { receivedText } from '../../markdown/received-text.ts';
import { textRenderer } from '../../markdown/render-text.ts';

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
  const render = textRenderer({
    base: '/',
    abbreviations,
    captionNote: '(…)',
    paragraph: String,
  });
  return async (markdown) => {
    const { frontmatter, content: body } = parseFrontMatter(markdown);
    const fields = z.record(z.string(), z.unknown()).parse(frontmatter);
    const { html } = await render({ fields, body });
    const { preamble, title } = heading.parse(fields);
    return { preamble, title, text: receivedText(html) };
  };
}
