import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * The vocabulary of schema.org as the package `schema-dts` has generated it from the site's own
 * definitions: of each type its properties, each with the names of the types that it takes.
 */
const declarations = readFileSync(
  fileURLToPath(import.meta.resolve('schema-dts')).replace(/\.js$/, '.d.ts'),
  'utf8',
);

/** The types and data types that a property takes. */
type Takes = ReadonlySet<string>;

const interfaces = new Map(
  [
    ...declarations.matchAll(
      /^(?:export )?interface (\w+)(?: extends ([\w, <>]+))? \{\n(.*?)^\}/gms,
    ),
  ].map(([, name = '', parents = '', body = '']) => [
    name,
    {
      parents: parents.split(', ').filter(Boolean),
      properties: new Map(
        [...body.matchAll(/^ {4}"(\w+)"\?: SchemaValue<(.*), "\w+">;$/gm)].map(
          ([, property = '', takes = '']) => [property, new Set(takes.split(' | '))] as const,
        ),
      ),
    },
  ]),
);
const unions = new Map(
  [...declarations.matchAll(/^export type (\w+) = (.*);$/gm)].map(([, name = '', members = '']) => [
    name,
    members.split(' | '),
  ]),
);

/** The properties of a type and of all types above it; undefined where there is no such type. */
export function propertiesOf(type: string): ReadonlyMap<string, Takes> | undefined {
  const start = interfaces.has(`${type}Leaf`) ? `${type}Leaf` : `${type}Base`;
  if (!interfaces.has(start)) return undefined;
  const all = new Map<string, Takes>();
  const walk = (name: string) => {
    const { parents = [], properties = new Map<string, Takes>() } = interfaces.get(name) ?? {};
    for (const [property, takes] of properties) all.set(property, takes);
    parents.forEach(walk);
  };
  walk(start);
  return all;
}

/** Whether a type is one of those that a property takes, or below one of them. */
export function takesType(takes: Takes, type: string): boolean {
  const seen = new Set<string>();
  const below = (name: string): boolean => {
    if (name === type || name === `${type}Leaf`) return true;
    if (seen.has(name)) return false;
    seen.add(name);
    return (unions.get(name) ?? []).some(below);
  };
  return [...takes].some(below);
}

/**
 * Whether a property takes a text: one of its own words where it has a list of them, or the address
 * of any thing.
 */
export function takesText(takes: Takes, text: string): boolean {
  return [...takes].some(
    (name) =>
      /^(?:Text|URL|Date|DateTime)$/.test(name) ||
      (name === 'Thing' && URL.canParse(text)) ||
      (name.endsWith('Enumeration') && (unions.get(name) ?? []).includes(`"${text}"`)),
  );
}
