import { expect, inject, test } from 'vitest';
import { openKind } from '../../scripts/bench/pages/open-kind.ts';
import { say } from '../../src/strings.ts';
import { violations } from './axe.ts';
import { desk, phone, useReusedPages } from './browser.ts';

const open = useReusedPages();

test.each([
  ['phone', phone, [say('site.menu'), say('display.title')]],
  ['desk', desk, [say('display.title')]],
] as const)('axe finds nothing where a menu is open on a %s', async (_, viewport, menus) => {
  const page = await open({ viewport });
  await openKind(page, inject('sites').root.url, { path: '' });
  for (const name of menus) {
    await page.getByRole('button', { name, exact: true }).click();
    if (name === say('display.title')) await page.getByRole('radio').first().waitFor();
    expect.soft(await violations(page, `home with ${name} open`)).toEqual([]);
    await page.keyboard.press('Escape');
  }
});
