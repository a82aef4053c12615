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

/** Line and column, from 1, of a place in a text. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - start + 1 };
}
