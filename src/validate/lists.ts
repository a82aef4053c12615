import { parse } from 'yaml';
import { z } from 'astro/zod';
import {
  abbreviationSchema,
  placeSchema,
  topicSchema,
  type Abbreviation,
  type PlaceChange,
  type Topic,
} from '../model/registers.ts';
import { textsAt } from '../model/texts-at.ts';
import { slug } from '../model/vietnamese.ts';
import { decodeText } from './decode.ts';
import { placesIn, type Fault } from './problem.ts';
import { schemaFaults } from './schema-faults.ts';
import { placeOf, placeYaml, yamlFaults } from './yaml-places.ts';

/** The lists that stand beside the reports. */
export const lists = {
  'abbreviations.yaml': { schema: abbreviationSchema, key: 'short' },
  'places.yaml': { schema: placeSchema, key: 'name' },
  'topics.yaml': { schema: topicSchema, key: 'name' },
} as const;

/** The file of a list. */
export type ListFile = keyof typeof lists;

/** A list as read: what of it is right, and what is wrong. */
export interface ReadList {
  topics: Topic[];
  places: PlaceChange[];
  abbreviations: Abbreviation[];
  faults: Fault[];
  place(fault: Fault): { line: number; column: number };
}

/** Reads a list; entries that are wrong are left out of it and told. */
export function readList(file: ListFile, bytes: Uint8Array): ReadList {
  const { schema, key } = lists[file];
  const { text = '', faults: unread } = decodeText(bytes);
  const placeAt = placesIn(text);
  const tree = placeYaml(text);
  const faults = [...unread, ...(text === '' ? [] : yamlFaults(text, tree))];
  const value: unknown =
    tree.errors.length > 0 || text === '' ? undefined : parse(text, { logLevel: 'silent' });
  if (value !== undefined) {
    if (!Array.isArray(value))
      faults.push({
        path: [],
        message: 'cả tệp phải là một danh sách',
        mend: 'hãy ghi mỗi mục mở đầu bằng dấu - và dấu cách; danh sách trống ghi []',
      });
    else
      faults.push(
        ...schemaFaults(z.array(schema), value),
        ...repeated(value, key),
        ...ambiguous(value),
        ...circular(value),
      );
  }
  const entries: unknown[] = Array.isArray(value) ? value : [];
  const right = <T extends z.ZodType>(wanted: ListFile, type: T) =>
    wanted === file ? entries.flatMap((entry) => type.safeParse(entry).data ?? []) : [];
  return {
    topics: right('topics.yaml', topicSchema),
    places: right('places.yaml', placeSchema),
    abbreviations: right('abbreviations.yaml', abbreviationSchema),
    faults,
    place: ({ path, offset, ofKey }) => placeAt(offset ?? placeOf(tree, path, ofKey)),
  };
}

function repeated(value: unknown, key: string): Fault[] {
  const seen = new Map<string, string>();
  return textsAt(value, `*.${key}`).flatMap(({ path, value: name }) => {
    const [address, earlier] = [slug(name), seen.get(slug(name))];
    seen.set(address, earlier ?? name);
    if (address === '')
      return [
        { path, message: `“${name}” không có chữ cái hay chữ số nào`, mend: 'hãy ghi tên có chữ' },
      ];
    return earlier === undefined
      ? []
      : [
          {
            path,
            message: `“${name}” ghi hai lần (trước đó là “${earlier}”)`,
            mend: 'hãy giữ lại một',
          },
        ];
  });
}

/** Forms of abbreviations that stand for two things. */
function ambiguous(value: unknown): Fault[] {
  const seen = new Set<string>();
  return [...textsAt(value, '*.short'), ...textsAt(value, '*.forms.*')].flatMap(
    ({ path, value: form }) => {
      const twice = seen.has(form) && path.includes('forms');
      seen.add(form);
      return twice
        ? [
            {
              path,
              message: `cách viết “${form}” đã có ở một mục khác`,
              mend: 'hãy bỏ đi một trong hai',
            },
          ]
        : [];
    },
  );
}

/** Places that are said to belong to themselves. */
function circular(value: unknown): Fault[] {
  const names = new Map(textsAt(value, '*.name').map(({ path, value: name }) => [path[0], name]));
  return textsAt(value, '*.now')
    .filter(({ path, value: now }) => slug(now) === slug(names.get(path[0]) ?? ''))
    .map(({ path, value: now }) => ({
      path,
      message: `“${now}” không thể thuộc về chính nó`,
      mend: 'hãy ghi tên của nơi mới',
    }));
}
