import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
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

/** Where notes are kept, and a digest of what they hold for. */
interface PlaceOfNotes {
  file: string;
  context: string;
}

/**
 * Returns where a program, by its name, keeps its notes on the files of a folder. They hold for one
 * folder and one state of the code.
 */
export function placeOfNotes(program: string, folder: string): PlaceOfNotes {
  return {
    file: join(project, 'node_modules/.astro/known', program),
    context: digestOfFiles(project, codeFiles(project), `${process.version}\n${resolve(folder)}\n`),
  };
}

/**
 * Opens the notes on the files of a folder; without a place none are kept. Notes that are missing,
 * damaged or of another context are none. Two programs may keep theirs at once: the later ones
 * stay.
 */
export function knownFiles<Note>(folder: string, place?: PlaceOfNotes): KnownFiles<Note> {
  type Notes = Map<string, NotedFile<Note>>;
  const kept = place && readSealed(place.file, place.context);
  const before: Notes = z.custom<Notes | undefined>().parse(kept) ?? new Map();
  const now: Notes = new Map();
  let isSame = true;
  const look = (path: string): NotedFile<Note> | undefined => {
    const looked = now.get(path);
    if (looked) return looked;
    const known = before.get(path);
    const file = lookAgain(join(folder, path), known);
    if (file) now.set(path, file);
    isSame &&= file === known;
    return file;
  };
  return {
    digest: (path) => look(path)?.digest,
    noted: (path) => look(path)?.note,
    note(path, note) {
      const file = look(path);
      if (file) now.set(path, { ...file, note });
      isSame = false;
    },
    save() {
      if (place && !(isSame && now.size === before.size)) writeNotes(place, now);
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

function writeNotes({ file, context }: PlaceOfNotes, files: ReadonlyMap<string, unknown>): void {
  try {
    writeSealed(file, context, files);
  } catch {
    // What cannot be kept is found out again.
  }
}
