import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { printable } from '../lay-lines.ts';

/** Where the command reads and writes. */
export interface Streams {
  input: Readable;
  output: Writable;
  errors: Writable;
  /** Somebody sits there and can be asked. */
  interactive: boolean;
  /** What is written to `errors` can be written over. */
  redraws: boolean;
  /** Letters in a line. */
  width: number;
}

/** The archivist broke off, or there is nobody left to answer. */
export class BrokenOff extends Error {
  override readonly name = 'BrokenOff';
}

/** Somebody who answers questions. */
export interface Archivist {
  /** Puts a question and gives the answer, trimmed; Tab types `present` for who wants to change only a part of it. Throws BrokenOff at Ctrl-C and at the end of input. */
  ask(question: string, present?: string): Promise<string>;
  leave(): void;
}

/** Asks by lines of text, in a terminal or through any other streams. */
export function archivistAt(
  { input, output }: Pick<Streams, 'input' | 'output'>,
  terminal: boolean,
): Archivist {
  let offered = '';
  const lines: string[] = [];
  let waiting: { take: (line: string) => void; stop: (error: Error) => void } | undefined;
  let gone = false;
  const asking = createInterface({
    input,
    output,
    terminal,
    historySize: 0,
    completer: (line: string) => [
      offered.startsWith(line) && offered !== '' ? [offered] : [],
      line,
    ],
  });
  const leave = () => {
    if (gone) return;
    gone = true;
    waiting?.stop(new BrokenOff());
    asking.close();
  };
  asking.on('line', (line) => (waiting ? waiting.take(line) : lines.push(line)));
  asking.on('SIGINT', leave);
  asking.on('close', leave);
  return {
    async ask(question, present = '') {
      offered = printable(present);
      const answer = new Promise<string>((take, stop) => {
        const line = lines.shift();
        if (line !== undefined) take(line);
        else if (gone) stop(new BrokenOff());
        else waiting = { take, stop };
      });
      asking.setPrompt(question);
      if (gone) output.write(question);
      else asking.prompt();
      try {
        return (await answer).normalize('NFC').trim();
      } finally {
        waiting = undefined;
      }
    },
    leave,
  };
}

/** Where the command runs from a terminal, a pipe or a timetable. */
export function ownStreams(): Streams {
  const { stdin, stdout, stderr } = process;
  return {
    input: stdin,
    output: stdout,
    errors: stderr,
    interactive: stdin.isTTY === true && stdout.isTTY === true,
    redraws: stderr.isTTY === true,
    width: widthOf(stdout.columns),
  };
}

/** How many letters a line has, where a terminal says so; one that says 0 does not know. */
export function widthOf(columns: number | undefined): number {
  return Math.min(100, columns || 80);
}
