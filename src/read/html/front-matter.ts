import { parse } from 'yaml';
import { dayOf, type PageHead } from './page-head.ts';

/** Markdown without its front matter, and what that says. */
export interface FrontMatterText extends PageHead {
  title?: string;
  /** The text behind the front matter. */
  body: string;
  /** The other fields, each as `key: value`. */
  leftOut: string[];
}

/** The kinds of front matter, as Jekyll, Hugo and Pandoc read them: the fields and their reader. */
const kinds: readonly { block: RegExp; read: (fields: string) => unknown }[] = [
  { block: /^\s*---[ \t]*\r?\n(.*?\r?\n)?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/s, read: readYaml },
  { block: /^\s*\+\+\+[ \t]*\r?\n(.*?\r?\n)?\+\+\+[ \t]*(?:\r?\n|$)/s, read: readToml },
  { block: /^\s*(\{\r?\n.*?\r?\n\})[ \t]*(?:\r?\n|$)/s, read: readYaml },
];

const titleKeys = ['title', 'tiêu đề'];
const dateKeys = ['date', 'published', 'publishdate', 'ngày', 'ngày đăng'];
const authorKeys = ['author', 'authors', 'byline', 'tác giả'];

/** Splits Markdown at the end of its front matter. */
export function splitFrontMatter(text: string): FrontMatterText {
  for (const { block, read } of kinds) {
    const [whole, fields] = block.exec(text) ?? [];
    const values = fields === undefined ? undefined : recordOf(read(fields));
    if (whole !== undefined && values)
      return { ...knownOf(values), body: text.slice(whole.length) };
  }
  return { body: text, leftOut: [] };
}

function knownOf(values: ReadonlyMap<string, unknown>): Omit<FrontMatterText, 'body'> {
  const rest = new Map(values);
  const take = <Value>(keys: readonly string[], read: (value: unknown) => Value | undefined) => {
    for (const [key, value] of rest) {
      const found = keys.includes(key.toLowerCase()) ? read(value) : undefined;
      if (found === undefined) continue;
      rest.delete(key);
      return found;
    }
    return undefined;
  };
  const title = take(titleKeys, lineOf);
  const published = take(dateKeys, (value) =>
    typeof value === 'string' ? dayOf(value) : undefined,
  );
  const byline = take(authorKeys, lineOf);
  return {
    ...(title !== undefined && { title }),
    ...(published && { published }),
    ...(byline !== undefined && { byline }),
    leftOut: [...rest].map(([key, value]) => `${key}: ${lineOf(value) ?? ''}`.trim()),
  };
}

function recordOf(value: unknown): Map<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? new Map(Object.entries(value))
    : undefined;
}

/** A value as one line: a list with commas, a group by its name, or by all that it has. */
function lineOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value))
    return value.flatMap((one: unknown) => lineOf(one) ?? []).join(', ') || undefined;
  const group = recordOf(value);
  return group && (lineOf(group.get('name')) ?? lineOf([...group.values()]));
}

function readYaml(fields: string): unknown {
  try {
    return parse(fields, { logLevel: 'error' });
  } catch {
    return undefined;
  }
}

const tomlLine = /^\s*([\w-]+|"[^"]+")\s*=\s*(.+?)\s*$/u;

/** Reads fields of TOML with strings, dates, numbers and lists; others keep their text. */
function readToml(fields: string): unknown {
  const values: Record<string, unknown> = {};
  for (const line of fields.split(/\r?\n/)) {
    const [, key, value] = tomlLine.exec(line) ?? [];
    if (key !== undefined && value !== undefined) values[key] = tomlValue(value);
    else if (/^\s*[^#\s]/.test(line)) values[line.trim()] = '';
  }
  return values;
}

function tomlValue(text: string): unknown {
  if (/^\[.*\]$/s.test(text))
    return (
      text
        .slice(1, -1)
        .match(/"(?:\\.|[^"\\])*"|'[^']*'|[^,\s]+/g)
        ?.map(tomlValue) ?? []
    );
  if (/^".*"$/s.test(text)) return readYaml(text) ?? text;
  return text.replace(/^'(.*)'$/s, '$1').replace(/\s+#.*$/, '');
}
