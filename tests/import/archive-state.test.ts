import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readArchive } from '../../src/import/command/archive-state.ts';
import type { HeldFile } from '../../src/import/command/held-report.ts';
import { knownFiles } from '../../src/known/known-files.ts';
import { importChecks } from '../../src/validate/import-checks.ts';
import { kept, place } from './command-place.ts';

/** The edits that change what an import knows of a report. */
const edits: ((markdown: string) => string)[] = [
  (markdown) => markdown.replace('Trần Thị Bình', 'Trần Thị Bính'),
  (markdown) => markdown.replace(/date: .*/, 'date: "2020-05-12"'),
  (markdown) => markdown.replace('vùng đồi', 'vùng núi'),
  (markdown) => markdown.replace('added:', 'status: draft\nadded:'),
  (markdown) => markdown.replace(/^title: .*/m, ''),
  () => 'không phải bài',
];

test('an archive that is known by notes is the one that is read whole, after any edits', async () => {
  const { content, folder, read } = await place();
  const notes = { notes: join(folder, 'notes'), context: '' };
  const first = await read(`reports/${kept.id}.md`);
  const step = fc.tuple(fc.constantFrom(...edits), fc.nat({ max: 3 }), fc.boolean());
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async (steps) => {
      for (const [edit, number, isRemoved] of steps) {
        const file = join(content, `reports/2020/bai-${number}.md`);
        await (isRemoved ? rm(file, { force: true }) : writeFile(file, edit(first)));
        const states = await Promise.all(
          [knownFiles<HeldFile>(content, notes), knownFiles<HeldFile>(content)].map((known) =>
            readArchive(content, importChecks, known),
          ),
        );
        expect(states[0]).toEqual(states[1]);
      }
    }),
    { numRuns: 20 },
  );
});
