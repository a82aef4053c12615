import { expect, test } from 'vitest';
import { hostNotes, type HostedSite } from '../../src/publish/hosts/host-limits.ts';

const files = (count: number, size = 1) =>
  Array.from({ length: count }, (_, index) => ({ path: `bai-${index}.html`, size }));
const site = (change: Partial<HostedSite> = {}): HostedSite => ({
  base: '/',
  precompressed: false,
  files: files(100),
  redirects: 0,
  ...change,
});
const megabyte = 1_000_000;

test.each([
  'netlify',
  'cloudflare-pages',
  'vercel',
  'github-pages',
  'nginx',
  'caddy',
  'other',
] as const)('a small site at the root of %s is not worth a note', (host) => {
  expect(hostNotes(host, site())).toEqual([]);
});

test.each([
  ['cloudflare-pages', { files: files(18_001) }, ['18.001 tệp', '20.000']],
  ['cloudflare-pages', { files: files(20_001) }, ['20.001 tệp', 'gói khác']],
  [
    'cloudflare-pages',
    { files: [...files(3), { path: 'tai-lieu/phim.mp4', size: 26.5 * megabyte }] },
    ['tai-lieu/phim.mp4 nặng 26,5 MB', '26,2 MB'],
  ],
  ['cloudflare-pages', { redirects: 1_001 }, ['1.001 địa chỉ cũ', 'chỉ tự chuyển 1.000']],
  ['vercel', { redirects: 1_025 }, ['1.025 địa chỉ cũ', '1.024']],
  ['github-pages', { files: files(901, megabyte) }, ['901 MB', '1.000 MB']],
  ['netlify', { base: '/luu-tru/' }, ['/luu-tru/', '_redirects', 'ra gốc']],
  ['vercel', { precompressed: true }, ['tự nén']],
] as const)('%s is said to be near a limit, or beyond it: %#', (host, change, said) => {
  const [note = '', ...others] = hostNotes(host, site(change));
  expect(others).toEqual([]);
  for (const words of said) expect(note).toContain(words);
});

test.each([
  ['cloudflare-pages', { files: files(18_000), redirects: 1_000 }],
  ['github-pages', { files: files(40_000, 20_000), base: '/kho/' }],
  ['nginx', { files: files(50_000), base: '/kho/', precompressed: true, redirects: 5_000 }],
  ['netlify', { files: files(50_000, 20_000), redirects: 5_000 }],
] as const)('%s takes what is within its limits: %#', (host, change) => {
  expect(hostNotes(host, site(change))).toEqual([]);
});
