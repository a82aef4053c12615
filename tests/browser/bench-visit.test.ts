import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveFolder, type ServedFolder } from '../../scripts/bench/pages/serve-folder.ts';
import { visit } from '../../scripts/bench/search-browser/visit.ts';
import { project } from '../build/variants.ts';
import { theBrowser } from './browser.ts';

/**
 * A search whose times and bytes are known: results 200 ms after a key, and then 120 ms without a
 * free moment.
 */
const page = `<!doctype html><main><input type=search><section class=search-results data-state=empty><ol class=report-list></ol></section></main><script>
const input = document.querySelector('input'), root = document.querySelector('section'), list = document.querySelector('ol');
let timers = [], worker;
input.addEventListener('input', () => {
  worker ??= new Worker('/_astro/search-worker-x.js');
  timers.forEach(clearTimeout);
  if (input.value === '') return void (root.dataset.state = 'empty');
  timers = [
    setTimeout(() => { root.dataset.state = 'found'; list.append(document.createElement('li')); }, 200),
    setTimeout(() => { const from = performance.now(); while (performance.now() < from + 120); }, 300),
  ];
});
</script>`;
const worker = `fetch('/pagefind/0/index/x.pf_index');${'/* room */'.repeat(2_000)}`;

let folder = '';
let server: ServedFolder | undefined;
let browser: Browser | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(project, '.cache/tests-bench-'));
  const files = {
    'tim-kiem/index.html': page,
    '404.html': 'nothing',
    '_astro/search-worker-x.js': worker,
    'pagefind/0/index/x.pf_index': 'x'.repeat(5_000),
  };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  [server, browser] = [await serveFolder(folder), await theBrowser()];
});
afterAll(async () => {
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

test('the benchmark of the search measures what a page of known speed and weight does', async () => {
  if (!server || !browser) throw new Error('Nothing has started.');
  const typed = await visit(browser, server.url, ['kỷ yếu', 'bạ'], 20);
  expect(typed.map(({ query, phase }) => `${phase} ${query}`)).toEqual([
    'cold kỷ yếu',
    'fresh bạ',
    'warm bạ',
  ]);
  for (const { query, results, task, gap, presses } of typed) {
    expect(results).toBeGreaterThanOrEqual(200);
    expect(task).toBeGreaterThan(110);
    expect(gap).toBeGreaterThan(110);
    // The next key comes before the results of the one before, unless the machine is busy.
    expect(presses).toHaveLength(query.length - 1);
    expect(presses.filter((press) => press !== undefined && press < 200)).toEqual([]);
  }
  const [cold, ...later] = typed.map(({ traffic }) => traffic);
  expect(cold?.index).toBeGreaterThan(5_000);
  expect(cold?.index).toBeLessThan(5_600);
  expect(cold?.page).toBeGreaterThan(300);
  // Compressed, headers included.
  expect(cold?.worker).toBeGreaterThan(100);
  expect(cold?.worker).toBeLessThan(700);
  expect(later).toEqual([{}, {}]);
});
