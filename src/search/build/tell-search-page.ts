import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addressBook } from '../../model/addresses.ts';

const place = /data-folder="[^"]*"/g;

/**
 * Writes into the search page of a built site in which folder its index lies, so that a search need not ask first: the pages are made before the
 * index is. Throws where the page has not just one place for it.
 */
export async function tellSearchPage(site: string, folder: string): Promise<void> {
  const file = join(site, addressBook('').search(), 'index.html');
  const html = await readFile(file, 'utf8');
  const places = html.match(place)?.length ?? 0;
  if (places !== 1) throw new Error(`${file}: ${places} places for the folder of the index`);
  await writeFile(file, html.replace(place, `data-folder="${folder}"`));
}
