import { expect, test } from 'vitest';
import { browse } from '../../src/views/browse.ts';
import { holdings } from '../../src/views/holdings.ts';
import { reportOn, speaker } from '../model/reports.ts';

test('what is counted is what the indexes list, places that are inferred or known by a merger among it', () => {
  const venues = [
    { name: 'điểm cầu Hòa Mộng', place: 'Hòa Mộng' },
    { name: 'điểm cầu tỉnh ta', place: 'Đồi Chè', inferred: { from: 'tỉnh ta', note: 'Suy ra.' } },
  ];
  const reports = [
    reportOn('2021-01-01', 'a', { venues, speakers: [speaker('Lê Mơ')], organizers: ['Hội Ong'] }),
    reportOn('2021-01-02', 'b', { venues }),
  ];
  const archive = browse(reports, {
    topics: [],
    places: [{ name: 'Hòa Mộng', now: 'Gò Mây', since: '2025-07-01' }],
  });
  expect(holdings(archive)).toEqual({ reports: 2, events: 2, people: 1, bodies: 1, places: 3 });
});
