import { parseFrontmatter } from '@astrojs/markdown-remark';
import { reportSchema, type Report } from '../../model/report.ts';

/** Reads the file of a report that the archive holds, as the site reads it. Throws where its front matter is not that of a report. */
export function readHeldReport(id: string, text: string): Report {
  const { frontmatter, rawFrontmatter, content } = parseFrontmatter(text);
  if (rawFrontmatter === '') throw new Error('không có phần đầu giữa hai dòng ---');
  const read = reportSchema.safeParse(frontmatter);
  if (!read.success)
    throw new Error(
      read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
    );
  return { ...read.data, id, body: content };
}
