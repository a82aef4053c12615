import { placeNames, readFaults } from './read-messages.ts';

type FaultOf<Entry> = Entry extends (...values: never[]) => infer Fault ? Fault : Entry;
/** Why a file was not read. */
export type ReadFault = FaultOf<(typeof readFaults)[keyof typeof readFaults]>;

/**
 * A place in a file: the line from 1, the byte from 0, the paragraph from 1 where there are no
 * lines.
 */
export interface FilePlace {
  line?: number;
  byte?: number;
  paragraph?: number;
}

/**
 * Thrown where a file cannot be read whole. The message says in Vietnamese why, where, and what the
 * archivist can do. Nothing of such a file is imported.
 */
export class ReadError extends Error {
  override readonly name = 'ReadError';
  readonly file: string;
  readonly code: ReadFault['code'];
  readonly place: FilePlace;

  constructor(file: string, { code, sentence }: ReadFault, place: FilePlace = {}) {
    super(`${[file, ...placeTexts(place)].join(', ')}: ${sentence}`);
    this.file = file;
    this.code = code;
    this.place = place;
  }
}

function placeTexts({ line, byte, paragraph }: FilePlace): string[] {
  return [
    line === undefined ? [] : [placeNames.line(line)],
    paragraph === undefined ? [] : [placeNames.paragraph(paragraph)],
    byte === undefined ? [] : [placeNames.byte(byte)],
  ].flat();
}
