import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { draftReport } from '../../../src/import/draft.ts';
import {
  DraftError,
  type ArchiveFacts,
  type ReportDraft,
} from '../../../src/import/draft/model.ts';
import { ReadError } from '../../../src/read/read-error.ts';
import { readReport } from '../../../src/read/read-report.ts';

const expected = z.strictObject({
  /** Whether a refusal is right; `either` where a doubt on the whole text is, too. */
  refuse: z.union([z.boolean(), z.literal('either')]),
  title: z.string().nullable(),
  /** In EDTF; null where no day of the event is printed. */
  date: z.string().nullable(),
  published: z.string().nullable(),
  session: z.string().nullable(),
  organizers: z.array(z.string()),
  people: z.array(
    z.strictObject({
      name: z.string(),
      office: z.string().nullable(),
      part: z.enum(['chair', 'speech', 'present']),
    }),
  ),
  /** The paragraphs without the title. */
  text: z.array(z.string()),
  /** A phrase of each thing on the page that is not the report. */
  furniture: z.array(z.string()),
  /** Texts that a report may keep or not: letterheads, signatures, lines of publication. */
  optional: z.array(z.string()),
  /** Says what is hard about the file. */
  note: z.string(),
});

/** The report in a file as a person reads it: what the import should make of it. */
export type Expected = z.infer<typeof expected>;

/** A file that was imported, and what is right. `refusal` is why there is no draft. */
export type Trial = { name: string; expected: Expected } & (
  { draft: ReportDraft } | { refusal: string }
);

/** An archive without reports. */
const nothingKnown: ArchiveFacts = { topics: [], places: [], publishers: [], people: new Map() };
/** The year in which the files were last changed: of no event among them. */
const modifiedYear = 2099;

/**
 * Imports every file of a folder of kinds, each a folder with `input.*` and `expected.json`, into
 * an archive without reports, and writes nothing. Throws where a folder is not so.
 */
export async function tryKinds(folder: string): Promise<Trial[]> {
  const names = (await readdir(folder)).toSorted();
  const trials: Trial[] = [];
  for (const name of names) {
    const inside = await readdir(join(folder, name));
    const file = inside.find((one) => one.startsWith('input.'));
    if (file === undefined) throw new Error(`${name} has no input`);
    const bytes = await readFile(join(folder, name, file));
    const label = await readFile(join(folder, name, 'expected.json'), 'utf8');
    trials.push({
      name,
      expected: expected.parse(JSON.parse(label)),
      ...(await draftOf(file, bytes)),
    });
  }
  return trials;
}

async function draftOf(
  file: string,
  bytes: Buffer,
): Promise<{ draft: ReportDraft } | { refusal: string }> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const received = { file, sha256, added: '2099-01-01', modifiedYear };
  try {
    return { draft: draftReport(await readReport(file, bytes), received, nothingKnown, {}) };
  } catch (error) {
    if (error instanceof ReadError || error instanceof DraftError)
      return { refusal: error.message };
    throw error;
  }
}
