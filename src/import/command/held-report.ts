import { parseFrontmatter } from '@astrojs/markdown-remark';
import { reportSchema, type Report } from '../../model/report.ts';
import { stateOf } from '../../model/state.ts';
import { textAt } from '../../model/texts-at.ts';
import { faultsOf } from '../draft/field-order.ts';
import type { ComparedReport } from '../near-duplicate.ts';
import { importErrors } from './command-messages.ts';

/**
 * Returns what the file of a draft says that may lack anything else; undefined where the file is no
 * draft or cannot be read.
 */
export function readUnfinished(id: string, text: string): ComparedReport | undefined {
  try {
    const { frontmatter, content } = parseFrontmatter(text);
    if (stateOf(frontmatter) !== 'draft') return undefined;
    const [title = '', date, name = '', theme] = ['title', 'date', 'event.name', 'event.theme'].map(
      (way) => textAt(frontmatter, way),
    );
    return { id, title, date, event: { name, theme }, body: content };
  } catch {
    return undefined;
  }
}

/** Reads the file of a report as the site does. Throws where the front matter is invalid. */
export function readHeldReport(id: string, text: string): Report {
  const { frontmatter, rawFrontmatter, content } = parseFrontmatter(text);
  if (rawFrontmatter === '') throw new Error(importErrors.noFrontMatter);
  const { data, error } = reportSchema.safeParse(frontmatter);
  if (error) throw new Error(faultsOf(error));
  return { ...data, id, body: content };
}
