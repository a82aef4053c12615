import { inject } from 'vitest';
import { violations } from './axe.ts';
import { desk } from './browser.ts';
import { longLists, sweep, type Check } from './sweep.ts';

const { root, many } = inject('sites');

const checks: Readonly<Record<string, Check>> = {
  'axe, in light and in dark': (page, { name }) => violations(page, name),
};

sweep('on a desk, by a host that sends the headers', { viewport: desk }, () => root.url, checks);
sweep('on a desk, long lists', { viewport: desk }, () => many.url, checks, longLists);
