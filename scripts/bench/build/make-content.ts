import { cpSync } from 'node:fs';
import { readDocuments } from '../search-quality/corpus.ts';
import { fileOf, writeInvention } from '../invent/write-invention.ts';
import { Invention } from '../invent/invented-report.ts';
import { reportOfDocument } from './corpus-reports.ts';

/** Where the reports come from that are built: invented ones, a content folder, or a corpus. */
export type ContentSource =
  | { kind: 'invented'; reports: number; seed: number }
  | { kind: 'folder'; folder: string }
  | { kind: 'corpus'; file: string; reports: number };

/** Writes a content folder of a source, with one report more, which is added later. */
export async function makeContent(source: ContentSource, folder: string): Promise<void> {
  if (source.kind === 'folder') cpSync(source.folder, folder, { recursive: true });
  else if (source.kind === 'invented')
    writeInvention(folder, new Invention(source.seed).reports(source.reports + 1));
  else {
    const documents = await readDocuments(source.file);
    const reports = documents
      .slice(0, source.reports + 1)
      .flatMap((document, position) => reportOfDocument(document, position) ?? []);
    writeInvention(folder, reports, fileOf);
  }
}
