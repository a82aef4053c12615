import { stringify } from 'yaml';
import type { Draft } from './draft/model.ts';

/** The file of a report: front matter, with a comment at what a person should look at, and the text. */
export function renderReport({ data, body }: Draft): string {
  return `---\n${stringify(data, { lineWidth: 0 })}---\n\n${body}\n`;
}
