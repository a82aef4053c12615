import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import type { z } from 'astro/zod';
import type { abbreviationSchema, authoritySchema } from '../../src/model/registers.ts';
import { reportSchema } from '../../src/model/report.ts';
import { siteSchema } from '../../src/model/site-schema.ts';

/** The front matter of a report, as its file holds it. */
export type FrontMatter = z.input<typeof reportSchema>;
type SiteFile = z.input<typeof siteSchema>;

/**
 * A made-up report: where it stands, its front matter, its paragraphs and the original they came
 * from.
 */
export interface MadeUpReport {
  id: string;
  data: FrontMatter;
  paragraphs: string[];
  original: string;
}

/** The lists beside the reports, as their files hold them. */
export interface Lists {
  topics: { name: string; description: string }[];
  places: { name: string; now: string; since: string }[];
  abbreviations: z.input<typeof abbreviationSchema>[];
  people?: z.input<typeof authoritySchema>[];
  bodies?: z.input<typeof authoritySchema>[];
}

/** Whose the made-up archives are. */
export const madeUpSite: SiteFile = {
  title: 'Kho Thử',
  tagline: 'Những bài bịa ra để thử',
  description: 'Kho của những phép thử.',
  owner: 'Ban Thử nghiệm',
  contact: { email: 'thu@kho.test' },
  url: 'https://kho.test',
};

// A date without quotes would be one of YAML's own.
const quoted = { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' } as const;

/** A made-up report whose original is its title and its paragraphs. */
export function madeUpReport(
  id: string,
  data: Omit<FrontMatter, 'source' | 'added'> & {
    added?: string;
    source?: Omit<FrontMatter['source'], 'original'>;
  },
  paragraphs: string[],
): MadeUpReport {
  const original = [data.title, '', ...paragraphs].join('\n');
  return {
    id,
    paragraphs,
    original,
    data: {
      ...data,
      added: data.added ?? '2024-05-30',
      source: {
        ...data.source,
        original: {
          file: `${id}.txt`,
          sha256: createHash('sha256').update(original).digest('hex'),
        },
      },
    },
  };
}

/**
 * Writes made-up reports as a content folder. Throws where one, or the site, does not fit its
 * schema.
 */
export async function writeContent(
  folder: string,
  reports: readonly MadeUpReport[],
  lists: Lists,
  site: SiteFile = madeUpSite,
): Promise<void> {
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  siteSchema.parse(site);
  await Promise.all([
    ...reports.flatMap(({ id, data, paragraphs, original }) => {
      reportSchema.parse(data);
      return [
        write(
          `reports/${id}.md`,
          `---\n${stringify(data, quoted)}---\n\n${paragraphs.join('\n\n')}\n`,
        ),
        write(`originals/${id}.txt`, original),
      ];
    }),
    ...Object.entries({ ...lists, site }).map(([name, list]) =>
      write(`${name}.yaml`, stringify(list)),
    ),
  ]);
}
