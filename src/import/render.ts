import type { ReportDraft } from './draft/model.ts';
import { remarkComment } from './draft-messages.ts';
import { remarksOn } from './remarks.ts';
import { frontMatterText } from './render/front-matter-yaml.ts';
import { printable } from './text-lines.ts';

/**
 * Renders the file of a report: the front matter, with a `# kiểm tra:` comment above every doubtful
 * value and with what was changed or left out in comments at its top, and the text.
 */
export function renderReport(draft: ReportDraft): string {
  const { data, body, doubts } = draft;
  return `---\n${remarkLines(draft)}${frontMatterText(data, doubts)}---\n\n${body}\n`;
}

/** Comments of YAML. The sign of a comment cannot open another one inside, such as a doubt. */
function remarkLines(draft: ReportDraft): string {
  return remarksOn(draft)
    .map((remark) => `# ${remarkComment} ${printable(remark.replaceAll('#', ''))}\n`)
    .join('');
}
