import { launchBrowser } from './pages/browser.ts';
import { measurePages } from './pages/measure-pages.ts';
import { pageKinds, reportPaths } from './pages/page-kinds.ts';
import { withSite } from './pages/with-site.ts';

/** One round trip of a new connection carries ten segments; a report that fits is there at once. */
const budget = 14_000;

const pages = pageKinds.flatMap((kind) => (kind.name === 'report' ? reportPaths.map((path, index) => ({ ...kind, name: `report ${index + 1}`, path })) : [kind]));

const costs = await withSite(async (url) => {
  const browser = await launchBrowser();
  try {
    return await measurePages(browser, url, pages);
  } finally {
    await browser.close();
  }
});
console.table(
  Object.fromEntries(
    costs.map(({ name, html, css, script, requests, foreign }) => [name, { 'html gz': html, 'css gz': css, 'script gz': script, ...requests, foreign: foreign.length }]),
  ),
);
const faults = costs.flatMap(({ name, path, html, foreign }) => [
  ...(reportPaths.some((report) => report === path) && html > budget ? [`${path} takes ${html} bytes; a report should take at most ${budget}.`] : []),
  ...foreign.map((address) => `The page “${name}” asks for ${address}.`),
]);
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
