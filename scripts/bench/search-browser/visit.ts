import type { Browser, CDPSession, Page } from 'playwright-core';
import { recordSearch } from './recorder.ts';
import { timesOf, type Times } from './times.ts';
import { countTraffic, type Traffic } from './traffic.ts';

/**
 * How new a query is to the page: the first in a new browser; later, with words that are new;
 * later, with words that were searched before.
 */
export const phases = ['cold', 'fresh', 'warm'] as const;
export type Phase = (typeof phases)[number];

/** The measurements of one typed query. */
export interface Typed extends Times {
  query: string;
  phase: Phase;
  traffic: Traffic;
}

/** How long (ms) a query may take before the measurement fails. */
const patience = 30_000;

/**
 * One visit with nothing cached: opens the search page and types queries letter by letter, one
 * letter every `pace` ms, then repeats all of them but the first.
 */
export async function visit(
  browser: Browser,
  site: string,
  queries: readonly string[],
  pace: number,
): Promise<Typed[]> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const counted = countTraffic(context, site);
    await context.addInitScript(recordSearch);
    const page = await context.newPage();
    const keyboard = await context.newCDPSession(page);
    const typed: Typed[] = [];
    const type = async (query: string, phase: Phase) => {
      if (phase !== 'cold') await clear(page);
      const times = await typeQuery(page, keyboard, query, pace);
      typed.push({ query, phase, ...times, traffic: await counted.take() });
    };
    await page.goto(`${site}tim-kiem/`, { waitUntil: 'networkidle' });
    await page.locator('main input[type=search]').focus();
    for (const [index, query] of queries.entries())
      await type(query, index === 0 ? 'cold' : 'fresh');
    for (const query of queries.slice(1)) await type(query, 'warm');
    return typed;
  } finally {
    await context.close();
  }
}

async function typeQuery(
  page: Page,
  keyboard: CDPSession,
  query: string,
  pace: number,
): Promise<Times> {
  await page.evaluate(() => window.searchRecording.clear());
  const started = performance.now();
  for (const [index, letter] of [...query.normalize('NFC')].entries()) {
    await new Promise((resolve) =>
      setTimeout(resolve, Math.max(0, started + index * pace - performance.now())),
    );
    // Not by `page.keyboard`: it presses no key for a letter that its keyboard lacks, such as ồ.
    await keyboard.send('Input.dispatchKeyEvent', { type: 'keyDown', key: letter, text: letter });
    await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', key: letter });
  }
  const begun = performance.now();
  for (;;) {
    const recording = await page.evaluate(() => window.searchRecording.read());
    if (recording.settled) return timesOf(recording);
    if (performance.now() - begun > patience)
      throw new Error(`No final results of “${query}” after ${patience / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function clear(page: Page): Promise<void> {
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await page.locator('.search-results[data-state=empty]').waitFor({ state: 'attached' });
}
