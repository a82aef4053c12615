import { defined } from '../model/defined.ts';

/**
 * The keys and indexes that lead to a value of a front matter or a list; empty for the whole file.
 */
export type FieldPath = readonly (string | number)[];

/** A problem in words, in Vietnamese. */
export interface Advice {
  message: string;
  /** How the archivist can fix it. */
  mend: string;
}

/** A problem within one file. */
export interface Fault extends Advice {
  path: FieldPath;
  /**
   * Its offset in the file's text, in UTF-16 units. By default it is where the value at `path`
   * begins.
   */
  offset?: number | undefined;
  /** True where the name of the field is wrong, not its value. */
  ofKey?: boolean;
  /** A warning is listed and does not stop a build. */
  warning?: boolean;
}

/** A fault whose offset is known. */
export type PlacedFault = Fault & { offset: number };

/** A fault with the path of its file, below the content folder. */
export interface FileFault {
  file: string;
  fault: Fault;
}

/** A problem of the content with its place: lines and columns count from 1, as editors do. */
export interface Problem extends Advice {
  file: string;
  line: number;
  column: number;
  /** The field as its front matter nests it, `venues[0].place`; empty for the whole file. */
  field: string;
  /** An error stops a build. `draft` names a draft, which is no fault. */
  severity: 'error' | 'warning' | 'draft';
}

/** A field as messages print it: `venues[0].place`. */
export function fieldName(path: FieldPath): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');
}

/** A place in a text, as editors count: from 1. */
export interface TextPlace {
  line: number;
  column: number;
}

/**
 * Returns a function from offsets in a text (UTF-16 units) to lines and columns. A call takes time
 * logarithmic in the number of lines, since a file may have thousands of faults.
 */
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
