import { expect, test } from 'vitest';
import { reportRecord } from '../../src/search/format/report-record.ts';
import { browse } from '../../src/views/browse.ts';
import { meantEntries, meantMergers } from '../../src/views/meant-entries.ts';
import { statedFacts } from '../../src/views/stated-facts.ts';
import { report, speaker } from '../model/reports.ts';
import { publication } from './facts-of.ts';

const one = report({
  speakers: [speaker('Lê Mơ')],
  attendees: [{ name: 'Tạ Bưởi', person: 'ta-buoi-tho-ong' }],
  organizers: ['Hội Ong'],
  organizations: [{ name: 'Tổ gốm', part: 'tham luận', unnamed: false }],
  venues: [{ name: 'Nhà văn hóa', place: 'Gò Mây' }],
  topics: ['Ong'],
  event: { name: 'Hội nghị', series: 'Hội nghị ong' },
});
const changes = [{ name: 'Gò Mây', now: 'Gò Lớn', since: '2020-01-01' }];
const places = [{ name: 'Gò Mây', now: 'Gò Lớn', since: '2020-01-01' }];

type Lists = Parameters<typeof browse>[1];

function meaningOf(lists: Lists) {
  const { names } = browse([one], { places, ...lists });
  const facts = statedFacts(one, names, publication);
  const shown = JSON.stringify([facts, reportRecord(one, changes, names)]);
  return { shown, meant: [meantEntries(one, names), meantMergers(changes, names)] };
}

test.each<[string, Lists]>([
  ['a person has another name', { people: [{ name: 'Lê Mơ Mộng', variants: ['Lê Mơ'] }] }],
  ['a person has another address', { people: [{ name: 'Lê Mơ', address: 'le-mo-tho-ong' }] }],
  ['a body has a variant', { bodies: [{ name: 'Hội Ong', variants: ['Hội Nuôi ong'] }] }],
  [
    'a body that took part has another name',
    { bodies: [{ name: 'Tổ nghề gốm', variants: ['Tổ gốm'] }] },
  ],
  [
    'a place has a variant',
    { places: [{ name: 'Gò Mây', variants: ['Gò Mây Cũ'], now: 'Gò Lớn', since: '2020-01-01' }] },
  ],
  [
    'the place into which one was merged has another address',
    { places: [...places, { name: 'Gò Lớn', address: 'go-lon-moi' }] },
  ],
  ['a topic has another name', { topics: [{ name: 'Nuôi ong', variants: ['Ong'] }] }],
  [
    'a series has another name',
    { series: [{ name: 'Hội nghị nuôi ong', variants: ['Hội nghị ong'] }] },
  ],
])('where %s, what a report shows is another, and so is what its names mean', (_, lists) => {
  const [before, after] = [meaningOf({}), meaningOf(lists)];
  expect(after.shown).not.toBe(before.shown);
  expect(after.meant).not.toEqual(before.meant);
});

test('what the names mean does not depend on what the report does not name', () => {
  const other = { people: [{ name: 'Vũ An' }], topics: [{ name: 'Gốm' }] };
  expect(meaningOf(other)).toEqual(meaningOf({}));
});
