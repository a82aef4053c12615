import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readArticles, readQueries } from './corpus.ts';
import { makeQueries, type Draw } from './make-queries.ts';

/** How queries are drawn for files, `without` the articles of earlier files of queries. */
export type FileDraw = Omit<Draw, 'without'> & { without: readonly string[] };

/** Draws queries from a corpus and writes them to `tune.jsonl` and `report.jsonl` in a folder. */
export async function writeQueries(folder: string, corpus: string, draw: FileDraw): Promise<void> {
  const [articles, before] = await Promise.all([
    readArticles(corpus),
    Promise.all(draw.without.map(readQueries)),
  ]);
  const without = new Set(before.flat().flatMap(({ relevant }) => relevant));
  const { tune, report } = makeQueries(articles, { ...draw, without });
  await mkdir(folder, { recursive: true });
  for (const [half, queries] of [
    ['tune', tune],
    ['report', report],
  ] as const)
    await writeFile(
      join(folder, `${half}.jsonl`),
      queries.map((query) => `${JSON.stringify(query)}\n`).join(''),
    );
}
