import { readCommand } from '../../src/command-line/read-command.ts';
import { needed, wholeNumber } from '../../src/command-line/read-options.ts';
import { measure } from './search-browser/measure.ts';
import { print } from './search-browser/print-times.ts';
import { serveCorpus } from './search-browser/corpus-site.ts';
import { readDocuments, readQueries } from './search-quality/corpus.ts';
import { launchBrowser } from './pages/browser.ts';

const { limit, pace, ...values } = readCommand(
  'npm run bench:search -- --corpus FILE.jsonl[.gz] --queries FILE.jsonl [--limit QUERIES] [--pace MILLISECONDS] [--json] [--fresh]',
  {
    corpus: { type: 'string' },
    queries: { type: 'string' },
    limit: { type: 'string', default: '40' },
    pace: { type: 'string', default: '100' },
    json: { type: 'boolean', default: false },
    fresh: { type: 'boolean', default: false },
  },
  ({ json, fresh, ...given }) => ({
    json,
    fresh,
    corpus: needed('--corpus', given.corpus),
    queries: needed('--queries', given.queries),
    limit: wholeNumber('--limit', given.limit, 1),
    pace: wholeNumber('--pace', given.pace),
  }),
);
const [documents, queries] = await Promise.all([
  readDocuments(values.corpus),
  readQueries(values.queries),
]);
console.error(`The pages, with the index of ${documents.length} documents`);
const site = await serveCorpus(documents, values.fresh);
const browser = await launchBrowser();
try {
  const report = await measure(browser, site.url, queries, { limit, pace }, (text) =>
    console.error(text),
  );
  if (values.json)
    console.log(
      JSON.stringify(
        { documents: documents.length, ...report },
        (_, value: unknown) => (value === undefined ? null : value),
        2,
      ),
    );
  else print(report, documents.length);
} finally {
  await browser.close();
  await site.close();
}
