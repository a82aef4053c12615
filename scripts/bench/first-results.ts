import { readCommand } from '../../src/command-line/read-command.ts';
import { needed, wholeNumber } from '../../src/command-line/read-options.ts';
import { firstResults, type FirstResults } from './first-results/follow-link.ts';
import { slow3g, slowLink } from './first-results/slow-link.ts';
import { launchBrowser } from './pages/browser.ts';
import { serveFolder } from './pages/serve-folder.ts';

const { site, query, runs } = readCommand(
  'npm run bench:first-results -- --site FOLDER [--query TEXT] [--runs N]',
  {
    site: { type: 'string' },
    query: { type: 'string', default: 'dong chi' },
    runs: { type: 'string', default: '3' },
  },
  (values) => ({
    site: needed('--site', values.site),
    query: values.query,
    runs: wholeNumber('--runs', values.runs, 1),
  }),
);
const server = await serveFolder(site, '/', { rules: true });
const link = await slowLink(Number(new URL(server.url).port), slow3g);
const browser = await launchBrowser();
try {
  const visits: (FirstResults & { bytes: number })[] = [];
  for (let run = 0; run < runs; run += 1) {
    const before = link.sent();
    const visit = await firstResults(browser, `http://127.0.0.1:${link.port}/`, query);
    visits.push({ ...visit, bytes: link.sent() - before });
  }
  const [median] = visits
    .toSorted((a, b) => a.shown - b.shown)
    .slice(Math.floor((visits.length - 1) / 2));
  if (median) print(median);
} finally {
  await browser.close();
  link.close();
  await server.close();
}

/** Prints a line for each request, with a bar from its begin to its end; then when results came. */
function print({ shown, files, bytes }: FirstResults & { bytes: number }): void {
  const step = 100;
  for (const { path, from, to } of files) {
    const end = Math.min(to, shown);
    const bar = ' '.repeat(Math.round(from / step)) + '█'.repeat(Math.ceil((end - from) / step));
    const times = `${from.toFixed(0).padStart(6)} ${Number.isFinite(to) ? to.toFixed(0).padStart(6) : '      '}`;
    console.log(`${times}  ${path.slice(-44).padEnd(44)} ${bar}`);
  }
  const limit = (bytes / slow3g.bytesPerSecond) * 1000 + 2 * slow3g.latency;
  console.log(
    `First results after ${shown.toFixed(0)} ms. ${bytes} bytes and two round trips take ${limit.toFixed(0)} ms.`,
  );
}
