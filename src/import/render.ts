import type { ReportDraft } from './draft/model.ts';
import { frontMatterText } from './render/front-matter-yaml.ts';

/**
 * Renders the file of a report: the front matter, with a `# kiểm tra:` comment above every doubtful
 * value, and the text.
 */
export function renderReport({ data, body, doubts }: ReportDraft): string {
  return `---\n${frontMatterText(data, doubts)}---\n\n${body}\n`;
}
