import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { wordsOfArticle, wordsOfParagraph } from '../../scripts/bench/invent/figures.ts';
import { eventOf } from '../../scripts/bench/invent/invented-event.ts';
import { Invention, type InventedReport } from '../../scripts/bench/invent/invented-report.ts';
import { syllablesByRank } from '../../scripts/bench/invent/invented-syllables.ts';
import { provinces } from '../../scripts/bench/invent/province-table.ts';
import { quantile } from '../../scripts/bench/invent/uneven.ts';
import { writeInvention } from '../../scripts/bench/invent/write-invention.ts';
import { syllables } from '../../scripts/bench/search-quality/corpus.ts';
import { parseEventDate } from '../../src/model/event-date.ts';
import { places } from '../../src/model/place-table.ts';
import { isMarkedSyllable } from '../../src/model/syllable.ts';
import { fold, slug } from '../../src/model/vietnamese.ts';
import { contentFolder } from '../../src/validate/content-folder.ts';
import { validateContent } from '../../src/validate/content.ts';

const count = 1000;
const made = new Invention(1);
let reports: InventedReport[];
const events = Array.from({ length: 4 * count }, (_, index) => eventOf(1, index + 1));
let folder: string;

beforeAll(async () => {
  reports = [...made.reports(count)];
  folder = await mkdtemp(join(tmpdir(), 'invention-'));
});
afterAll(() => rm(folder, { recursive: true }));

const peopleOf = ({ data: { speakers = [], attendees = [] } }: InventedReport) => [
  ...speakers,
  ...attendees,
];

test('the same seed gives the same bytes on every machine, and another seed others', () => {
  const digest = (some: readonly InventedReport[]) =>
    createHash('sha256').update(JSON.stringify(some)).digest('hex');
  expect(digest(reports.slice(0, 100))).toBe(
    'aa7c0669d86618fb306352f1b03aedbcd853b9e0c9207e71c85d03c8055b7cb2',
  );
  expect(digest([...new Invention(2).reports(100)])).not.toBe(digest(reports.slice(0, 100)));
});

test('report 200 is the same whether 200 or 1,000 are made', () => {
  expect([...new Invention(1).reports(200)]).toEqual(reports.slice(0, 200));
});

test('the check of the content finds no error, and warns of nothing but names', async () => {
  const archive = join(folder, 'archive');
  writeInvention(archive, reports.slice(0, 300));
  const problems = await validateContent(contentFolder(archive));
  const kinds = Map.groupBy(problems, ({ severity, field, message }) =>
    [severity, field, message].join(' ').replace(/“[^”]*”|\d+|[a-z]+(?:-[a-z]+)+/g, '…'),
  );
  const counted = [...kinds].map(([kind, { length }]) => `${length} × ${kind}`);
  const ofNames = / × warning (?:\S+name|topics\S+|organizers\S+|\S+place|event.series) /;
  expect(counted.length).toBeGreaterThan(0);
  expect(counted.filter((kind) => !ofNames.test(kind))).toEqual([]);
});

const words = (text: string) => text.split(' ').length;

test.each([0.1, 0.25, 0.5, 0.75, 0.9])(
  'texts and paragraphs are as long as real ones: at %d of them within an eighth',
  (share) => {
    const at = (lengths: number[]) =>
      lengths.sort((a, b) => a - b)[Math.floor(share * lengths.length)] ?? 0;
    const texts = reports.map(({ paragraphs }) => paragraphs);
    const ofText = at(texts.map((text) => words(text.join(' ')))) / quantile(wordsOfArticle, share);
    const ofParagraph = at(texts.flat().map(words)) / quantile(wordsOfParagraph, share);
    expect(Math.abs(ofText - 1)).toBeLessThan(1 / 8);
    expect(Math.abs(ofParagraph - 1)).toBeLessThan(1 / 8);
  },
);

/** The counts of 1,000 articles, as `figures.ts` lists them. */
const ofArticles = new Map(
  Object.entries({ all: 487_952, distinct: 8300, bare: 5671, pairs: 154_331, inText: 231_794 }),
);

test('texts have as many words, distinct words and pairs of words as real ones, within a fifth', () => {
  const lines = reports.map(({ data, paragraphs }) => [data.title, ...paragraphs].map(syllables));
  const all = lines.flat(2);
  const pairs = lines
    .flat()
    .flatMap((line) => line.slice(1).map((word, at) => `${line[at]} ${word}`));
  const counted = {
    all: all.length,
    distinct: new Set(all).size,
    bare: new Set(all.map(fold)).size,
    pairs: new Set(pairs).size,
    inText: lines.reduce((sum, text) => sum + new Set(text.flat()).size, 0),
  };
  const ratios = Object.entries(counted).map(([what, number]): [string, number] => [
    what,
    number / (ofArticles.get(what) ?? 0),
  ]);
  expect(ratios.filter(([, ratio]) => !(ratio > 0.8 && ratio < 1.2))).toEqual([]);
});

test('all syllables are legal, each is there once, and provinces are places that the archive knows', () => {
  const ranked = syllablesByRank();
  expect(new Set(ranked).size).toBe(ranked.length);
  expect(ranked.filter((syllable) => !isMarkedSyllable(syllable))).toEqual([]);
  expect(provinces.filter((name) => !places.includes(name))).toEqual([]);
  expect(provinces).toHaveLength(63);
});

test('names of people are as uneven as in life, and meet without their marks', () => {
  const people = reports.flatMap(peopleOf);
  const reportsOf = [...Map.groupBy(people, ({ name, person }) => person ?? name).values()]
    .map(({ length }) => length)
    .sort((a, b) => b - a);
  expect(reportsOf[0]).toBeGreaterThan(count / 20);
  expect(reportsOf.filter((times) => times === 1).length).toBeGreaterThan(reportsOf.length / 2);
  const names = new Set(people.map(({ name }) => name));
  const families = [...names].map((name) => name.split(' ')[0]);
  const nguyen = families.filter((family) => family === 'Nguyễn').length / families.length;
  expect(nguyen).toBeGreaterThan(0.3);
  expect(nguyen).toBeLessThan(0.45);
  const meeting = [...Map.groupBy(names, slug).values()].filter(({ length }) => length > 1);
  expect(meeting.length).toBeGreaterThan(10);
  const keys = new Map<string, Set<number>>();
  for (const { person } of events.flatMap(({ participants }) => participants))
    keys.set(person.name, (keys.get(person.name) ?? new Set()).add(person.key));
  expect([...keys.values()].filter(({ size }) => size > 1).length).toBeGreaterThan(10);
});

test('people come again: ten times the events have some four times the people', () => {
  const people = (some: number) =>
    new Set(
      events
        .slice(0, some)
        .flatMap(({ participants }) => participants.map(({ person }) => person.name)),
    ).size;
  expect(new Set(reports.flatMap(peopleOf).map(({ name }) => name)).size).toBeLessThan(1300);
  const growth = Math.log10(people(4 * count) / people((4 * count) / 10));
  expect(growth).toBeGreaterThan(0.5);
  expect(growth).toBeLessThan(0.65);
});

test('bodies, topics and series meet without their marks, too', () => {
  const met = (names: readonly string[]) =>
    [...Map.groupBy(new Set(names), slug).values()].filter(({ length }) => length > 1).length;
  expect(met(events.flatMap((event) => [...event.organizers, ...event.organizations]))).not.toBe(0);
  expect(met(events.flatMap(({ topics }) => topics))).not.toBe(0);
  expect(met(events.flatMap(({ series }) => series?.name ?? []))).not.toBe(0);
});

test('reports come into the archive in the order of their numbers, several on one day', () => {
  const days = reports.map(({ data }) => data.added);
  expect(days).toEqual(days.toSorted());
  const onDay = [...Map.groupBy(days, (day) => day).values()].map(({ length }) => length);
  expect(Math.max(...onDay)).toBeGreaterThan(2 * Math.min(...onDay));
  expect(days.length / onDay.length).toBeGreaterThan(10);
});

test('some years and places are inferred, some events have two reports or two days', () => {
  const dates = reports.map(({ data }) => parseEventDate(data.date));
  const share = (some: readonly unknown[]) => some.length / count;
  expect(share(dates.filter(({ start }) => start.inferred.includes('year')))).toBeGreaterThan(0.05);
  expect(share(dates.filter(({ end }) => end))).toBeGreaterThan(0.03);
  const venues = reports.flatMap(({ data }) => data.venues ?? []);
  expect(share(venues.filter(({ inferred }) => inferred))).toBeGreaterThan(0.03);
  expect(new Set(venues.map(({ place }) => place)).size).toBe(63);
  const shared = Map.groupBy(reports, ({ data: { event } }) => event.id);
  shared.delete(undefined);
  expect(shared.size).toBe(count / 20);
  expect([...shared.values()].filter(({ length }) => length !== 2)).toEqual([]);
});
