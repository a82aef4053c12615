import { inject } from 'vitest';
import { violations } from './axe.ts';
import { desk, withServiceWorker } from './browser.ts';
import { longLists, sweep, type Check } from './sweep.ts';

const { root, many } = inject('sites');

const checks: Readonly<Record<string, Check>> = {
  'axe, in light and in dark': (page, { name }) => violations(page, name),
};

// With the service worker a visit takes twice as long.
const worker = inject('thorough') ? withServiceWorker : {};
const whole = { viewport: desk, ...worker };

sweep('on a desk, by a host that sends the headers', whole, () => root.url, checks);
sweep('on a desk, long lists', { viewport: desk }, () => many.url, checks, longLists);
