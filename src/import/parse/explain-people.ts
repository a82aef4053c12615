import type { Background } from './background.ts';
import type { Item } from './item.ts';
import { layOut } from './layout.ts';
import { readSentences } from './people.ts';
import type { Decision } from './rules.ts';
import type { EventPart } from './verbs.ts';

/** The decisions on a sentence of a report. */
export interface Explanation {
  sentence: string;
  background: Background;
  /** Names, forms of address, offices (with the decisions on their ends), verbs and quotations. */
  items: { kind: Item['kind']; decisions: Decision[] }[];
  people: { name: string; parts: EventPart[]; rules: string[] }[];
}

/**
 * Explains how the people of a report are found: each decision with the name of its rule. The
 * importer prints it for `--explain`.
 */
export function explainPeople(text: string): Explanation[] {
  return readSentences(layOut(text).sentences).map(
    ({ sentence, background, items, mentions, roles }) => ({
      sentence: sentence.text,
      background,
      items: items.filter(({ kind }) => kind !== 'word' && kind !== 'mark'),
      people: mentions.map(({ name }, index) => ({
        name,
        parts: roles[index]?.parts.map(({ part }) => part) ?? [],
        rules: roles[index]?.rules ?? [],
      })),
    }),
  );
}
