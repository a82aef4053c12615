import { stripVTControlCharacters } from 'node:util';

/** What Astro says of an archive that is in order. */
const harmless = [
  /data store cleared \(force\)/,
  /No items found in .*(?:abbreviations|places|topics)\.yaml/,
  /The collection "(?:abbreviations|places|topics)" does not exist or is empty/,
  // Of a large archive, the store of all its reports is one.
  /Some chunks are larger than/,
];

/**
 * Runs `work` and fails if anything is printed meanwhile. At its log level of warnings a build of Astro says nothing where all is well; what
 * else it only prints, such as a plugin that threw or a reference that leads nowhere, would be shipped.
 */
export async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const said: string[] = [];
  const restore = [process.stdout, process.stderr].map((stream) => {
    const { write } = stream;
    stream.write = new Proxy(write, {
      apply(target, self, [chunk, ...rest]: [string | Uint8Array, ...unknown[]]) {
        const text = stripVTControlCharacters(
          typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString(),
        );
        if (harmless.some((pattern) => pattern.test(text))) return true;
        if (text.trim() !== '') said.push(text.trim());
        return Reflect.apply(target, self, [chunk, ...rest]);
      },
    });
    return () => void (stream.write = write);
  });
  try {
    const result = await work();
    if (said.length > 0)
      throw new Error(
        `Khi dựng có ${said.length} lời báo, nên không dùng bản này:\n${said.join('\n')}`,
      );
    return result;
  } finally {
    for (const undo of restore) undo();
  }
}
