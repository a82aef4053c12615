import { parseFrontmatter } from '@astrojs/markdown-remark';
import type { Abbreviation } from '../../src/model/registers.ts';
import { textRenderer, type RenderedText } from '../../src/markdown/render-text.ts';

/** The abbreviations that the fixtures use; two are the beginning of others. */
export const abbreviations: Omit<Abbreviation, 'gloss'>[] = [
  { short: 'KT-XH', long: 'kinh tế - xã hội', forms: ['KT - XH'] },
  { short: 'KT', long: 'kinh tế', forms: [] },
  { short: 'HNO', long: 'Hội Nuôi ong', forms: [] },
  { short: 'HNO TƯ', long: 'Hội Nuôi ong Trung ương', forms: ['HNOTƯ'] },
  { short: 'TP.', long: 'thành phố', forms: [] },
];

const renderText = textRenderer({
  base: '/luu-tru/',
  abbreviations,
  captionNote: '(không có ảnh)',
  paragraph: (paragraph) => `Đoạn ${paragraph}`,
});

/**
 * Renders a text with front matter as the site does, with addresses and words of the tests: its
 * HTML, and what the plugins found.
 */
export function render(text: string): Promise<RenderedText> {
  const { frontmatter: fields, content: body } = parseFrontmatter(text);
  return renderText({ fields, body });
}
