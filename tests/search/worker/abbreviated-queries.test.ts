import { afterAll, beforeAll, expect, test } from 'vitest';
import { knownAbbreviations } from '../../../src/model/known-abbreviations.ts';
import type { SearchService } from '../../../src/search/worker/search-service.ts';
import { abbreviationPairs } from '../../../src/views/abbreviation-pairs.ts';
import { realIndex, type RealIndex } from '../real-index.ts';

let index: RealIndex;
let searches: SearchService;

beforeAll(async () => {
  index = await realIndex({
    south: { title: 'Tin', text: ['Ủy ban nhân dân Thành phố Hồ Chí Minh họp về gốm.'] },
    short: { title: 'Tin', text: ['UBND TP.HCM họp về men.'] },
    north: { title: 'Tin', text: ['Hội đồng nhân dân thành phố Hà Nội họp về lò.'] },
    lake: { title: 'Tin', text: ['Bên hồ, ý chí thành công: phố xa và bình minh.'] },
  });
  searches = await index.open({ abbreviations: abbreviationPairs(knownAbbreviations) });
}, 60_000);
afterAll(() => index.remove());

const both = ['short', 'south'];

test.each([
  ...['tphcm', 'tp hcm', 'TP.HCM', 'hcm', 'Thành phố HCM', 'TP. Hồ Chí Minh'].map(
    (typed) => [typed, both] as const,
  ),
  ...['UBND TP.HCM', 'ubnd tphcm', 'uy ban nhan dan tp hcm'].map((typed) => [typed, both] as const),
  ['HN', ['north']],
  ['hdnd hn', ['north']],
  ['HĐND TP HN', ['north']],
] as const)('an archive without a list of its own finds %s', async (typed, expected) => {
  const found = await searches.find(typed, { facets: {}, order: 'relevance' }, false, true);
  const results = found ? await searches.results(found.search, 0, 9) : [];
  const complete = results.filter(({ group }) => group === 'complete');
  expect(complete.map(({ address }) => address.replaceAll('/', '')).toSorted()).toEqual(expected);
});
