import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import type { Element, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { parse } from 'yaml';
import type { Abbreviation } from '../../src/lib/registers.ts';
import { rehypeAbbreviations } from '../../src/markdown/rehype-abbreviations.ts';
import { rehypeCaptions } from '../../src/markdown/rehype-captions.ts';
import { rehypeEvidence } from '../../src/markdown/rehype-evidence.ts';
import { rehypeParagraphs } from '../../src/markdown/rehype-paragraphs.ts';
import { rehypePeople } from '../../src/markdown/rehype-people.ts';
import { rehypeSafeLinks } from '../../src/markdown/rehype-safe-links.ts';
import { remarkPlainText } from '../../src/markdown/remark-plain-text.ts';

/** The abbreviations that the fixtures use; two are the beginning of others. */
export const abbreviations: Omit<Abbreviation, 'gloss'>[] = [
  { short: 'KT-XH', long: 'kinh tế - xã hội', forms: ['KT - XH'] },
  { short: 'KT', long: 'kinh tế', forms: [] },
  { short: 'HNO', long: 'Hội Nuôi ong', forms: [] },
  { short: 'HNO TƯ', long: 'Hội Nuôi ong Trung ương', forms: ['HNOTƯ'] },
  { short: 'TP.', long: 'thành phố', forms: [] },
];

/** The plugins in the order of `astro.config.mjs`, with addresses and words of their own. */
type Options = NonNullable<Parameters<typeof createMarkdownProcessor>[0]>;
export const remarkPlugins: NonNullable<Options['remarkPlugins']> = [remarkPlainText];
export const rehypePlugins: NonNullable<Options['rehypePlugins']> = [
  rehypeSafeLinks,
  rehypeEvidence,
  [rehypePeople, { href: (person: string) => `/nhan-vat/${person}/` }],
  [rehypeAbbreviations, { abbreviations }],
  [rehypeCaptions, { note: '(không có ảnh)' }],
  [rehypeParagraphs, { label: (paragraph: number) => `Đoạn ${paragraph}` }],
];

const processor = createMarkdownProcessor({ syntaxHighlight: false, smartypants: false, gfm: false, remarkPlugins, rehypePlugins });

/** A text with front matter (YAML between `---`) through Astro's own Markdown pipeline: the HTML and what the plugins found. */
export async function render(input: string): Promise<{ html: string; annotations: unknown }> {
  const [, yaml = '', body = input] = /^---\n(.*?)---\n(.*)$/s.exec(input) ?? [];
  const frontmatter: unknown = parse(yaml) ?? {};
  const { code, metadata } = await (await processor).render(body, { frontmatter: Object.assign({}, frontmatter) });
  return { html: code, annotations: metadata.frontmatter['annotations'] };
}

/** The text of an HTML fragment as received: without what the plugins added. */
export function receivedText(html: string): string {
  return toString({ type: 'root', children: received(fromHtml(html, { fragment: true })) });
}

function received(parent: Root | Element): RootContent[] {
  return parent.children.flatMap((child): RootContent[] => {
    if (child.type !== 'element') return [child];
    if (child.properties['dataAdded'] !== undefined) return [];
    return [{ ...child, children: received(child).filter((grandchild) => grandchild.type !== 'doctype') }];
  });
}
