import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { reportPaths } from '../../scripts/bench/pages/page-kinds.ts';
import { say } from '../../src/strings.ts';
import { manyReports } from '../build/many-reports.ts';
import { otherSite } from '../build/other-site.ts';
import { ownSite, readReports } from '../content/read.ts';
import { phone, useBrowser } from './browser.ts';

const { root, many } = inject('sites');
const open = useBrowser();
const [path] = reportPaths;
const title = readReports().find(({ id }) => path === `bai-viet/${id}/`)?.report.title ?? '';
const permanent = `${ownSite.url}/${path}`;

const links = (page: Page) => page.getByRole('link', { name: say('errors.report'), exact: true });

/** The fields of the message that a link opens. */
async function fieldsOf(page: Page, index: number): Promise<Record<string, string>> {
  const href = await links(page).nth(index).getAttribute('href');
  return Object.fromEntries(new URL(href ?? '').searchParams);
}

/** Activates a link by the keyboard, and stays on the page. */
async function activate(page: Page, index: number): Promise<void> {
  await page.evaluate(() =>
    addEventListener('click', (event) => event.preventDefault(), { once: true }),
  );
  await links(page).nth(index).focus();
  await page.keyboard.press('Enter');
}

describe.each(['with', 'without'] as const)('%s scripts', (scripts) => {
  test('a report has two links that open a message with its title and its address', async () => {
    const page = await open({ javaScriptEnabled: scripts === 'with', viewport: phone });
    await page.goto(root.url + path);
    expect(await links(page).count()).toBe(2);
    for (const index of [0, 1]) {
      const { subject = '', body, ...others } = await fieldsOf(page, index);
      expect(
        title.startsWith(
          subject.replace(say('errors.subject', { title: '' }), '').replace('…', ''),
        ),
      ).toBe(true);
      expect(body).toBe(say('errors.body', { address: permanent }).replaceAll('\n', '\r\n'));
      expect(others).toEqual({});
    }
  });
});

test('the message names the paragraph that the reader has chosen, and only the last', async () => {
  const page = await open();
  await page.goto(`${root.url}${path}#doan-2`);
  for (const paragraph of ['#doan-2', '#doan-3', '']) {
    await page.evaluate((hash) => (location.hash = hash), paragraph);
    for (const index of [0, 1]) {
      await activate(page, index);
      const { body = '' } = await fieldsOf(page, index);
      expect(body.split('\r\n')[0]).toBe(permanent + paragraph);
    }
  }
});

test('a form of the owner gets the same, in its own fields', async () => {
  const page = await open();
  const [report] = manyReports();
  const address = `bai-viet/${report?.id}/`;
  await page.goto(`${many.url}${address}#doan-2`);
  await activate(page, 0);
  const { ten = '', loi, kho } = await fieldsOf(page, 0);
  expect(ten).toMatch(/^Báo lỗi: /);
  expect(loi).toBe(say('errors.body', { address: `${otherSite.url}/${address}#doan-2` }));
  expect(kho).toBe('1');
});
