import { defined } from '../model/defined.ts';

/** Where a value stands in a front matter or a list: the keys and, from 0, the places that lead to it. */
export type FieldPath = readonly (string | number)[];

/** Something wrong within one file. */
export interface Fault {
  path: FieldPath;
  /** What is wrong, in Vietnamese, without its mend. */
  message: string;
  /** What the archivist can do about it. */
  mend: string;
  /** Where it is in the file's text, counted in UTF-16 units; without it, where the value of `path` stands. */
  offset?: number | undefined;
  /** The name of the field is wrong, not its value. */
  ofKey?: boolean;
  /** A warning is listed and stops nothing. */
  warning?: boolean;
}

/** Something wrong, with its place as editors count: lines and columns from 1. */
export interface Problem {
  file: string;
  line: number;
  column: number;
  /** The field as the front matter nests it, `venues[0].place`; empty where none is meant. */
  field: string;
  severity: 'error' | 'warning';
  message: string;
  mend: string;
}

/** The name of a field as messages print it: `venues[0].place`. */
export function fieldName(path: FieldPath): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`))
    .join('')
    .replace(/^\./, '');
}

/** A place in a text as editors count: from 1. */
export interface TextPlace {
  line: number;
  column: number;
}

/** Returns a function from offsets in a text to places. Each costs the same, however long the text: a file may have thousands of faults. */
export function placesIn(text: string): (offset: number) => TextPlace {
  let starts: number[] | undefined;
  return (offset) => {
    starts ??= [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (defined(starts[middle], 'the start of a line') <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - defined(starts[low], 'the start of a line') + 1 };
  };
}
