import { readCommand } from '../../src/command-line/read-command.ts';
import { needed } from '../../src/command-line/read-options.ts';
import { compare } from './search-quality/compare.ts';
import { readDocuments, readQueries } from './search-quality/corpus.ts';
import { print } from './search-quality/print-comparison.ts';
import { ours, settings, systems } from './search-quality/systems.ts';

const values = readCommand(
  'npm run search-quality -- --corpus FILE.jsonl[.gz] --queries FILE.jsonl [--json] [--fresh]',
  {
    corpus: { type: 'string' },
    queries: { type: 'string' },
    json: { type: 'boolean', default: false },
    fresh: { type: 'boolean', default: false },
  },
  ({ json, fresh, corpus, queries }) => ({
    json,
    fresh,
    corpus: needed('--corpus', corpus),
    queries: needed('--queries', queries),
  }),
);
const started = performance.now();
const [documents, queries] = await Promise.all([
  readDocuments(values.corpus),
  readQueries(values.queries),
]);
const comparison = await compare(
  { systems, ours, settings },
  documents,
  queries,
  values.fresh,
  (text) => console.error(text),
);
const seconds = (performance.now() - started) / 1000;
if (values.json)
  console.log(
    JSON.stringify(
      { ...comparison, seconds },
      (_, value: unknown) => (value === undefined ? null : value),
      2,
    ),
  );
else print(comparison);
console.error(`${seconds.toFixed(0)} s in all.`);
