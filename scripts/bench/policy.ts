import { pageKinds } from './pages/page-kinds.ts';
import { withSite } from './pages/with-site.ts';
import { scanPage } from './policy/scan-page.ts';

/** What the Observatory gives a page without extras. */
const enough = 100;

const pages = await withSite(async (url) => {
  const scanned = [];
  for (const { name, path } of pageKinds) scanned.push(await scanPage(name, url + path));
  return scanned;
});
console.log(
  'Mozilla Observatory (100 without extras) and CSP Evaluator, of each kind of page as it is served:',
);
console.table(
  Object.fromEntries(
    pages.map(({ name, score, findings }) => [
      name,
      { observatory: score, 'csp_evaluator findings': findings.length },
    ]),
  ),
);
const faults = pages.flatMap(({ name, score, faults, findings }) =>
  [...(score < enough ? [`${score}: ${faults.join('; ')}`] : []), ...findings].map(
    (fault) => `The page “${name}”: ${fault}`,
  ),
);
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
