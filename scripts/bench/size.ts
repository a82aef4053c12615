import { total } from './search-browser/traffic.ts';
import { launchBrowser } from './pages/browser.ts';
import { measureFirstSearch } from './pages/first-search.ts';
import { measurePages } from './pages/measure-pages.ts';
import { pageKinds, reportPaths } from './pages/page-kinds.ts';
import { withSite } from './pages/with-site.ts';

/**
 * The first round trip of a new connection carries ten segments, so a report within this size
 * arrives at once.
 */
const budget = 14_000;
/**
 * The budget of a first search of an archive as small as this one: script, worker, WebAssembly,
 * index and results.
 */
const searchBudget = 100_000;

const pages = pageKinds.flatMap((kind) =>
  kind.name === 'report'
    ? reportPaths.map((path, index) => ({ ...kind, name: `report ${index + 1}`, path }))
    : [kind],
);

const { costs, search } = await withSite(async (url) => {
  const browser = await launchBrowser();
  try {
    return {
      costs: await measurePages(browser, url, pages),
      search: await measureFirstSearch(browser, url, 'dong chi'),
    };
  } finally {
    await browser.close();
  }
});
console.table(
  Object.fromEntries(
    costs.map(({ name, html, css, script, requests, foreign }) => [
      name,
      { 'html gz': html, 'css gz': css, 'script gz': script, ...requests, foreign: foreign.length },
    ]),
  ),
);
console.log('A first search fetches, in bytes:');
console.table({ 'dong chi': { ...search, all: total(search) } });
const faults = costs.flatMap(({ name, path, html, foreign }) => [
  ...(reportPaths.some((report) => report === path) && html > budget
    ? [`${path} takes ${html} bytes; a report should take at most ${budget}.`]
    : []),
  ...foreign.map((address) => `The page “${name}” asks for ${address}.`),
]);
if (total(search) > searchBudget)
  faults.push(
    `A first search takes ${total(search)} bytes; it should take at most ${searchBudget}.`,
  );
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
