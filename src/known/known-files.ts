import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32 } from 'node:zlib';
import { z } from 'astro/zod';
import { codeFiles, digestOfFiles } from './code-digest.ts';
import { stampOf } from './file-stamp.ts';
import { readSealed, writeSealed } from './sealed-file.ts';

/** A file as it was, and what a program noted of it. */
interface NotedFile<Note> {
  stamp: string | undefined;
  digest: string;
  note: Note | undefined;
}

/**
 * The notes of a program on the files in a folder, which are named by their paths. A note holds
 * while the bytes of its file are the same.
 */
export interface KnownFiles<Note> {
  /** Returns the SHA-256 of a file, in hexadecimal; undefined where it cannot be read. */
  digest(path: string): string | undefined;
  /** Returns the note on a file with these bytes. */
  noted(path: string): Note | undefined;
  /** Notes something of a file, which must have been read after its digest was asked for. */
  note(path: string, note: Note): void;
  /** Keeps what is known of the files that were asked for, and of no others. */
  save(): void;
}

const project = fileURLToPath(new URL('../..', import.meta.url));

/** The folder in which notes are kept, and a digest of what they hold for. */
interface PlaceOfNotes {
  notes: string;
  context: string;
}

/** Notes are kept in so many files, so that a report that changes has few of them written anew. */
const parts = 64;

/**
 * Returns where a program, by its name, keeps its notes on the files of a folder. They hold for one
 * folder and one state of the code.
 */
export function placeOfNotes(program: string, folder: string): PlaceOfNotes {
  return {
    notes: join(project, 'node_modules/.astro/notes', program),
    context: digestOfFiles(project, codeFiles(project), `${process.version}\n${resolve(folder)}\n`),
  };
}

/**
 * Opens the notes on the files of a folder; without a place none are kept. Notes that are missing,
 * damaged or of another context are none. Two programs may keep theirs at once: of each part, the
 * later ones stay.
 */
export function knownFiles<Note>(folder: string, place?: PlaceOfNotes): KnownFiles<Note> {
  const before = place ? readNotes<Note>(place) : new Map<string, NotedFile<Note>>();
  const now = new Map<string, NotedFile<Note>>();
  /** The parts that are to be written anew. */
  const changed = new Set<string>();
  const look = (path: string): NotedFile<Note> | undefined => {
    const looked = now.get(path);
    if (looked) return looked;
    const known = before.get(path);
    const file = lookAgain(join(folder, path), known);
    if (file) now.set(path, file);
    if (file !== known) changed.add(partOf(path));
    return file;
  };
  return {
    digest: (path) => look(path)?.digest,
    noted: (path) => look(path)?.note,
    note(path, note) {
      const file = look(path);
      if (file) now.set(path, { ...file, note });
      changed.add(partOf(path));
    },
    save() {
      for (const path of before.keys()) if (!now.has(path)) changed.add(partOf(path));
      if (!place || changed.size === 0) return;
      const byPart = Map.groupBy(now, ([path]) => partOf(path));
      for (const part of changed) writeNotes(place, part, new Map(byPart.get(part)));
    },
  };
}

/** A file as it is, with its note where its bytes are as before; undefined where there is none. */
function lookAgain<Note>(
  file: string,
  known: NotedFile<Note> | undefined,
): NotedFile<Note> | undefined {
  try {
    const stamp = stampOf(file);
    if (known && stamp !== undefined && known.stamp === stamp) return known;
    const digest = hash('sha256', readFileSync(file));
    return { stamp, digest, note: known?.digest === digest ? known.note : undefined };
  } catch {
    return undefined;
  }
}

/** The name of the part that has the note on a file. */
function partOf(path: string): string {
  return String(crc32(path) % parts);
}

function readNotes<Note>({ notes, context }: PlaceOfNotes): Map<string, NotedFile<Note>> {
  const all = Array.from({ length: parts }, (_, part) =>
    readSealed(join(notes, `${part}`), context),
  );
  const schema = z.custom<ReadonlyMap<string, NotedFile<Note>> | undefined>();
  return new Map(all.flatMap((part) => [...(schema.parse(part) ?? [])]));
}

function writeNotes(place: PlaceOfNotes, part: string, files: ReadonlyMap<string, unknown>): void {
  try {
    writeSealed(join(place.notes, part), place.context, files);
  } catch {
    // What cannot be kept is found out again.
  }
}
