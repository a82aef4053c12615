import { describe, expect, test } from 'vitest';
import { atomEntry } from '../../src/follow/atom-entry.ts';
import { atomFeed } from '../../src/follow/atom-feed.ts';
import { feedText } from '../../src/follow/feed-text.ts';
import { printXml } from '../../src/follow/xml-file.ts';
import { addressBook } from '../../src/model/addresses.ts';
import { defined } from '../../src/model/defined.ts';
import type { PublishedArchive } from '../../src/model/published-archive.ts';
import { browse } from '../../src/views/browse.ts';
import { statedFacts } from '../../src/views/stated-facts.ts';
import { readAtom, type AtomEntry } from '../formats/read-atom.ts';
import { xmlText } from '../formats/read-xml.ts';
import { allPayloads } from '../hostile/payloads.ts';
import { leastFrontMatter, report, speaker } from '../model/reports.ts';

const to = addressBook('/kho/');
const full = (path: string) => `https://ong.example${path}`;
const archive: PublishedArchive = {
  title: 'Kho Ong',
  owner: 'Hội Ong',
  language: 'vi',
  rights: { name: 'CC BY 4.0' },
  address: full('/kho/'),
  to,
  full,
};
const head = { title: 'Kho Ong', address: to.feed(), page: to.home(), changed: '2024-05-30' };
const shown = { archive, styles: to.feedStyles() };

/** The entry for a made-up report, read back; with the full text if its HTML is given. */
function entryOf(given: Parameters<typeof report>[0] = {}, html?: string): AtomEntry {
  const one = report(given);
  const facts = statedFacts(one, browse([one], {}).names, archive);
  const text = html === undefined ? undefined : feedText(html, one, facts.address);
  const more = text && { text, people: full(to.index('people')) };
  const { entries } = readAtom(atomFeed(head, [printXml(atomEntry(one, facts, more))], shown));
  return defined(entries[0], 'the entry');
}
const { source } = leastFrontMatter;

describe('an entry', () => {
  test('has the permanent address of its report as its id', () => {
    const address = 'https://ong.example/kho/bai-viet/2020/nghe-nuoi-ong/';
    expect(entryOf()).toMatchObject({ id: address, links: [{ rel: 'alternate', href: address }] });
  });

  test.each([
    ['the writer', { byline: 'Tạ Bưởi', publisher: 'Báo Ong' }, 'Tạ Bưởi', 'Báo Ong'],
    ['else the publisher', { publisher: 'Báo Ong' }, 'Báo Ong', undefined],
    ['and never the archive', {}, 'Không ghi người viết', undefined],
  ])('is by %s', (_, given, author, publisher) => {
    const entry = entryOf({ source: { ...source, ...given } });
    expect(entry).toMatchObject({ authors: [author], publisher });
  });

  test('with the full text names the publication that it comes from', () => {
    const url = 'https://bao.example/ă?b={1}|[2]&c="3"#%7B^`';
    expect(entryOf({ source: { ...source, url } }, '').links).toContainEqual({
      rel: 'via',
      href: 'https://bao.example/%C4%83?b=%7B1%7D%7C[2]&c=%223%22#%7B%5E%60',
    });
  });

  test.each([
    ['2020-05-13', '2020-05-13T00:00:00+07:00'],
    ['2020-05', undefined],
    [undefined, undefined],
  ])('published on %s says so only where the day is known', (published, day) => {
    expect(entryOf({ published }).published).toBe(day);
  });

  test('changed on the day of its last correction, which it tells', () => {
    const corrections = [
      { date: '2024-06-15', what: 'Tên ông Mơ', why: 'Gõ nhầm.' },
      { date: '2024-07-01', what: 'Chức vụ' },
    ];
    const { updated, summary } = entryOf({ corrections, summary: 'Tóm tắt.' }, '');
    expect(updated).toBe('2024-07-01T00:00:00+07:00');
    expect(summary?.split('\n')).toEqual([
      '11-05-2020',
      'Đã sửa ngày 01-07-2024: Chức vụ',
      'Đã sửa ngày 15-06-2024: Tên ông Mơ — Gõ nhầm.',
      'Tóm tắt.',
    ]);
  });

  test('tells when and where the event was, and what of it is inferred', () => {
    const { summary } = entryOf({
      date: '2020?-05-11',
      dateBasis: { words: ['Ngày 11-5'], inferredFrom: ['lần thứ Ba'], note: 'Không in năm.' },
      venues: [
        { name: 'Huế', place: 'Huế' },
        { name: 'xã', place: 'Vinh', inferred: { from: 'xã', note: 'Chỉ có một.' } },
      ],
    });
    expect(summary?.split('\n')[0]).toBe('11-05-2020 (năm do suy luận) · Huế, Vinh (suy luận)');
  });

  test('beside a page is short: no opening, no address elsewhere, no vocabulary of others', () => {
    const one = report({ summary: 'Tóm tắt.', source: { ...source, url: 'https://bao.example/' } });
    const facts = statedFacts(one, browse([one], {}).names, archive);
    const feed = atomFeed(head, [printXml(atomEntry(one, facts))], shown);
    expect(readAtom(feed).entries).toMatchObject([{ summary: '11-05-2020', links: [{}] }]);
    expect(feed).not.toMatch(/bao\.example|xmlns:dc/);
  });

  test('states its rights only where they are its own', () => {
    expect(entryOf().rights).toBeUndefined();
    expect(entryOf({ rights: 'Báo Ong giữ bản quyền' }).rights).toBe('Báo Ong giữ bản quyền');
  });

  test('with the full text has it after what a summary says, and topics and people as categories', () => {
    const given = { topics: ['Nghề ong'], speakers: [speaker('Lê Mơ'), speaker('Tạ Bưởi')] };
    const { content, categories, coverage } = entryOf(given, '<p>Ngày 11-5, họp.</p>');
    expect(content && xmlText(content)).toBe('11-05-2020Ngày 11-5, họp.Đọc bài trong kho');
    const scheme = 'https://ong.example/kho/nhan-vat/';
    expect(categories).toEqual([
      { term: 'Nghề ong', scheme: undefined },
      { term: 'Lê Mơ', scheme },
      { term: 'Tạ Bưởi', scheme },
    ]);
    expect(coverage).toBe('2020-05-11');
  });
});

test('every payload stays words in every field of an entry', () => {
  const texts = allPayloads.map(({ text }) => text);
  const reports = texts.map((text, index) =>
    report({
      id: `2020/bai-${index}`,
      title: `${text} x`,
      rights: text,
      summary: `${text.slice(0, 90)} x`,
      source: { ...source, publisher: text, byline: text },
    }),
  );
  const { names } = browse(reports, {});
  const more = { text: [], people: full(to.index('people')) };
  const printed = reports.map((one) =>
    printXml(atomEntry(one, statedFacts(one, names, archive), more)),
  );
  const { entries } = readAtom(atomFeed(head, printed, shown));
  expect(entries).toHaveLength(texts.length);
  entries.forEach((entry, index) => {
    const words = defined(texts[index], 'a payload').replace(/\r\n?/g, '\n').trim();
    expect(entry).toMatchObject({
      title: `${words} x`,
      rights: words,
      publisher: words,
      authors: [words],
    });
    expect(entry.summary).toContain(words.slice(0, 80));
  });
});

describe('a feed', () => {
  test('is of the archive, in its language, and names its style sheet under any base path', () => {
    expect(readAtom(atomFeed(head, [], shown))).toMatchObject({
      id: 'https://ong.example/kho/atom.xml',
      title: 'Kho Ong',
      updated: '2024-05-30T00:00:00+07:00',
      authors: ['Hội Ong'],
      rights: 'CC BY 4.0',
      links: [
        { rel: 'self', href: 'https://ong.example/kho/atom.xml' },
        { rel: 'alternate', href: 'https://ong.example/kho/' },
      ],
      styles: '/kho/atom.css',
      language: 'vi',
      entries: [],
    });
  });

  test('without entries still has a day, and not that of a clock', () => {
    const { updated } = readAtom(atomFeed({ ...head, changed: undefined }, [], shown));
    expect(updated).toBe('1970-01-01T00:00:00+07:00');
  });
});
