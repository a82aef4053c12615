import { addressBook } from '../../src/model/addresses.ts';
import type { PublishedArchive } from '../../src/model/published-archive.ts';
import { browse } from '../../src/views/browse.ts';
import { statedFacts, type StatedFacts } from '../../src/views/stated-facts.ts';
import { report } from '../model/reports.ts';

/** A made-up archive as a publication, below a path. */
export const publication: PublishedArchive = {
  title: 'Kho Ong',
  owner: 'Hội Nuôi ong',
  language: 'vi',
  rights: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  address: 'https://ong.example/kho/',
  to: addressBook('/kho/'),
  full: (path) => `https://ong.example${path}`,
};

/** The facts of a made-up report: the least that one may hold, with what is given over it. */
export function factsOf(
  given: Parameters<typeof report>[0] = {},
  lists: Parameters<typeof browse>[1] = {},
): StatedFacts {
  const one = report(given);
  return statedFacts(one, browse([one], lists).names, publication);
}
