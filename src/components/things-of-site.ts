import { addressBook } from '../model/addresses.ts';
import { openThings } from '../search/query/find-things.ts';

/** The addresses of this site, for scripts that come when they are needed. */
export const addresses = addressBook(import.meta.env.BASE_URL);

/** The things of this site. A file of their table is fetched once it is needed. */
export const things = openThings(async (file) => {
  const response = await fetch(`${addresses.search()}ten/${file}`);
  if (!response.ok) throw new Error(`${response.status} ${file}`);
  return response.text();
});
