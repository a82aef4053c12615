import type { RehypePlugins, RemarkPlugins } from '@astrojs/markdown-remark';
import rehypeSanitize from 'rehype-sanitize';
import type { Abbreviation } from '../model/registers.ts';
import { allowList } from './allow-list.ts';
import { rehypeAbbreviations } from './rehype-abbreviations.ts';
import { rehypeCaptions } from './rehype-captions.ts';
import { rehypeEvidence } from './rehype-evidence.ts';
import { rehypeParagraphs } from './rehype-paragraphs.ts';
import { rehypePeople } from './rehype-people.ts';
import { rehypeSafeLinks } from './rehype-safe-links.ts';
import { remarkPlainText } from './plain-text.ts';

/** What the plugins add to a text. */
export interface Additions {
  /** The path that the site lives under, with slashes at both ends. */
  base: string;
  abbreviations: readonly Omit<Abbreviation, 'gloss'>[];
  /** The address of a person's page. */
  person: (slug: string) => string;
  /** What is said beside the caption of a photograph that was not received. */
  captionNote: string;
  /** The name of the link to a paragraph. */
  paragraph: (number: number) => string;
}

/** How Markdown becomes a page, here and nowhere else: for the site, for the tests, and for the importer, which checks that every word arrives. */
export function markdownOptions({
  base,
  abbreviations,
  person,
  captionNote,
  paragraph,
}: Additions) {
  const remarkPlugins: RemarkPlugins = [remarkPlainText];
  const rehypePlugins: RehypePlugins = [
    [rehypeSanitize, allowList],
    [rehypeSafeLinks, { base }],
    rehypeEvidence,
    [rehypePeople, { href: person }],
    [rehypeAbbreviations, { abbreviations }],
    [rehypeCaptions, { note: captionNote }],
    [rehypeParagraphs, { label: paragraph }],
  ];
  // Both rewrite or slow down plain text: smartypants alters quotes and dashes, gfm costs four fifths of the rendering time.
  return { smartypants: false, gfm: false, remarkPlugins, rehypePlugins };
}
