import { isRecord } from '../../model/is-record.ts';

/** Splits a path: `speakers[2].office` → speakers, 2, office. */
export function stepsOf(path: string): string[] {
  return path.split(/[.[\]]+/).filter(Boolean);
}

/** Returns the value at a path; undefined where there is none. */
export function readField(within: unknown, path: string): unknown {
  return stepsOf(path).reduce<unknown>(step, within);
}

/**
 * Returns a copy with one value set, or removed where `value` is undefined. Missing groups are
 * made.
 */
export function setField(within: unknown, path: string, value: unknown): unknown {
  return set(within, stepsOf(path), value);
}

function step(within: unknown, name: string): unknown {
  return isRecord(within) ? Object.entries(within).find(([key]) => key === name)?.[1] : undefined;
}

function set(within: unknown, [name, ...rest]: readonly string[], value: unknown): unknown {
  if (name === undefined) return value;
  const changed = set(step(within, name), rest, value);
  if (Array.isArray(within)) {
    const items: unknown[] = within;
    return changed === undefined
      ? items.toSpliced(Number(name), 1)
      : Number(name) < items.length
        ? items.with(Number(name), changed)
        : [...items, changed];
  }
  const fields = isRecord(within) ? Object.entries(within).filter(([key]) => key !== name) : [];
  return Object.fromEntries(changed === undefined ? fields : [...fields, [name, changed]]);
}
