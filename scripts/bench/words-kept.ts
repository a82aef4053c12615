import { readCommand } from '../../src/command-line/read-command.ts';
import { needed, wholeNumber } from '../../src/command-line/read-options.ts';
import { pageReader } from '../../src/import/render/page-text.ts';
import { knownAbbreviations } from '../../src/model/known-abbreviations.ts';
import { readDocuments } from './search-quality/corpus.ts';
import { checkWords, type Difference } from './words-kept/check-words.ts';

const { corpus, limit } = readCommand(
  'npm run words-kept -- --corpus FILE.jsonl[.gz] [--limit N]',
  { corpus: { type: 'string' }, limit: { type: 'string', default: '1000000' } },
  (values) => ({
    corpus: needed('--corpus', values.corpus),
    limit: wholeNumber('--limit', values.limit, 1),
  }),
);
const shown = 10;
const started = performance.now();
const page = pageReader(knownAbbreviations);
const documents = (await readDocuments(corpus)).slice(0, limit);
const differences: Difference[] = [];
let words = 0;
let cleaned = 0;
let listed = 0;
for (const document of documents) {
  const checked = await checkWords(document, page).catch((error: unknown) => {
    throw new Error(`${document.id}: ${String(error)}`, { cause: error });
  });
  words += checked.words;
  cleaned += checked.cleaned ? 1 : 0;
  listed += checked.listed;
  if (checked.difference) differences.push(checked.difference);
}
for (const { id, at, original, page: printed } of differences.slice(0, shown))
  console.log(`${id}, word ${at + 1}:\n  file  ${original}\n  page  ${printed}`);
if (cleaned > 0)
  console.log(
    `${cleaned} documents have control characters, with which the importer refuses a file; they were checked without.`,
  );
if (listed > 0) console.log(`${listed} paragraphs were left out, and listed as left out.`);
const kept = documents.length - differences.length;
console.log(
  `${kept} of ${documents.length} documents kept every word, in order: ${((100 * kept) / documents.length).toFixed(2)} % (${words} words).`,
);
console.error(`${((performance.now() - started) / 1000).toFixed(0)} s in all.`);
if (differences.length > 0) process.exit(1);
