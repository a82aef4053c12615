import type { Abbreviation } from '../../src/model/registers.ts';
import { fileRenderer } from '../../src/markdown/render-file.ts';

/** The abbreviations that the fixtures use; two are the beginning of others. */
export const abbreviations: Omit<Abbreviation, 'gloss'>[] = [
  { short: 'KT-XH', long: 'kinh tế - xã hội', forms: ['KT - XH'] },
  { short: 'KT', long: 'kinh tế', forms: [] },
  { short: 'HNO', long: 'Hội Nuôi ong', forms: [] },
  { short: 'HNO TƯ', long: 'Hội Nuôi ong Trung ương', forms: ['HNOTƯ'] },
  { short: 'TP.', long: 'thành phố', forms: [] },
];

/**
 * Renders a text with front matter as the site does, with addresses and words of the tests: its
 * HTML, and what the plugins found.
 */
export const render = fileRenderer({
  base: '/luu-tru/',
  abbreviations,
  captionNote: '(không có ảnh)',
  paragraph: (paragraph) => `Đoạn ${paragraph}`,
});
