import { z } from 'astro/zod';
import type { Abbreviation } from '../../model/registers.ts';
import { receivedText } from '../../markdown/received-text.ts';
import { fileRenderer } from '../../markdown/render-file.ts';

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
  const render = fileRenderer({
    base: '/',
    abbreviations,
    captionNote: '(…)',
    paragraph: String,
  });
  return async (markdown) => {
    const { fields, html } = await render(markdown);
    const { preamble, title } = heading.parse(fields);
    return { preamble, title, text: receivedText(html) };
  };
}
