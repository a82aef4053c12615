import type { CslItem } from '../../model/csl-schema.ts';
import { bibtex } from './bibtex.ts';
import { ris } from './ris.ts';

/** The ways to write citations, by the endings of their files. */
export const citationWriters = {
  bib: (items) => items.map(bibtex).join('\n'),
  ris: (items) => items.map(ris).join('\r\n'),
  'csl.json': (items) => `${JSON.stringify(items)}\n`,
} satisfies Record<string, (items: readonly CslItem[]) => string>;

/** The names of the same forms, as programs that read them write them. */
export const citationFormats = {
  bib: 'BibTeX',
  ris: 'RIS',
  'csl.json': 'CSL-JSON',
} satisfies Record<keyof typeof citationWriters, string>;
