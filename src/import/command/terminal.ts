import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { printable } from '../text-lines.ts';

/** The streams of the command. */
export interface Streams {
  input: Readable;
  output: Writable;
  errors: Writable;
  /** True where somebody can answer questions. */
  interactive: boolean;
  /** True where a line of `errors` can be redrawn. */
  redraws: boolean;
  /** The number of letters in a line. */
  width: number;
}

/** Thrown where the archivist stopped the command, or the input has ended. */
export class BrokenOff extends Error {
  override readonly name = 'BrokenOff';
}

/** A person who answers questions. */
export interface Archivist {
  /**
   * Asks a question and returns the answer, trimmed. Tab inserts `present`. Throws BrokenOff at
   * Ctrl-C and at the end of input.
   */
  ask(question: string, present?: string): Promise<string>;
  leave(): void;
}

/** Asks line by line, in a terminal or through any other streams. */
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

/** The streams of this process. */
export function ownStreams(): Streams {
  const { stdin, stdout, stderr } = process;
  return {
    input: stdin,
    output: stdout,
    errors: stderr,
    interactive: stdin.isTTY && stdout.isTTY,
    redraws: stderr.isTTY,
    width: widthOf(stdout.columns),
  };
}

/** The number of letters in a line, at most 100; a terminal that reports 0 does not know it. */
export function widthOf(columns: number | undefined): number {
  return columns === undefined || columns === 0 ? 80 : Math.min(100, columns);
}
