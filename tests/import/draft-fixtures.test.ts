import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { renderReport } from '../../src/import/render.ts';
import { lostWords } from '../../src/import/render/lost-words.ts';
import { ReadError } from '../../src/read/read-error.ts';
import { reportSchema } from '../../src/model/report.ts';
import { importChecks } from '../../src/validate/import-checks.ts';
import { doubtLines, draftFixture, folder } from './draft-fixtures.ts';
import { known } from './archive-of-tests.ts';

const all = readdirSync(folder).toSorted();
const isRefused = (name: string) => readdirSync(join(folder, name)).includes('refused.txt');
const names = all.filter((name) => !isRefused(name));

test('there are reports of many kinds', () => {
  expect(names.length).toBeGreaterThanOrEqual(12);
});

test.each(all.filter(isRefused))('%s: the file is refused, with what to do', async (name) => {
  const fault: unknown = await draftFixture(name).catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(ReadError);
  await expect(`${String(fault)}\n`).toMatchFileSnapshot(join(folder, name, 'refused.txt'));
});

// Where a rule of understanding was changed on purpose, `vitest run -u` writes these files anew.
test.each(names)('%s: the file is drafted, with its doubts', async (name) => {
  expect(readdirSync(join(folder, name))).toEqual(
    expect.arrayContaining(['doubts.txt', 'output.md']),
  );
  const { draft } = await draftFixture(name);
  await expect(renderReport(draft)).toMatchFileSnapshot(join(folder, name, 'output.md'));
  await expect(doubtLines(draft)).toMatchFileSnapshot(join(folder, name, 'doubts.txt'));
});

test.each(names)(
  '%s: the draft is a report that the archive takes, and every word is in it',
  async (name) => {
    const { read, draft } = await draftFixture(name);
    const text = renderReport(draft);
    const [, yaml = ''] = /^---\n(.*?\n)---\n(.*)$/s.exec(text) ?? [];
    const report = reportSchema.parse(parse(yaml));
    expect(
      importChecks.newReportFaults(`reports/${draft.id}.md`, text, new Set(known.topics)),
    ).toEqual([]);
    expect(await lostWords(read, text)).toBeUndefined();
    // Names and offices stand in the text as the archive has them.
    for (const { name: person, office } of [...report.speakers, ...report.attendees])
      for (const words of [person, office ?? ''])
        expect(read.paragraphs.join('\n')).toContain(words);
  },
);

test.each(names)('%s: every doubt says why, in one line, and is about a field', async (name) => {
  const { draft } = await draftFixture(name);
  for (const { path, reason, value } of draft.doubts) {
    expect(Object.keys(reportSchema.shape)).toContain(/^\w+/.exec(path)?.[0]);
    expect(reason).toMatch(/^[^\n]+$/);
    expect(value).not.toBe('');
  }
});
