import { StringDecoder } from 'node:string_decoder';
import { stripVTControlCharacters } from 'node:util';
import type { AstroIntegrationLogger } from 'astro';
import { Refusal } from '../command-line/refusal.ts';
import { messages } from './messages.ts';

/** Records of Astro's log and printed lines that a faultless build has too. They are dropped. */
const harmless = [
  /^data store cleared \(force\)$/,
  // Of a large archive, Astro's store of all reports triggers this.
  /^\s*\(!\) Some chunks are larger than/,
];

/** The record of an error of an integration, which Astro prints before the error itself. */
const heraldOfError = /^An unhandled error occurred while running the "astro:[\w:]+" hook$/;

/**
 * Notices of Node itself, such as that a dependency uses a deprecated feature, and the hint after
 * them.
 */
const ofNode =
  /^\(node:\d+\) |^\(Use `node --trace-[\w-]+ \.\.\.` to show where the warning was created\)$/;

type Logger = Pick<AstroIntegrationLogger, 'options'>;
type Stream = Pick<NodeJS.WriteStream, 'write'>;

/** Collects the warnings and errors of a build. */
export interface BuildWatch {
  /** Throws one error that lists everything collected so far, if there is anything. */
  expectSilence(): void;
  /** Stops watching the streams. The log needs no end: Astro makes one for each build. */
  end(): void;
}

/**
 * Watches Astro's log, and everything that is printed beside it, such as by a Markdown plugin.
 * Astro only logs some faults, such as a reference to a missing page, and would publish the site
 * with them. Progress and harmless lines are dropped; all else is printed and collected. Throws if
 * Astro is to log nothing (`--silent`).
 */
export function watchBuild(
  logger: Logger,
  streams: readonly Stream[] = [process.stdout, process.stderr],
): BuildWatch {
  if (logger.options.level === 'silent') throw new Refusal(messages.silenced);
  const said: string[] = [];
  // Astro prints its log to the same streams.
  let logging = false;
  const hear = (line: string): boolean => {
    const text = stripVTControlCharacters(line).trimEnd();
    if (logging || text === '' || ofNode.test(text)) return true;
    if (isHarmless(text)) return false;
    said.push(text);
    return true;
  };
  const undo = streams.map((stream) => watchLines(stream, hear));
  const { destination } = logger.options;
  logger.options.destination = {
    ...destination,
    write(record) {
      if (record.level !== 'warn' && record.level !== 'error') return;
      const text = stripVTControlCharacters(record.message).trim();
      if (isHarmless(text)) return;
      said.push(text);
      logging = true;
      destination.write(record);
      logging = false;
    },
  };
  return {
    expectSilence() {
      if (said.length > 0) throw new Refusal(messages.warned(said));
    },
    end: () => undo.forEach((one) => one()),
  };
}

/**
 * Drops the records that herald errors: a refusal says all that there is to say. Astro makes a log
 * for each run, so this needs no end.
 */
export function dropHeralds({ options }: Logger): void {
  const { destination } = options;
  options.destination = {
    ...destination,
    write(record) {
      if (!heraldOfError.test(stripVTControlCharacters(record.message).trim()))
        destination.write(record);
    },
  };
}

function isHarmless(text: string): boolean {
  return harmless.some((pattern) => pattern.test(text));
}

/**
 * Passes every line that is written to a stream to `hear`, which returns whether to print it.
 * Returns a function that ends that.
 */
function watchLines(stream: Stream, hear: (line: string) => boolean): () => void {
  const { write } = stream;
  const decoder = new StringDecoder();
  let begun = '';
  const pass = (text: string): string => {
    const lines = (begun + text).split(/(?<=\n)/);
    begun = lines.at(-1)?.endsWith('\n') === false ? (lines.pop() ?? '') : '';
    return lines.filter(hear).join('');
  };
  stream.write = new Proxy(write, {
    apply(target, self, [chunk, ...rest]: [string | Uint8Array, ...unknown[]]) {
      const text = pass(typeof chunk === 'string' ? chunk : decoder.write(Buffer.from(chunk)));
      const done = rest.filter((one) => typeof one === 'function');
      if (text !== '') {
        const accepted: unknown = Reflect.apply(target, self, [text, ...done]);
        return accepted;
      }
      for (const callback of done) process.nextTick(callback);
      return true;
    },
  });
  return () => {
    stream.write = write;
    if (begun !== '' && hear(begun)) stream.write(begun);
  };
}
