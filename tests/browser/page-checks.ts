import type { Page } from 'playwright-core';
import { say } from '../../src/strings.ts';
import type { Stop } from './sweep.ts';
import { systemFonts, useSystemFont, type SystemFont } from './system-fonts.ts';

/** The sizes of text that a reader may choose. */
export const textSizes = ['', 'large', 'larger'] as const;

/** Shows an open page in a size of text, as the display settings do. */
export async function useTextSize(page: Page, size: (typeof textSizes)[number]): Promise<void> {
  await page.evaluate((chosen) => {
    const { dataset } = document.documentElement;
    if (chosen) dataset.size = chosen;
    else delete dataset.size;
  }, size);
}

/**
 * Shows an open page in every system font and in the smallest and largest text, and gives what
 * `look` says of each.
 */
export async function inEveryType(
  page: Page,
  look: (type: string, font: SystemFont) => Promise<string[]>,
): Promise<string[]> {
  const found: string[] = [];
  for (const font of systemFonts) {
    await useSystemFont(page, font);
    for (const size of ['', 'larger'] as const) {
      await useTextSize(page, size);
      found.push(...(await look(`${font} ${size}`, font)));
    }
  }
  await useSystemFont(page, 'own');
  await useTextSize(page, '');
  return found;
}

/** What makes a page scroll sideways in the window as it is. */
export async function sticksOut(page: Page): Promise<string[]> {
  const sticking = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return undefined;
    const widest = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 0.5,
    );
    return `${scrollWidth} > ${clientWidth}: ${widest
      .slice(-3)
      .map((element) => element.outerHTML.slice(0, 90))
      .join(' | ')}`;
  });
  return sticking === undefined ? [] : [sticking];
}

/** What is wrong with the headings and the text of a page for those who run no scripts. */
export async function saysNothing(page: Page): Promise<string[]> {
  const headings = await page.getByRole('heading', { level: 1 }).count();
  const { length } = await page.getByRole('main').innerText();
  return [
    ...(headings === 1 ? [] : [`${headings} first headings`]),
    ...(length > 50 ? [] : [`${length} characters of text`]),
  ];
}

/**
 * What is too small to be hit by a thumb, with the menu of a phone open. `count` is told how many
 * controls were measured.
 */
export async function tooSmall(page: Page, count: (controls: number) => void): Promise<string[]> {
  const menu = page.getByRole('button', { name: say('site.menu'), exact: true });
  const opened = await menu.isVisible();
  if (opened) await menu.click();
  const measured = await controls(page);
  if (opened) await page.keyboard.press('Escape');
  count(measured.length);
  return measured.flatMap(({ what, words, width, height }) =>
    height < 43.5 || width < (words ? 24 : 43.5)
      ? [`${what} is ${Math.round(width)} × ${Math.round(height)}`]
      : [],
  );
}

/**
 * The controls that a page shows, with the size of what a thumb can hit: buttons, fields with their
 * labels, links of navigation.
 */
function controls(
  page: Page,
): Promise<{ what: string; words: boolean; width: number; height: number }[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll(
        'button, input, select, textarea, summary, [role=button], nav a',
      ),
    ].flatMap((control) => {
      const target =
        control instanceof HTMLInputElement && /^(radio|checkbox)$/.test(control.type)
          ? (control.labels?.[0] ?? control)
          : control;
      if (!target.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return [];
      const { width, height } = target.getBoundingClientRect();
      const within = control.closest('nav')?.getAttribute('aria-label');
      // A link of words or a year is as wide as it is; single figures, letters and symbols must be
      // made wide enough.
      const words = control.localName === 'a' && /[\p{L}\p{N}]{3}/u.test(control.textContent);
      return [
        {
          words,
          what: `${control.localName} “${control.textContent.trim().slice(0, 24) || control.getAttribute('name')}”${within ? ` in “${within}”` : ''}`,
          width,
          height,
        },
      ];
    }),
  );
}

/**
 * Whether the menu of a phone, or the row of sections of a desk, leads to the people; leaves the
 * page.
 */
export async function leadsNowhere(page: Page, site: string, { name }: Stop): Promise<string[]> {
  const menu = page.getByRole('button', { name: say('site.menu'), exact: true });
  if (await menu.isVisible()) await menu.click();
  await page
    .getByRole('navigation', { name: say('site.sections') })
    .getByRole('link', { name: say('nav.people'), exact: true })
    .click();
  return page.url() === `${site}nhan-vat/` ? [] : [`${name} leads to ${page.url()}`];
}
