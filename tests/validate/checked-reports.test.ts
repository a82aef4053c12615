import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { knownFiles } from '../../src/known/known-files.ts';
import { examineContent, type CheckedReport } from '../../src/validate/content.ts';
import { contentFolder } from '../../src/validate/content-folder.ts';
import { filesOf, fixtures } from './overlay.ts';

/** Where lists overflow the stack depends on how much of it is left, so its column differs. */
const comparable = fixtures.filter(
  (name) => !['lists-too-deep', 'lists-in-lists-in-yaml'].includes(name),
);

test('beside notes of earlier checks the same is found as without, whatever became of the content', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ky-yeu-checked-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const content = join(folder, 'content');
  const place = { notes: join(folder, 'notes'), context: '' };
  let there: Iterable<string> = [];
  const count = { known: 0, new: 0 };
  const order = fc.shuffledSubarray(comparable, { minLength: 60, maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(order, async (names) => {
      // Each step takes away what one fixture makes wrong and brings what another does.
      for (const files of names.map(filesOf)) {
        for (const path of there) if (!files.has(path)) rmSync(join(content, path));
        for (const [path, bytes] of files) {
          mkdirSync(dirname(join(content, path)), { recursive: true });
          writeFileSync(join(content, path), bytes);
        }
        there = files.keys();
        const notes = knownFiles<CheckedReport>(content, place);
        const noted = (path: string) => {
          const note = notes.noted(path);
          count[note ? 'known' : 'new'] += 1;
          return note;
        };
        expect(
          await examineContent(contentFolder(content), undefined, { ...notes, noted }),
        ).toEqual(await examineContent(contentFolder(content)));
      }
    }),
    { numRuns: 1 },
  );
  expect(count.known).toBeGreaterThan(20);
});
