import { pageKinds } from './pages/page-kinds.ts';
import { runLighthouse } from './pages/run-lighthouse.ts';
import { withSite } from './pages/with-site.ts';

const measured = ['home', 'report', 'person', 'search'];

const verdicts = await withSite(async (url) => {
  const found = [];
  for (const { name, path } of pageKinds.filter((kind) => measured.includes(kind.name)))
    found.push({ name, ...(await runLighthouse(url + path)) });
  return found;
});
console.table(Object.fromEntries(verdicts.map(({ name, scores }) => [name, scores])));
for (const { name, failing } of verdicts)
  for (const audit of failing) console.log(`${name}: ${audit}`);
process.exitCode = verdicts.some(({ scores }) => Object.values(scores).some((score) => score < 100))
  ? 1
  : 0;
