import { inject } from 'vitest';
import { desk, phone } from './browser.ts';
import { leadsNowhere, saysNothing } from './page-checks.ts';
import { sweep, type Check } from './sweep.ts';

const { root } = inject('sites');

/** Does a check in a window of this size. Without scripts, a page cannot tell that it changed. */
const at =
  (viewport: typeof desk, check: Check): Check =>
  async (page, stop) => {
    await page.setViewportSize(viewport);
    return check(page, stop);
  };

sweep('without scripts', { javaScriptEnabled: false }, () => root.url, {
  'on a desk, one first heading, and text': at(desk, saysNothing),
  'on a phone, one first heading, and text': at(phone, saysNothing),
  'on a phone, a menu that opens and leads on': at(phone, (page, stop) =>
    leadsNowhere(page, root.url, stop),
  ),
});
