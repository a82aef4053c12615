import type { Draft } from './draft/model.ts';
import { frontMatterText } from './render/front-matter.ts';

/** The file of a report: front matter, with a `# kiểm tra:` comment at what a person should look at, and the text. */
export function renderReport({ data, body, doubts }: Draft): string {
  return `---\n${frontMatterText(data, doubts)}---\n\n${body}\n`;
}
