import { readFile } from 'node:fs/promises';
import { z } from 'astro/zod';

const label = z.object({
  id: z.string(),
  date: z
    .object({
      text: z.string().nullish(),
      day: z.int().nullish(),
      month: z.int().nullish(),
      year: z.int().nullish(),
      endDay: z.int().nullish(),
      session: z.string().nullish(),
    })
    .nullish(),
  people: z.array(
    z.object({
      name: z.string(),
      title: z.string().nullish(),
      role: z.enum(['chair', 'speech', 'present', 'mentioned']),
    }),
  ),
  event: z.string().nullish(),
  source: z.string().nullish(),
});

/** A report as a person read it: what the importer should find. */
export type Label = z.infer<typeof label>;

/** Reads labels, one JSON object a line. */
export async function readLabels(file: string): Promise<Label[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => label.parse(JSON.parse(line)));
}
