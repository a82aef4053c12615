import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { say } from '../../src/strings.ts';
import { namesakes } from '../build/many-people.ts';
import { renamed } from '../build/many-names.ts';
import { violations } from './axe.ts';
import { phone, useReusedPages } from './browser.ts';
import { sticksOut } from './page-checks.ts';

const { root, many } = inject('sites');
const open = useReusedPages();

const box = (page: Page) => page.getByLabel(say('list.narrow'));
const said = (page: Page) => page.locator('.name-box [role=status]');
/** The names that are shown, in the form or below it. */
const names = (page: Page) =>
  page
    .locator('.entry-index a')
    .evaluateAll((links) =>
      links.filter((link) => link.checkVisibility()).map((link) => link.textContent.trim()),
    );

test('an index narrows to the names that one types, of all its pages, with marks or without', async () => {
  const page = await open({ viewport: phone });
  await page.goto(`${many.url}nhan-vat/`, { waitUntil: 'networkidle' });
  const all = await names(page);
  await box(page).focus();
  const fetched = () =>
    page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  expect((await fetched()).filter((name) => /Narrow|\/ten\//.test(name))).toEqual([]);

  // The last of the alphabet stands on the second page.
  expect(all).not.toContain('Lý Bá Yến');
  await box(page).pressSequentially('ly ba y');
  await expect.poll(() => names(page)).toEqual(['Lý Bá Yến']);
  expect(await said(page).innerText()).toBe(say('search.narrowed', { count: 1 }));
  await box(page).fill('lý thị');
  await expect.poll(async () => (await names(page)).length).toBeGreaterThan(30);
  await box(page).fill('lỹ thị y');
  await expect.poll(() => names(page)).toEqual(['Lý Thị Yến']);
  // Of namesakes, each stands with the office that tells which it is.
  await box(page).fill('trùng tên');
  await expect.poll(() => names(page)).toEqual(namesakes.map(({ name }) => name));
  const offices = await page.locator('.name-box li p').allInnerTexts();
  expect(offices.toSorted()).toEqual(namesakes.map(({ office }) => office).toSorted());
  expect(await sticksOut(page)).toEqual([]);
  expect(await violations(page, 'a narrowed index')).toEqual([]);

  await box(page).fill('');
  await expect.poll(() => names(page)).toEqual(all);
  expect(await said(page).innerText()).toBe('');
});

test('keys alone lead from the box to a page; a name that is nowhere is searched for', async () => {
  const page = await open();
  await page.goto(`${many.url}don-vi/`);
  await box(page).pressSequentially(renamed.short);
  await expect.poll(() => names(page)).toEqual([renamed.name]);
  await box(page).press('Enter');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/don-vi/vien-thu-nghiem-so-7/');
  await page.goBack();
  // People are in another index.
  await box(page).fill('vu thu nghiem');
  await expect.poll(() => said(page).innerText()).toBe(say('narrow.none'));
  expect(await names(page)).toEqual([]);
  await box(page).press('Enter');
  await page.waitForURL('**/tim-kiem/?q=vu+thu+nghiem');
});

test('where the names cannot be fetched, the box says so and the index stands', async () => {
  const page = await open();
  await page.route('**/ten/*', (route) => route.abort());
  await page.goto(`${many.url}dia-diem/`);
  const all = await names(page);
  await box(page).pressSequentially('tinh mau 3');
  await expect.poll(() => said(page).innerText()).toBe(say('search.valuesFailed'));
  expect(await names(page)).toEqual(all);
});

test('a short index has no box, and without scripts none has: there the letters lead to every name', async () => {
  const short = await open();
  await short.goto(`${root.url}nhan-vat/`);
  expect(await box(short).count()).toBe(0);
  const page = await open({ javaScriptEnabled: false });
  await page.goto(`${many.url}nhan-vat/`);
  expect(await box(page).isVisible()).toBe(false);
  const rail = page.getByRole('navigation', { name: say('list.letters') });
  await rail.getByRole('link', { name: 'Y', exact: true }).click();
  expect(page.url()).toBe(`${many.url}nhan-vat/trang-2/#chu-y`);
});
