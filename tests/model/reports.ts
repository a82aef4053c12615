import type { z } from 'astro/zod';
import { reportSchema, type Report } from '../../src/model/report.ts';

type FrontMatter = z.input<typeof reportSchema>;

/**
 * The least that a report's front matter may hold. Every person, body and event in it is made up.
 */
export const leastFrontMatter = {
  title: 'Hội nghị bàn về nghề nuôi ong',
  date: '2020-05-11',
  dateBasis: { words: ['Ngày 11-5'] },
  event: { name: 'Hội nghị nghề nuôi ong' },
  source: { original: { file: '2020/nghe-nuoi-ong.txt', sha256: '0'.repeat(64) } },
  added: '2024-05-30',
} satisfies FrontMatter;

/**
 * A made-up report: the least front matter with what is given laid over it, validated by the
 * schema.
 */
export function report(given: Partial<FrontMatter> & { id?: string; body?: string } = {}): Report {
  const { id = '2020/nghe-nuoi-ong', body = '', ...fields } = given;
  return { ...reportSchema.parse({ ...leastFrontMatter, ...fields }), id, body };
}

/** A made-up report of one day, known by its id alone. */
export function reportOn(date: string, id: string, given: Partial<FrontMatter> = {}): Report {
  const inferredFrom = date.includes('?') ? { inferredFrom: ['lần thứ Ba'] } : {};
  return report({
    id,
    date,
    dateBasis: { words: ['Ngày 11-5'], note: 'Suy ra từ lần tổ chức.', ...inferredFrom },
    ...given,
  });
}

/** A speaker with one part. */
export function speaker(
  name: string,
  given: { office?: string; venue?: string; person?: string } = {},
): NonNullable<FrontMatter['speakers']>[number] {
  return { name, parts: ['phát biểu'], ...given };
}

/** The ids of reports, in order. */
export function ids(reports: readonly Report[]): string[] {
  return reports.map(({ id }) => id);
}
