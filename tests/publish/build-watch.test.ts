import { expect, test } from 'vitest';
import type { AstroIntegrationLogger } from 'astro';
import { watchBuild } from '../../src/publish/build-watch.ts';

/** A watched build: its log, a stream beside it, and what came out of that. */
function watched(level: 'info' | 'silent' = 'info') {
  const printed: string[] = [];
  const stream = {
    write(text: string | Uint8Array, ...rest: unknown[]): boolean {
      printed.push(String(text));
      const done = rest.find((one) => typeof one === 'function');
      done?.();
      return true;
    },
  };
  const { write } = stream;
  const options: AstroIntegrationLogger['options'] = {
    level,
    destination: { write: ({ message }) => void stream.write(`${message}\n`) },
  };
  const watch = watchBuild({ options }, [stream]);
  const log = (kind: 'info' | 'warn' | 'error', message: string) =>
    options.destination.write({ label: 'x', level: kind, message, newLine: true });
  return { printed, stream, watch, log, write };
}

const said = (watch: { expectSilence(): void }): string => {
  try {
    watch.expectSilence();
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
};

test('a build that says nothing has not failed, and its progress is not printed', () => {
  const { watch, log, printed } = watched();
  log('info', '3 page(s) built');
  expect(said(watch)).toBe('');
  expect(printed).toEqual([]);
});

test('a warning or an error of the log is counted once, and printed', () => {
  const { watch, log, printed } = watched();
  log('warn', 'a reference leads nowhere');
  log('error', 'a plugin threw');
  expect(said(watch)).toContain('2 lời báo');
  expect(said(watch)).toContain('\na reference leads nowhere\na plugin threw');
  expect(printed).toEqual(['a reference leads nowhere\n', 'a plugin threw\n']);
});

test.each(['data store cleared (force)', '\u001b[33mdata store cleared (force)\u001b[39m'])(
  'what is harmless is neither counted nor printed: %s',
  (message) => {
    const { watch, log, stream, printed } = watched();
    log('warn', message);
    stream.write(`${message}\n`);
    expect(said(watch)).toBe('');
    expect(printed).toEqual([]);
  },
);

test.each(['a plugin threw: data store cleared (force)', 'data store cleared (force), and more'])(
  'what only resembles that is news: %s',
  (message) => {
    const { watch, log } = watched();
    log('warn', message);
    expect(said(watch)).toContain(message);
  },
);

test('an error that comes in one write with a harmless line is counted and printed', () => {
  const { watch, stream, printed } = watched();
  stream.write('data store cleared (force)\n[ERROR] a plugin threw\ndata store cleared (force)\n');
  expect(said(watch)).toContain('1 lời báo');
  expect(printed).toEqual(['[ERROR] a plugin threw\n']);
});

test('a line that comes in pieces is one line, also of bytes that part a letter', () => {
  const { watch, stream, printed } = watched();
  const bytes = Buffer.from('dữ liệu\n');
  stream.write('data store ');
  stream.write('cleared (force)\n');
  stream.write(bytes.subarray(0, 2));
  stream.write(bytes.subarray(2));
  stream.write('không hết dòng');
  watch.end();
  expect(printed).toEqual(['dữ liệu\n', 'không hết dòng']);
});

test('notices of Node itself are printed and do not fail a build', () => {
  const { watch, stream, printed } = watched();
  const notice =
    '(node:123) [DEP0005] DeprecationWarning: Buffer() is deprecated\n(Use `node --trace-deprecation ...` to show where the warning was created)\n';
  stream.write(notice);
  stream.write('\n');
  expect(said(watch)).toBe('');
  expect(printed).toEqual([notice, '\n']);
});

test('whoever waits for a write is called back, also where nothing is printed', async () => {
  const { stream } = watched();
  const write = (text: string) =>
    new Promise((resolve) => void stream.write(text, 'utf8', () => resolve(text)));
  await expect(write('said\n')).resolves.toBe('said\n');
  await expect(write('data store cleared (force)\n')).resolves.toBeDefined();
});

test('the streams are given back', () => {
  const { stream, watch, write } = watched();
  expect(stream.write).not.toBe(write);
  watch.end();
  expect(stream.write).toBe(write);
});

test('a log that is told to be silent is refused', () => {
  expect(() => watched('silent')).toThrow('--silent');
});
