import { parseFrontmatter } from '@astrojs/markdown-remark';
import { reportSchema, type Report } from '../../model/report.ts';
import { faultsOf } from '../draft/field-order.ts';
import { importErrors } from './command-messages.ts';

/** Reads the file of a report as the site does. Throws where the front matter is invalid. */
export function readHeldReport(id: string, text: string): Report {
  const { frontmatter, rawFrontmatter, content } = parseFrontmatter(text);
  if (rawFrontmatter === '') throw new Error(importErrors.noFrontMatter);
  const { data, error } = reportSchema.safeParse(frontmatter);
  if (error) throw new Error(faultsOf(error));
  return { ...data, id, body: content };
}
