import type { RehypePlugins, RemarkPlugins } from '@astrojs/markdown-remark';
import rehypeSanitize from 'rehype-sanitize';
import type { Abbreviation } from '../model/registers.ts';
import { allowList } from './allow-list.ts';
import { rehypeAbbreviations } from './rehype-abbreviations.ts';
import { rehypeCaptions } from './rehype-captions.ts';
import { rehypeEvidence } from './rehype-evidence.ts';
import { rehypeOutline } from './rehype-outline.ts';
import { rehypeParagraphs } from './rehype-paragraphs.ts';
import { rehypePeople } from './rehype-people.ts';
import { rehypePictures } from './rehype-pictures.ts';
import { rehypeSafeLinks } from './rehype-safe-links.ts';
import { remarkPlainText } from './plain-text.ts';
import { remarkWithdrawn } from './remark-withdrawn.ts';

/** The settings of the plugins for the links and notes that they add to a text. */
export interface Additions {
  /** The path of the site, with slashes at both ends. */
  base: string;
  abbreviations: readonly Omit<Abbreviation, 'gloss'>[];
  /** The note beside the caption of a photograph that was not received. */
  captionNote: string;
  /** The label of the link to a paragraph. */
  paragraph: (number: number) => string;
}

/** Returns the options of Astro's Markdown processor. */
export function markdownOptions({ base, abbreviations, captionNote, paragraph }: Additions) {
  const remarkPlugins: RemarkPlugins = [remarkPlainText, remarkWithdrawn];
  const rehypePlugins: RehypePlugins = [
    [rehypeSanitize, allowList],
    [rehypeSafeLinks, { base }],
    rehypeEvidence,
    rehypePictures,
    rehypePeople,
    rehypeOutline,
    [rehypeAbbreviations, { abbreviations }],
    [rehypeCaptions, { note: captionNote }],
    [rehypeParagraphs, { label: paragraph }],
  ];
  // Smartypants would alter quotes and dashes; gfm would take four fifths of the rendering time.
  return { smartypants: false, gfm: false, remarkPlugins, rehypePlugins };
}
