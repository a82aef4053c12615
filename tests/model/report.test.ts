import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { reportSchema } from '../../src/model/report.ts';
import { leastFrontMatter } from './reports.ts';

const { event, source, title, ...untitled } = leastFrontMatter;
const { dateBasis, ...unfounded } = leastFrontMatter;
const { date, ...undated } = leastFrontMatter;
const [note, inferredFrom] = ['Theo lần tổ chức.', ['lần thứ Ba']];
const least = leastFrontMatter;
const original = source.original;
const venues = [{ name: 'điểm cầu Gò Mây', place: 'Gò Mây' }];
const speech = { name: 'Lê Mơ', parts: ['phát biểu'] };

/**
 * What the schema says of a front matter: `path: code` for each problem, or `path: message` where
 * those are the words expected.
 */
function problems(frontMatter: unknown, expected: readonly string[] = []): string[] {
  const { error } = reportSchema.safeParse(frontMatter);
  return (error?.issues ?? []).map(({ path, code, message }) => {
    const said = `${path.join('.')}: ${message}`;
    return expected.includes(said) ? said : `${path.join('.')}: ${code}`;
  });
}

test('the least front matter is enough, and the lists it leaves out are empty', () => {
  expect(problems(least)).toEqual([]);
  const { organizers, venues, speakers, attendees, organizations, topics, captions } =
    reportSchema.parse(least);
  expect([organizers, venues, speakers, attendees, organizations, topics, captions].flat()).toEqual(
    [],
  );
});

test.each<[string, unknown, ...string[]]>([
  ['a missing title', { ...untitled, event, source }, 'title: invalid_type'],
  ['an empty title', { ...least, title: '' }, 'title: không được để trống'],
  ['a blank title', { ...least, title: ' \n' }, 'title: không được để trống'],
  ['a title that is a number', { ...least, title: 2020 }, 'title: invalid_type'],
  ['a stray field', { ...least, tilte: title }, ': unrecognized_keys'],
  [
    'a stray field of the event',
    { ...least, event: { ...event, place: 'Gò Mây' } },
    'event: unrecognized_keys',
  ],
  [
    'a stray field of the source',
    { ...least, source: { ...source, link: 'x' } },
    'source: unrecognized_keys',
  ],
  [
    'a stray field of a person',
    { ...least, attendees: [{ name: 'Lê Mơ', title: 'Ông' }] },
    'attendees.0: unrecognized_keys',
  ],
  ['a missing date', undated, 'date: thiếu ngày'],
  [
    'a date of no real day',
    { ...least, date: '2020-02-30' },
    'date: “2020-02-30” không phải là ngày có thật theo EDTF, thí dụ 2021-10-13, 2021-10 hay 2021-10-13/2021-10-14',
  ],
  [
    'a date that YAML made a day of',
    { ...least, date: new Date('2020-02-30') },
    'date: đặt ngày trong dấu nháy kép, thí dụ "2021-10-13"',
  ],
  [
    'a date that YAML made a number of',
    { ...least, date: 2020 },
    'date: đặt ngày trong dấu nháy kép, thí dụ "2021-10-13"',
  ],
  [
    'an unknown year',
    { ...least, date: '202X' },
    'date: “202X”: chỉ dùng ngày, tháng, năm bốn chữ số; phần suy luận đánh dấu “?”',
  ],
  [
    'an inferred date without a note',
    { ...least, date: '2020?-05-11', dateBasis: { ...dateBasis, inferredFrom } },
    'dateBasis.note: ngày có phần suy luận (?) thì phải nói vì sao',
  ],
  [
    'an interval with an inferred end and no note',
    { ...least, date: '2020-05-11/2020?-05-12', dateBasis: { ...dateBasis, inferredFrom } },
    'dateBasis.note: ngày có phần suy luận (?) thì phải nói vì sao',
  ],
  [
    'an inferred date that rests on nothing',
    { ...least, date: '2020?-05-11', dateBasis: { ...dateBasis, note } },
    'dateBasis.inferredFrom: ngày có phần suy luận (?) thì phải ghi những chữ trong bài mà nó dựa vào',
  ],
  [
    'an inferred date that rests on no words',
    { ...least, date: '2020?-05-11', dateBasis: { ...dateBasis, note, inferredFrom: [] } },
    'dateBasis.inferredFrom: too_small',
  ],
  [
    'a printed date with words for an inference',
    { ...least, dateBasis: { ...dateBasis, note, inferredFrom } },
    'dateBasis.inferredFrom: ngày không có phần suy luận (?) thì bỏ mục này',
  ],
  ['a date that rests on nothing', unfounded, 'dateBasis: invalid_type'],
  [
    'a date that rests on no words',
    { ...least, dateBasis: { words: [] } },
    'dateBasis.words: too_small',
  ],
  [
    'a date that rests on empty words',
    { ...least, dateBasis: { words: [''] } },
    'dateBasis.words.0: không được để trống',
  ],
  [
    'an open interval of publication',
    { ...least, published: '2020-05-11/..' },
    'published: “2020-05-11/..”: chỉ dùng ngày, tháng, năm hoặc khoảng có đầu và cuối',
  ],
  ['an unknown session', { ...least, session: 'đêm' }, 'session: invalid_value'],
  [
    'an unknown format',
    { ...least, event: { ...event, format: 'qua mạng' } },
    'event.format: invalid_value',
  ],
  [
    'an edition without a series',
    { ...least, event: { ...event, edition: 3 } },
    'event.series: có lần thứ (edition) thì phải có chuỗi sự kiện (series)',
  ],
  [
    'an edition that is no number',
    { ...least, event: { ...event, series: 'Hội ong', edition: 'Ba' } },
    'event.edition: invalid_type',
  ],
  [
    'an edition before the first',
    { ...least, event: { ...event, series: 'Hội ong', edition: 0 } },
    'event.edition: too_small',
  ],
  [
    'half an edition',
    { ...least, event: { ...event, series: 'Hội ong', edition: 1.5 } },
    'event.edition: invalid_type',
  ],
  [
    'a correction before the report came',
    { ...least, corrections: [{ date: '2024-05-29', what: 'Sửa tên.' }] },
    'corrections.0.date: “2024-05-29” đứng trước ngày bài vào kho (added: 2024-05-30)',
  ],
  [
    'a correction on no day, of nothing',
    { ...least, corrections: [{ date: '2024-06', what: ' ' }] },
    'corrections.0.date: invalid_format',
    'corrections.0.what: không được để trống',
  ],
  [
    'an organizer without a name',
    { ...least, organizers: ['Hội Ong', ''] },
    'organizers.1: không được để trống',
  ],
  [
    'one organizer that is no list',
    { ...least, organizers: 'Hội Ong' },
    'organizers: invalid_type',
  ],
  [
    'a venue without a place',
    { ...least, venues: [{ name: 'điểm cầu Gò Mây' }] },
    'venues.0.place: invalid_type',
  ],
  [
    'a venue inferred from nothing',
    { ...least, venues: [{ ...venues[0], inferred: { note: 'Đoán.' } }] },
    'venues.0.inferred.from: invalid_type',
  ],
  [
    'a venue inferred from no words',
    { ...least, venues: [{ ...venues[0], inferred: { from: [], note } }] },
    'venues.0.inferred.from: too_small',
  ],
  [
    'a venue inferred from empty words',
    { ...least, venues: [{ ...venues[0], inferred: { from: ['tỉnh ta', ' '], note } }] },
    'venues.0.inferred.from.1: không được để trống',
  ],
  [
    'a venue inferred without a note',
    { ...least, venues: [{ ...venues[0], inferred: { from: 'tỉnh ta' } }] },
    'venues.0.inferred.note: invalid_type',
  ],
  [
    'a speaker at an unknown venue',
    { ...least, venues, speakers: [{ ...speech, venue: 'Gò Mây' }] },
    'speakers.0.venue: “Gò Mây” không có trong venues',
  ],
  [
    'an attendee at an unknown venue',
    { ...least, attendees: [{ name: 'Lê Mơ' }, { name: 'Tạ Bưởi', venue: 'Đồi' }] },
    'attendees.1.venue: “Đồi” không có trong venues',
  ],
  [
    'a speaker who took no part',
    { ...least, speakers: [{ name: 'Lê Mơ', parts: [] }] },
    'speakers.0.parts: too_small',
  ],
  [
    'an unknown part',
    { ...least, speakers: [{ name: 'Lê Mơ', parts: ['phát biểu', 'hát'] }] },
    'speakers.0.parts.1: invalid_value',
  ],
  ['a part of an attendee', { ...least, attendees: [speech] }, 'attendees.0: unrecognized_keys'],
  [
    'a person with an address that is none',
    { ...least, speakers: [{ ...speech, person: 'Lê Mơ' }] },
    'speakers.0.person: chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối',
  ],
  [
    'a person with a path as address',
    { ...least, speakers: [{ ...speech, person: 'le-mo/../x' }] },
    'speakers.0.person: chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối',
  ],
  [
    'a body with an unknown part',
    { ...least, organizations: [{ name: 'Hội Ong', part: 'dự' }] },
    'organizations.0.part: invalid_value',
  ],
  ['no original', { ...least, source: {} }, 'source.original: invalid_type'],
  [
    'an original outside its folder',
    { ...least, source: { original: { ...original, file: '../bi-mat.txt' } } },
    'source.original.file: phải có dạng <năm>/<tên không dấu>.<đuôi>',
  ],
  [
    'an original reached by a way round',
    { ...least, source: { original: { ...original, file: '2020/../../bi-mat.txt' } } },
    'source.original.file: phải có dạng <năm>/<tên không dấu>.<đuôi>',
  ],
  [
    'an original with marks in its name',
    { ...least, source: { original: { ...original, file: '2020/nghề ong.txt' } } },
    'source.original.file: phải có dạng <năm>/<tên không dấu>.<đuôi>',
  ],
  [
    'a checksum too short',
    { ...least, source: { original: { ...original, sha256: 'abc' } } },
    'source.original.sha256: phải là 64 chữ số thập lục phân',
  ],
  [
    'a checksum in capitals',
    { ...least, source: { original: { ...original, sha256: 'A'.repeat(64) } } },
    'source.original.sha256: phải là 64 chữ số thập lục phân',
  ],
  [
    'an address that is a script',
    { ...least, source: { ...source, url: 'javascript:alert(1)' } },
    'source.url: invalid_format',
  ],
  [
    'an address without a protocol',
    { ...least, source: { ...source, url: 'bao-ong.example' } },
    'source.url: invalid_format',
  ],
  ['a front matter that is none', null, ': invalid_type'],
  [
    'two things wrong at once',
    { ...least, title: '', session: 'đêm' },
    'title: không được để trống',
    'session: invalid_value',
  ],
])('%s is refused, with its place', (_, frontMatter, ...expected) => {
  expect(problems(frontMatter, expected)).toEqual(expected);
});

test('what stands at the edges of a text is no part of it', () => {
  expect(reportSchema.parse({ ...least, title: ' Hội nghị ong\n' }).title).toBe('Hội nghị ong');
});

test('an inferred date with a note, and an edition with its series, are right', () => {
  const whole = {
    ...least,
    date: '2020?-05-11',
    dateBasis: { ...dateBasis, note, inferredFrom },
    event: { ...event, series: 'Hội ong', edition: 3 },
  };
  expect(problems(whole)).toEqual([]);
  expect(
    problems({ ...least, date, venues, speakers: [{ ...speech, venue: 'điểm cầu Gò Mây' }] }),
  ).toEqual([]);
});

test('what a venue is inferred from is one phrase or several, and always read as a list', () => {
  const read = (from: string | string[]) =>
    reportSchema.parse({ ...least, venues: [{ ...venues[0], inferred: { from, note } }] }).venues[0]
      ?.inferred?.from;
  expect([read('tỉnh ta'), read(['tỉnh ta', 'Lê Mơ'])]).toEqual([
    ['tỉnh ta'],
    ['tỉnh ta', 'Lê Mơ'],
  ]);
});

test('every field of the schema, however deep, says what it holds', () => {
  const fields: string[] = [];
  const silent: string[] = [];
  const walk = (schema: z.core.JSONSchema._JSONSchema | undefined, path: string): void => {
    if (typeof schema !== 'object') return;
    for (const [key, field] of Object.entries(schema.properties ?? {})) {
      fields.push(`${path}${key}`);
      if (typeof field !== 'object' || !field.description?.trim()) silent.push(`${path}${key}`);
      walk(field, `${path}${key}.`);
    }
    if (schema.items && !Array.isArray(schema.items)) walk(schema.items, path);
  };
  walk(z.toJSONSchema(reportSchema, { io: 'input' }), '');
  expect(fields).toContain('source.original.sha256');
  expect(fields).toContain('speakers.parts');
  expect(fields).toContain('venues.inferred.from');
  expect(silent).toEqual([]);
});
