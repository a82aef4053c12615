import { inject } from 'vitest';
import { violations } from './axe.ts';
import { desk, withServiceWorker } from './browser.ts';
import { pageKinds } from '../../scripts/bench/pages/page-kinds.ts';
import { oneOfEach } from '../build/sample.ts';
import { longLists, sweep, type Check, type Stop } from './sweep.ts';

const { root, many } = inject('sites');

const checks: Readonly<Record<string, Check>> = {
  'axe, in light and in dark': (page, { name }) => violations(page, name),
};

/**
 * What a page is laid out like. On a desk `npm test` looks at the first page of each; the sweeps on
 * a phone and without scripts visit every kind.
 */
function layoutOf({ name, path }: Stop): string {
  if (/^(?:nhan-vat|don-vi|dia-diem|chu-de|chuoi-su-kien)\//.test(path))
    return path.split('/').length > 2 ? 'entry' : 'list';
  return name;
}

// With the service worker a visit takes twice as long.
const worker = inject('thorough') ? withServiceWorker : {};
const whole = { viewport: desk, ...worker };

sweep(
  'on a desk, by a host that sends the headers',
  whole,
  () => root.url,
  checks,
  oneOfEach<Stop>(pageKinds, layoutOf),
);
sweep('on a desk, long lists', { viewport: desk }, () => many.url, checks, longLists);
