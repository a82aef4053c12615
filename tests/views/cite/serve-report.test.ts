import { expect, test } from 'vitest';
import { inferredParts, isoDay, parseEventDate } from '../../../src/model/event-date.ts';
import { servedReportSchema, type ServedReport } from '../../../src/model/served-report.ts';
import { citationIn } from '../../../src/views/cite/citation-in.ts';
import { serveReport } from '../../../src/views/cite/serve-report.ts';
import { leastFrontMatter, speaker } from '../../model/reports.ts';
import { factsOf, publication } from '../facts-of.ts';
import { itemOf } from './cited.ts';

const served = (...given: Parameters<typeof factsOf>) =>
  serveReport(factsOf(...given), publication, undefined, ['Ong bay.']);

const everything = {
  date: '2020?-05-11/2020?-05-12',
  session: 'chiều',
  dateBasis: { words: ['Ngày 11-5'], inferredFrom: ['lần thứ Ba'], note: 'Không in năm.' },
  published: '2020-05-13',
  event: {
    name: 'Hội nghị nghề nuôi ong',
    theme: 'Ong và mật',
    series: 'Hội nghị ong',
    edition: 3,
    format: 'trực tuyến',
    reach: 'toàn quốc',
    id: 'hoi-nghi-2020',
  },
  organizers: ['Hội Ong'],
  organizations: [
    { name: 'Sở Mật', part: 'trình bày' },
    { name: 'các chuyên gia', part: 'tham luận', unnamed: true },
  ],
  venues: [
    { name: 'điểm cầu ta', place: 'Nam Định', inferred: { from: ['Tỉnh ủy'], note: 'Không in.' } },
  ],
  speakers: [speaker('Lê Mơ', { office: 'Chủ tịch', venue: 'điểm cầu ta' })],
  attendees: [{ name: 'Tạ Bưởi' }],
  topics: ['nông nghiệp'],
  source: {
    ...leastFrontMatter.source,
    publisher: 'Báo Ong',
    byline: 'Tạ Bưởi',
    url: 'https://bao.example/ong',
  },
  corrections: [{ date: '2024-06-15', what: 'Tên', why: 'In sai' }],
} satisfies Parameters<typeof factsOf>[0];

type Named = ServedReport['facts']['topics'][number];

/** The facts as formats state them, worked out from those that a file has. */
function wholeFacts({ facts, archive }: ServedReport) {
  const { id, source, rights, venues } = facts;
  const address = `${archive.reports}${id}/`;
  const named = ({ name, entry = name, address: page }: Named) => ({
    name,
    entry,
    address: new URL(page, archive.address).href,
  });
  const date = (edtf: string) => {
    const parsed = parseEventDate(edtf);
    const end = parsed.end && { end: isoDay(parsed.end) };
    return { edtf, start: isoDay(parsed.start), ...end, inferred: inferredParts(parsed) };
  };
  return {
    ...facts,
    address,
    event: {
      ...facts.event,
      ...(facts.event.series && { series: named(facts.event.series) }),
      date: date(facts.event.date),
    },
    ...(facts.published !== undefined && { published: date(facts.published) }),
    organizers: facts.organizers.map(named),
    organizations: facts.organizations.map(({ part, address: page, ...body }) => ({
      name: body.name,
      part,
      ...(page !== undefined && { body: named({ ...body, address: page }) }),
    })),
    venues: venues.map(({ name, place, inferred = false }) => ({
      name,
      place: named(place),
      inferred,
    })),
    people: facts.people.map(({ venue, ...person }) => ({
      ...person,
      ...named(person),
      ...(venue !== undefined && { venue: venues[venue]?.name }),
    })),
    topics: facts.topics.map(named),
    source: {
      publisher: source.publisher,
      byline: source.byline,
      url: source.url,
      original: {
        address: new URL(source.original, address).href,
        name: source.original,
        sha256: source.sha256,
      },
    },
    rights: rights === undefined ? archive.rights : { name: rights },
  };
}

test.each([
  ['the least', {}],
  ['everything', everything],
  ['rights of its own', { rights: 'Báo Ong giữ bản quyền' }],
])('a report with %s fits the published schema, with nothing left out', (_, given) => {
  const text = served(given);
  const read = servedReportSchema.parse(JSON.parse(text));
  expect(wholeFacts(read)).toEqual(JSON.parse(JSON.stringify(factsOf(given))));
  expect(read.citation).toEqual(itemOf(given));
  expect(read.text).toEqual(['Ong bay.']);
});

test('the tools of a page find the citation in it, and take nothing else for it', () => {
  expect(citationIn(JSON.parse(served()))).toEqual(itemOf());
  for (const other of [null, [], 'x', {}, { version: 2, citation: itemOf() }, { version: 1 }])
    expect(() => citationIn(other)).toThrow('not the file beside a report');
});
