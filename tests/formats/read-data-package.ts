import { z } from 'astro/zod';
import type { DataFile } from '../../src/views/data/data-package.ts';
import { readCsv } from './read-csv.ts';

const field = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9_]*$/),
  title: z.string().min(1),
  description: z.string().min(1).optional(),
  type: z.enum(['string', 'integer', 'date']),
  format: z.literal('uri').optional(),
  delimiter: z.literal(' | ').optional(),
  constraints: z
    .strictObject({ required: z.literal(true).optional(), unique: z.literal(true).optional() })
    .optional(),
});
const profile = (name: string) => z.literal(`https://datapackage.org/profiles/2.0/${name}.json`);
const resource = {
  $schema: profile('dataresource'),
  name: z.string().regex(/^[a-z0-9._-]+$/),
  // Relative, and not above the descriptor.
  path: z.string().regex(/^[\w-]+(?:\.[\w-]+)+$/),
  title: z.string().min(1),
  description: z.string().min(1),
  encoding: z.literal('utf-8'),
  bytes: z.int().positive(),
};
const table = z.strictObject({
  ...resource,
  type: z.literal('table'),
  format: z.literal('csv'),
  mediatype: z.literal('text/csv'),
  schema: z.strictObject({
    $schema: profile('tableschema'),
    fields: z.array(field).min(1),
    primaryKey: z.array(z.string()).min(1),
    foreignKeys: z
      .array(
        z.strictObject({
          fields: z.array(z.string()).min(1),
          reference: z.strictObject({ resource: z.string(), fields: z.array(z.string()).min(1) }),
        }),
      )
      .min(1)
      .optional(),
  }),
});
const json = z.strictObject({
  ...resource,
  format: z.literal('json'),
  mediatype: z.literal('application/json'),
});

/** The text of a file, with its byte order mark. */
export function textOf({ bytes }: DataFile): string {
  return new TextDecoder('utf8', { ignoreBOM: true }).decode(bytes);
}

/** The part of the standard (Data Package 2.0) that the archive uses, without `created`. */
const descriptor = z.strictObject({
  $schema: profile('datapackage'),
  name: z.string().regex(/^[a-z0-9._-]+$/),
  title: z.string().min(1),
  description: z.string().min(1),
  homepage: z.url(),
  licenses: z
    .array(z.strictObject({ title: z.string().min(1), path: z.url() }))
    .min(1)
    .optional(),
  contributors: z
    .array(z.strictObject({ title: z.string(), path: z.url(), roles: z.array(z.string()).min(1) }))
    .min(1),
  resources: z.array(z.discriminatedUnion('format', [table, json])).min(1),
});

/** A Data Package: its description, and the rows of its tables by their names. */
export interface ReadPackage {
  about: z.infer<typeof descriptor>;
  tables: ReadonlyMap<string, Record<string, string>[]>;
}

const typed = {
  string: z.string(),
  integer: z.string().regex(/^(?:0|[1-9]\d*)$/),
  date: z.iso.date(),
};

/**
 * Reads a Data Package and all of its files, given their names beside it. Throws a list of
 * everything that is not as the standard and the package's own Table Schemas say.
 */
export function readDataPackage(text: string, open: (path: string) => string): ReadPackage {
  const about = descriptor.parse(JSON.parse(text));
  const described = about.resources.filter((one) => one.format === 'csv');
  const read = described.map((one) => ({ ...one, ...readCsv(open(one.path)) }));
  const tables = new Map(read.map(({ name, rows }) => [name, rows]));
  const faults = [
    ...about.resources
      .filter(({ path, bytes }) => Buffer.byteLength(open(path)) !== bytes)
      .map(({ path }) => `${path} has another size`),
    ...read.flatMap(({ path, schema, columns, rows }) => [
      ...(columns.join() === schema.fields.map(({ name }) => name).join()
        ? []
        : [`${path} has other columns`]),
      ...schema.fields.flatMap((one) => faultsOfField(path, one, rows)),
      ...(hasRepeated(rows.map(keyOf(schema.primaryKey))) ? [`${path} repeats its key`] : []),
      ...(schema.foreignKeys ?? []).flatMap(({ fields, reference }) => {
        const known = new Set(tables.get(reference.resource)?.map(keyOf(reference.fields)));
        return rows
          .map(keyOf(fields))
          .filter((key) => !known.has(key))
          .map((key) => `${path}: ${reference.resource} has no ${key}`);
      }),
    ]),
  ];
  if (faults.length > 0) throw new Error(faults.join('\n'));
  for (const { path, format } of about.resources) if (format === 'json') JSON.parse(open(path));
  return { about, tables };
}

function faultsOfField(
  path: string,
  { name, type, format, constraints }: z.infer<typeof field>,
  rows: readonly Record<string, string>[],
): string[] {
  const cells = rows.map((row) => row[name] ?? '');
  const given = cells.filter((cell) => cell !== '');
  return [
    ...given.filter((cell) => !typed[type].safeParse(cell).success),
    ...(format === 'uri' ? given.filter((cell) => !URL.canParse(cell)) : []),
    ...(constraints?.required && given.length < cells.length ? ['an empty cell'] : []),
    ...(constraints?.unique && hasRepeated(given) ? ['a repeated cell'] : []),
  ].map((fault) => `${path}, ${name}: ${fault}`);
}

const keyOf = (fields: readonly string[]) => (row: Record<string, string>) =>
  JSON.stringify(fields.map((name) => row[name]));

function hasRepeated(values: readonly string[]): boolean {
  return new Set(values).size < values.length;
}
