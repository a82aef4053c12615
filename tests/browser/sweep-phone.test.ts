import { expect, inject, test } from 'vitest';
import { violations } from './axe.ts';
import { phone, useServed } from './browser.ts';
import { inEveryType, sticksOut, tooSmall } from './page-checks.ts';
import { longLists, sweep, type Check } from './sweep.ts';

const { base, many } = inject('sites');
const served = useServed(base);

let measured = 0;
const checks: Readonly<Record<string, Check>> = {
  'axe, in light and in dark': (page, { name }) => violations(page, name),
  'targets of at least 44 pixels, in the menu, too': (page) =>
    tooSmall(page, (controls) => (measured += controls)),
  'nothing scrolls sideways, in any system font or size of text': async (page) => {
    const found: string[] = [];
    for (const width of [320, phone.width]) {
      await page.setViewportSize({ ...phone, width });
      found.push(
        ...(await inEveryType(page, async (type) =>
          (await sticksOut(page)).map((sticking) => `${width}, ${type}: ${sticking}`),
        )),
      );
    }
    return found;
  },
};
const options = { viewport: phone, hasTouch: true };

sweep('on a phone, by a host that sends no headers', options, served, checks);
sweep('on a phone, long lists', options, () => many.url, checks, longLists);

test('there were targets to measure', () => {
  expect(measured).toBeGreaterThan(100);
});
