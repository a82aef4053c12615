import { resolve } from 'node:path';
import { readCommand } from '../../src/command-line/read-command.ts';
import { needed, wholeNumber } from '../../src/command-line/read-options.ts';
import { measurePassages } from './search-passages/measure-passages.ts';
import { passageQueries } from './search-passages/passage-queries.ts';
import { openSiteSearch, readReports } from './search-passages/site-search.ts';

const { site, seed, count } = readCommand(
  'npm run search-passages -- --site DIR [--seed 1] [--count 200]',
  {
    site: { type: 'string' },
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '200' },
  },
  (given) => ({
    site: resolve(needed('--site', given.site)),
    seed: wholeNumber('--seed', given.seed, 0, 2 ** 32 - 1),
    count: wholeNumber('--count', given.count, 1),
  }),
);
/** The least share of the reports found that open at the paragraph of the words. */
const least = 0.95;
const queries = passageQueries(await readReports(site), seed, count);
const { found, first, second, wrong } = await measurePassages(await openSiteSearch(site), queries);
const percent = (part: number) => `${((100 * part) / found).toFixed(1)} %`;
for (const { typed, report, answers } of wrong.slice(0, 10))
  console.log(`“${typed}” is in ${report}, paragraph ${answers.join(', ')}, and opens elsewhere.`);
console.log(
  `Of ${count} queries, ${found} have their report among the first ten. It opens at the paragraph of the words in ${first} (${percent(first)}); the second passage is that one in ${second} more (${percent(second)}).`,
);
if (first < least * found) {
  console.error(`It should open there in ${100 * least} %.`);
  process.exit(1);
}
