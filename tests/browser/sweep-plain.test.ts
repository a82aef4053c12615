import { inject } from 'vitest';
import { desk, phone } from './browser.ts';
import { leadsNowhere, saysNothing } from './page-checks.ts';
import { sweep } from './sweep.ts';

const { root } = inject('sites');
const plain = { javaScriptEnabled: false };

sweep('without scripts on a desk', { ...plain, viewport: desk }, () => root.url, {
  'one first heading, and text': saysNothing,
});
sweep('without scripts on a phone', { ...plain, viewport: phone }, () => root.url, {
  'one first heading, and text': saysNothing,
  'a menu that opens and leads on': (page, stop) => leadsNowhere(page, root.url, stop),
});
