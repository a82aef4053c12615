import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readCommand } from '../../src/command-line/read-command.ts';
import { needed } from '../../src/command-line/read-options.ts';
import { openThings } from '../../src/search/query/find-things.ts';
import { nameQueries, scoreCards } from './search-quality/name-queries.ts';

const { content, site } = readCommand(
  'npm run search-names -- --content DIR --site DIR',
  { content: { type: 'string' }, site: { type: 'string' } },
  (given) => ({
    content: resolve(needed('--content', given.content)),
    site: resolve(needed('--site', given.site)),
  }),
);
/** The least share of the names by which the card of the person comes first. */
const least = 0.99;
const queries = await nameQueries(content);
const things = openThings((file) => readFile(join(site, 'tim-kiem/ten', file), 'utf8'));
const wrong = await scoreCards(queries, things);
for (const { q, relevant, found } of wrong.slice(0, 10))
  console.log(`“${q}” is ${relevant.join(' or ')}, and shows ${found ?? 'no card'}.`);
const right = queries.length - wrong.length;
console.log(
  `Of ${queries.length} spellings and variants of names, with marks and without, ${right} (${((100 * right) / queries.length).toFixed(1)} %) show the card of the person first.`,
);
if (right < least * queries.length) process.exit(1);
