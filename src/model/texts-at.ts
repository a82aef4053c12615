import { isRecord } from './is-record.ts';

/** A value of a front matter that may be invalid, with its path. */
export interface Found<T> {
  path: (string | number)[];
  value: T;
}

/**
 * The values at a path through lists and maps, where `*` stands for every entry of a list. Places
 * of another shape are skipped.
 */
export function valuesAt(
  value: unknown,
  way: readonly string[],
  path: (string | number)[] = [],
): Found<unknown>[] {
  const [step, ...rest] = way;
  if (step === undefined) return value === undefined ? [] : [{ path, value }];
  if (step === '*')
    return Array.isArray(value)
      ? value.flatMap((entry: unknown, index) => valuesAt(entry, rest, [...path, index]))
      : [];
  return isRecord(value) && !Array.isArray(value) && Object.hasOwn(value, step)
    ? valuesAt(value[step], rest, [...path, step])
    : [];
}

/** The texts among them that are not blank, trimmed as the schema trims them. */
export function textsAt(value: unknown, way: string): Found<string>[] {
  return valuesAt(value, way.split('.')).flatMap(({ path, value: text }) =>
    typeof text === 'string' && text.trim() !== '' ? [{ path, value: text.trim() }] : [],
  );
}

/** The only text at a path; undefined where there is none. */
export function textAt(value: unknown, way: string): string | undefined {
  return textsAt(value, way)[0]?.value;
}

/** The value at one path; undefined where there is none. */
export function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((held, step) => {
    if (Array.isArray(held)) return typeof step === 'number' ? held[step] : undefined;
    return valuesAt(held, [String(step)])[0]?.value;
  }, value);
}
