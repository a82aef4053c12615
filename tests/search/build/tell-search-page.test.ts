import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { tellSearchPage } from '../../../src/search/build/tell-search-page.ts';
import { addressBook } from '../../../src/model/addresses.ts';

const page = join(addressBook('').search(), 'index.html');

let site = '';
beforeEach(async () => {
  site = await mkdtemp(join(tmpdir(), 'site-'));
  await mkdir(join(site, page, '..'), { recursive: true });
});
afterEach(() => rm(site, { recursive: true }));

test.each(['', 'fedcba9876543210'])(
  'the search page is told where the index lies, whatever it knew (%j)',
  async (known) => {
    await writeFile(join(site, page), `<p data-folder="${known}">$& $1</p>`);
    await tellSearchPage(site, '0123456789abcdef');
    expect(await readFile(join(site, page), 'utf8')).toBe(
      '<p data-folder="0123456789abcdef">$& $1</p>',
    );
  },
);

test.each(['<p></p>', '<p data-folder=""></p><p data-folder=""></p>'])(
  '%s has not just one place for it',
  async (html) => {
    await writeFile(join(site, page), html);
    await expect(tellSearchPage(site, '0123456789abcdef')).rejects.toThrow(
      'places for the folder of the index',
    );
  },
);
