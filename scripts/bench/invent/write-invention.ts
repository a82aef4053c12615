import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { frontMatterText } from '../../../src/import/render/front-matter-yaml.ts';
import { abbreviations } from './abbreviation-table.ts';
import type { InventedReport } from './invented-report.ts';
import { topics } from './topic-table.ts';

/** The files beside the reports, by their names without the ending. */
export const inventedLists = {
  site: {
    title: 'Kho Bịa',
    tagline: 'Những bài bịa ra để đo',
    description: 'Kho gồm những bài không ai viết, để đo tốc độ và dung lượng.',
    owner: 'Ban Đo lường',
    contact: { email: 'do-luong@kho.test' },
    url: 'https://kho.test',
  },
  topics: topics.map((name) => ({ name, description: `Những bài về ${name}.` })),
  places: [],
  abbreviations,
};

/** The file of a report as the import would write it. */
export function fileOf({ data, paragraphs }: Pick<InventedReport, 'data' | 'paragraphs'>): string {
  return `---\n${frontMatterText(data, [])}---\n\n${paragraphs.join('\n\n')}\n`;
}

/** Writes reports, and the lists that belong to them, as a content folder. */
export function writeInvention(
  folder: string,
  reports: Iterable<InventedReport>,
  fileText: (report: InventedReport) => string = fileOf,
): void {
  const made = new Set<string>();
  const write = (path: string, text: string) => {
    const file = join(folder, path);
    if (!made.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
    made.add(dirname(file));
    // Small files are written several times as fast without a thread for each.
    writeFileSync(file, text);
  };
  for (const [name, list] of Object.entries(inventedLists)) write(`${name}.yaml`, stringify(list));
  for (const report of reports) {
    write(`reports/${report.id}.md`, fileText(report));
    write(`originals/${report.id}.txt`, report.original);
  }
}
