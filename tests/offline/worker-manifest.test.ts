import { expect, test } from 'vitest';
import {
  buildCache,
  buildCachesOf,
  cachesOf,
  pageCache,
} from '../../src/offline/worker-manifest.ts';

test('two archives on one origin keep apart, and neither touches what is not theirs', () => {
  const bases = ['/', '/luu-tru/', '/luu-tru/cu/'];
  const names = [
    'other',
    'ky-yeu',
    ...bases.flatMap((base) => [
      pageCache(base),
      buildCache({ base, version: '1' }),
      buildCache({ base, version: '2' }),
    ]),
  ];
  expect(new Set(names).size).toBe(names.length);
  for (const base of bases) {
    expect(cachesOf(base, names)).toEqual([
      pageCache(base),
      buildCache({ base, version: '1' }),
      buildCache({ base, version: '2' }),
    ]);
    expect(buildCachesOf(base, names)).toEqual([
      buildCache({ base, version: '1' }),
      buildCache({ base, version: '2' }),
    ]);
  }
});
