import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { knownFiles } from '../../src/known/known-files.ts';

const names = ['a', 'b', 'c'];

afterEach(() => vi.useRealTimers());

/** A folder of files, and a program that notes the text of each. */
function notingPlace() {
  const folder = mkdtempSync(join(tmpdir(), 'ky-yeu-known-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const notes = join(folder, 'notes');
  const pathOf = (name: string) => join(folder, name);
  for (const name of names) writeFileSync(pathOf(name), name);
  return {
    notes,
    pathOf,
    /** Notes each file that is there, and returns its note and whether it was known. */
    run(context = 'one') {
      const known = knownFiles<string>(folder, { notes, context });
      const told = names.flatMap((name) => {
        try {
          const before = known.noted(name);
          if (before === undefined) known.note(name, readFileSync(pathOf(name), 'utf8'));
          return [{ name, note: known.noted(name), isKnown: before !== undefined }];
        } catch {
          return [];
        }
      });
      known.save();
      return told;
    },
  };
}

type Edit = (place: ReturnType<typeof notingPlace>, name: string, text: string) => void;

const ignoringMissing = (edit: Edit): Edit => {
  return (...given) => {
    try {
      edit(...given);
    } catch {
      // There is nothing to edit.
    }
  };
};

/** Edits one of the files of notes, and may exchange it for another. */
const onNotes = (edit: (file: string, text: string, other: string) => void): Edit =>
  ignoringMissing(({ notes }, name, text) => {
    const files = readdirSync(notes).map((file) => join(notes, file));
    const [other = '', file = other] = [files[0], files[names.indexOf(name) % files.length]];
    edit(file, text, other);
  });

const edits: Record<string, Edit> = {
  write: ({ pathOf }, name, text) => writeFileSync(pathOf(name), text),
  remove: ({ pathOf }, name) => rmSync(pathOf(name), { force: true }),
  exchange: ignoringMissing(({ pathOf }, name) => {
    renameSync(pathOf(name), pathOf('aside'));
    renameSync(pathOf('a'), pathOf(name));
    renameSync(pathOf('aside'), pathOf('a'));
  }),
  'cut the notes': onNotes((file, text) =>
    writeFileSync(file, readFileSync(file).subarray(0, text.length * 40)),
  ),
  'damage the notes': onNotes((file, text) => {
    const bytes = readFileSync(file);
    const at = text.charCodeAt(0) % bytes.length;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(file, bytes);
  }),
  'remove the notes': onNotes((file) => rmSync(file)),
  'exchange the notes': onNotes((file, _, other) => {
    renameSync(file, `${file}.aside`);
    renameSync(other, file);
    renameSync(`${file}.aside`, other);
  }),
};

test.each([
  ['with the times of the system', 0],
  ['where times are trusted at once', 60_000],
])('notes are those of a program that keeps none, whatever was edited, %s', async (_, ahead) => {
  // Texts of one length: only bytes and times tell them apart.
  const step = fc.tuple(
    fc.constantFrom(...Object.values(edits)),
    fc.constantFrom(...names),
    fc.constantFrom('x', 'y', 'z'),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      const place = notingPlace();
      for (const [edit, name, text] of steps) {
        edit(place, name, text);
        // The system gives a file that changes again another time only after some moments.
        if (ahead > 0) {
          vi.useRealTimers();
          await setTimeout(12);
          vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + ahead });
        }
        for (const { name: file, note } of place.run())
          expect(note).toBe(readFileSync(place.pathOf(file), 'utf8'));
      }
    }),
    { numRuns: 25 },
  );
});

test('a file is known again, by its times and then by its bytes, but not in another context', () => {
  const { pathOf, run } = notingPlace();
  const isKnown = (context?: string) => run(context).map((told) => told.isKnown);
  expect(isKnown()).toEqual([false, false, false]);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });
  expect(isKnown()).toEqual([true, true, true]);
  writeFileSync(pathOf('a'), 'A');
  writeFileSync(pathOf('b'), 'b');
  expect(isKnown()).toEqual([false, true, true]);
  expect(isKnown('another')).toEqual([false, false, false]);
});
