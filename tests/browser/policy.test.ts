import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { reportPaths } from '../../scripts/bench/pages/page-kinds.ts';
import { serveFolder, type ServedFolder } from '../../scripts/bench/pages/serve-folder.ts';
import { say } from '../../src/strings.ts';
import { useBrowser, withServiceWorker } from './browser.ts';
import { ask, openSearch, readAnswer } from './search-page.ts';
import { livePayloads, watchPage } from './watch.ts';

const { root, many } = inject('sites');
const open = useBrowser();
const [workshop] = reportPaths;

const variants = [
  ['headers and the page', true],
  ['the page alone', false],
] as const;

describe.each(variants)('where the policy stands in %s', (_, rules) => {
  const servers: ServedFolder[] = [];
  const site = { root: '', many: '' };
  beforeAll(async () => {
    for (const [name, { folder, base }] of [
      ['root', root],
      ['many', many],
    ] as const) {
      const server = await serveFolder(folder, base, { rules });
      servers.push(server);
      site[name] = server.url;
    }
  });
  afterAll(async () => void (await Promise.all(servers.map((server) => server.close()))));

  test('no state of the search goes against it', async () => {
    const page = await open();
    const faults = watchPage(page, site.many);
    await openSearch(page, site.many);
    const states = new Set<string>();
    for (const typed of [
      'x',
      'hội thảo mẫu',
      'hoi thao mau',
      'hooij thaor',
      '"hội thảo" -mẫu',
      'zzyzx',
      'viện thử nghiệm số đợt báo cáo trước ngày',
      '13/10',
      '',
    ])
      states.add((await ask(page, typed)).state);
    expect([...states].sort()).toEqual(['empty', 'found', 'none', 'short']);
    const { results } = await ask(page, 'hội thảo');
    await page.getByRole('button', { name: say('search.more'), exact: true }).click();
    await expect
      .poll(async () => (await readAnswer(page)).results.length)
      .toBeGreaterThan(results.length);
    for (const summary of await page.locator('.facet summary').all()) await summary.click();
    await page.locator('.facet input[type=checkbox]').first().check();
    await readAnswer(page);
    await page.locator('select[name=xep]').selectOption('oldest');
    await readAnswer(page);
    await page.reload();
    await readAnswer(page);
    await page.locator('.report-list li a').first().click();
    await page
      .locator('.found-words')
      .getByRole('button', { name: say('found.next') })
      .click();
    expect(faults).toEqual([]);
  });

  test('nor does a search whose index cannot be loaded, or without a network', async () => {
    const page = await open();
    await page.context().route(/pf_index/, (route) => route.abort());
    const refused = watchRefusals(page);
    await page.goto(`${site.many}tim-kiem/?q=hoi+thao`);
    await expect.poll(async () => (await readAnswer(page)).state).toBe('failed');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: say('search.retry') }).click();
    await expect.poll(async () => (await readAnswer(page)).state).toMatch(/offline|failed/);
    expect(refused).toEqual([]);
  });

  test('nor what was kept for reading without a network, which keeps it', async () => {
    const page = await open(withServiceWorker);
    const refused = watchRefusals(page);
    await page.goto(site.root + workshop);
    await expect
      .poll(() =>
        page.evaluate(
          async (path) => (await caches.match(path)) !== undefined,
          new URL(site.root + workshop).pathname,
        ),
      )
      .toBe(true);
    await page.context().setOffline(true);
    for (const path of [workshop, 'ngoai-tuyen/', 'gioi-thieu/']) {
      const response = await page.goto(site.root + path);
      expect(response?.headers()['content-security-policy'] !== undefined, path).toBe(rules);
      await livePayloads(page);
    }
    expect(refused).toEqual([]);
  });

  test('a script, a style and a worker that are not of the archive are refused', async () => {
    const page = await open();
    const refused = watchRefusals(page);
    await page.goto(site.root);
    const made = await page.evaluate(() => {
      const attempts: Record<string, () => unknown> = {
        html: () => (document.body.innerHTML = '<p>hit</p>'),
        script: () => Object.assign(document.createElement('script'), { text: 'window.hit=1' }),
        worker: () => new Worker('/favicon.svg'),
        policy: () => window.trustedTypes?.createPolicy('hit', { createScriptURL: () => '' }),
      };
      return Object.entries(attempts).flatMap(([name, attempt]) => {
        try {
          attempt();
          return [name];
        } catch {
          return [];
        }
      });
    });
    await page.evaluate(() =>
      document.head.append(
        Object.assign(document.createElement('style'), { textContent: '*{display:none}' }),
      ),
    );
    await page.evaluate(() => document.body.setAttribute('style', 'display:none'));
    expect(made).toEqual([]);
    expect(await page.locator('main').isVisible()).toBe(true);
    expect(refused.length).toBeGreaterThan(4);
  });
});

/** What the browser says that a policy forbids. */
function watchRefusals(page: Page): string[] {
  const refused: string[] = [];
  page.on(
    'console',
    (message) =>
      /Content Security Policy|Trusted ?Type|TrustedHTML|requires '/i.test(message.text()) &&
      refused.push(message.text().slice(0, 200)),
  );
  return refused;
}
