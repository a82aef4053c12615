import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { draftReport } from '../../src/import/draft.ts';
import type { Doubt, ReportDraft } from '../../src/import/draft/model.ts';
import { remarksOn } from '../../src/import/remarks.ts';
import { readReport, type ReadReport } from '../../src/read/read-report.ts';
import { known } from './archive-of-tests.ts';

/**
 * The folder of invented reports: `input.*`, `hints.json` where more is known than the text, and
 * `output.md` with `doubts.txt`, or `refused.txt` with the reason where the file must be refused.
 */
export const folder = join(import.meta.dirname, 'fixtures');

const hintsSchema = z.strictObject({
  year: z.int().optional(),
  published: z.strictObject({ year: z.int(), month: z.int(), day: z.int() }).optional(),
  modifiedYear: z.int().optional(),
});

/** Drafts a report from bytes, as the command does. */
export async function draftBytes(
  file: string,
  bytes: Buffer,
  hints: z.infer<typeof hintsSchema> = {},
): Promise<{ read: ReadReport; draft: ReportDraft }> {
  const { modifiedYear, year, published } = hints;
  const read = await readReport(file, bytes);
  const received = {
    file,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    added: '2024-05-30',
    ...(modifiedYear !== undefined && { modifiedYear }),
  };
  return {
    read,
    draft: draftReport(read, received, known, {
      ...(year !== undefined && { year }),
      ...(published && { published }),
    }),
  };
}

/** Drafts the report of a fixture. */
export async function draftFixture(
  name: string,
): Promise<{ read: ReadReport; draft: ReportDraft }> {
  const files = readdirSync(join(folder, name));
  const input = files.find((file) => file.startsWith('input.'));
  if (input === undefined) throw new Error(`${name} has no input`);
  const hints: unknown = files.includes('hints.json')
    ? JSON.parse(readFileSync(join(folder, name, 'hints.json'), 'utf8'))
    : {};
  return draftBytes(input, readFileSync(join(folder, name, input)), hintsSchema.parse(hints));
}

/** Doubts, a line each, then what was left empty and what the reader noted. */
export function doubtLines(draft: ReportDraft): string {
  const { doubts, empty } = draft;
  const line = ({ path, value, certainty, reason, sentence }: Doubt) =>
    [path, value, certainty, reason, sentence ?? '–'].join(' | ');
  return [
    ...doubts.map(line),
    `để trống: ${empty.join(', ')}`,
    ...remarksOn(draft).map((note) => `ghi chú: ${note}`),
  ]
    .map((text) => `${text}\n`)
    .join('');
}
