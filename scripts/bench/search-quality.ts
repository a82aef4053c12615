import { readCommand } from '../../src/command-line/read-command.ts';
import { needed, newFolder, wholeNumber } from '../../src/command-line/read-options.ts';
import { compare } from './search-quality/compare.ts';
import { readDocuments, readQueries } from './search-quality/corpus.ts';
import { print } from './search-quality/print-comparison.ts';
import { ours, settings, systems } from './search-quality/systems.ts';
import { writeQueries } from './search-quality/write-queries.ts';

const values = readCommand(
  `npm run search-quality -- --corpus FILE.jsonl[.gz] --queries FILE.jsonl [--json] [--fresh]
npm run search-quality -- --make DIR --corpus FILE.jsonl[.gz] [--seed 1] [--count 200] [--without FILE.jsonl]...`,
  {
    corpus: { type: 'string' },
    queries: { type: 'string' },
    json: { type: 'boolean', default: false },
    fresh: { type: 'boolean', default: false },
    make: { type: 'string' },
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '200' },
    without: { type: 'string', multiple: true, default: [] },
  },
  (given) => ({
    ...given,
    corpus: needed('--corpus', given.corpus),
    queries: given.make === undefined ? needed('--queries', given.queries) : '',
    make: given.make === undefined ? undefined : newFolder('--make', given.make),
    seed: wholeNumber('--seed', given.seed, 0, 2 ** 32 - 1),
    count: wholeNumber('--count', given.count, 1),
  }),
);
const say = (text: string) => console.error(text);
const started = performance.now();
if (values.make === undefined) await run();
else await writeQueries(values.make, values.corpus, values);
say(`${((performance.now() - started) / 1000).toFixed(0)} s in all.`);

async function run(): Promise<void> {
  const [documents, queries] = await Promise.all([
    readDocuments(values.corpus),
    readQueries(values.queries),
  ]);
  const field = { systems, ours, settings };
  const comparison = await compare(field, documents, queries, values.fresh, say);
  const seconds = (performance.now() - started) / 1000;
  const noGaps = (_: string, value: unknown) => (value === undefined ? null : value);
  if (values.json) console.log(JSON.stringify({ ...comparison, seconds }, noGaps, 2));
  else print(comparison);
}
