import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { slug, words } from '../../src/model/vietnamese.ts';
import { topicSchema } from '../../src/model/registers.ts';
import { content, readReports, wordsOf } from './read.ts';

const reports = readReports();
const text = (original: Buffer) => original.toString('utf8').replace(/^\uFEFF/, '');

test('there are reports to check', () => {
  expect(reports.length).toBeGreaterThanOrEqual(2);
});

for (const { id, report, original } of reports) {
  const printed = text(original);
  const flat = words(printed).join(' ');

  test(`${id}: its original is as received`, () => {
    expect(createHash('sha256').update(original).digest('hex')).toBe(report.source.original.sha256);
  });

  test(`${id}: its words are those of the original, all of them, in order`, () => {
    expect(wordsOf(report)).toEqual(words(printed));
  });

  test(`${id}: one word changed, dropped, added or moved would be noticed`, () => {
    const all = report.body.trim().split(' ');
    const middle = Math.floor(all.length / 2);
    const changed = [
      all.with(middle, `${all[middle]}x`),
      all.toSpliced(middle, 1),
      all.toSpliced(middle, 0, 'không'),
      [...all.slice(1), ...all.slice(0, 1)],
    ];
    for (const body of changed.map((parts) => parts.join(' ')))
      expect(wordsOf({ ...report, body })).not.toEqual(words(printed));
    expect(wordsOf({ ...report, title: `${report.title} mới` })).not.toEqual(words(printed));
  });

  test(`${id}: what its date and its inferences rest on stands in the original`, () => {
    const { words: basis, inferredFrom = [] } = report.dateBasis;
    for (const phrase of [
      ...basis,
      ...inferredFrom,
      ...report.venues.flatMap(({ inferred }) => inferred?.from ?? []),
    ])
      expect(flat).toContain(phrase);
  });

  test(`${id}: names, offices, captions and the source stand in the original as printed`, () => {
    for (const { name, office } of [...report.speakers, ...report.attendees]) {
      expect(flat).toContain(name);
      if (office !== undefined) expect(flat).toContain(office);
    }
    const { theme, series } = report.event;
    for (const phrase of [
      ...report.captions,
      report.event.name,
      theme,
      series,
      report.source.printed,
      report.source.byline,
    ])
      if (phrase !== undefined) expect(flat).toContain(phrase);
  });

  test(`${id}: every caption is a whole paragraph`, () => {
    const paragraphs = report.body.split(/\n\s*\n/).map((paragraph) => paragraph.trim());
    for (const caption of report.captions) expect(paragraphs).toContain(caption);
  });

  test(`${id}: its topics are on the list`, () => {
    const topics = z
      .array(topicSchema)
      .parse(parse(readFileSync(join(content, 'topics.yaml'), 'utf8')));
    expect(topics.map(({ name }) => name)).toEqual(expect.arrayContaining(report.topics));
  });

  test(`${id}: it stands under the year of its event, and its original under the same name`, () => {
    const [year, name] = id.split('/');
    expect(report.date.replaceAll('?', '').startsWith(`${year}`)).toBe(true);
    expect(slug(`${name}`)).toBe(name);
    expect(report.source.original.file.replace(/\.[a-z0-9]+$/, '')).toBe(id);
  });
}

test('no original is without a report', () => {
  const originals = globSync('*/*', { cwd: join(content, 'originals') }).toSorted();
  expect(originals).toEqual(reports.map(({ report }) => report.source.original.file).toSorted());
});
