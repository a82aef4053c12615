import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The rules of a site's own `_headers` and `_redirects`, read as the hosts read them. */
export interface HostFiles {
  /**
   * The headers of every rule that matches a path. Headers of one name are joined, as Cloudflare
   * Pages does.
   */
  headers: (path: string) => Record<string, string>;
  /** The target of the first redirect that matches a path. */
  redirect: (path: string) => { status: number; target: string } | undefined;
}

/** Reads those files in a folder. Throws where one is missing, or where a line means nothing. */
export async function readHostFiles(folder: string): Promise<HostFiles> {
  const rules = readHeaders(await readFile(join(folder, '_headers'), 'utf8'));
  const moved = readRedirects(await readFile(join(folder, '_redirects'), 'utf8'));
  return {
    headers(path) {
      const found = new Map<string, string>();
      for (const { pattern, headers } of rules)
        if (pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern)
          for (const [name, value] of headers) {
            const earlier = found.get(name);
            found.set(name, earlier === undefined ? value : `${earlier}, ${value}`);
          }
      return Object.fromEntries(found);
    },
    redirect: (path) => moved.get(path),
  };
}

function readHeaders(
  text: string,
): { pattern: string; headers: [name: string, value: string][] }[] {
  const rules: ReturnType<typeof readHeaders> = [];
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const [, name, value] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
    if (/^\/[^\s*]*\*?$/.test(line)) rules.push({ pattern: line, headers: [] });
    else if (name !== undefined && value !== undefined && rules.length > 0)
      rules.at(-1)?.headers.push([name.toLowerCase(), value]);
    else throw new Error(`_headers: ${line}`);
  }
  return rules;
}

function readRedirects(text: string): Map<string, { status: number; target: string }> {
  const moved = new Map<string, { status: number; target: string }>();
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const [, from, target, status] = /^(\/\S*) (\/\S*) (\d{3})!?$/.exec(line) ?? [];
    if (from === undefined || target === undefined) throw new Error(`_redirects: ${line}`);
    if (!moved.has(from)) moved.set(from, { status: Number(status), target });
  }
  return moved;
}
