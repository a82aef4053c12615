import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import { parse } from 'yaml';
import type { Abbreviation } from '../../src/model/registers.ts';
import { markdownOptions } from '../../src/markdown/plugins.ts';

/** The abbreviations that the fixtures use; two are the beginning of others. */
export const abbreviations: Omit<Abbreviation, 'gloss'>[] = [
  { short: 'KT-XH', long: 'kinh tế - xã hội', forms: ['KT - XH'] },
  { short: 'KT', long: 'kinh tế', forms: [] },
  { short: 'HNO', long: 'Hội Nuôi ong', forms: [] },
  { short: 'HNO TƯ', long: 'Hội Nuôi ong Trung ương', forms: ['HNOTƯ'] },
  { short: 'TP.', long: 'thành phố', forms: [] },
];

/** What the site's own plugins do, with addresses and words of the tests. */
export const options = markdownOptions({
  base: '/luu-tru/',
  abbreviations,
  captionNote: '(không có ảnh)',
  paragraph: (paragraph) => `Đoạn ${paragraph}`,
});

const processor = createMarkdownProcessor({ syntaxHighlight: false, ...options });

/**
 * A text with front matter (YAML between `---`) through Astro's own Markdown pipeline: the HTML and
 * what the plugins found.
 */
export async function render(input: string): Promise<{ html: string; annotations: unknown }> {
  const [, yaml = '', body = input] = /^---\n(.*?)---\n(.*)$/s.exec(input) ?? [];
  const frontmatter: unknown = parse(yaml) ?? {};
  const { code, metadata } = await (
    await processor
  ).render(body, { frontmatter: Object.assign({}, frontmatter) });
  return { html: code, annotations: metadata.frontmatter.annotations };
}
