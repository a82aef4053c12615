import type { PublishedArchive } from '../../model/published-archive.ts';
import type { ServedReport } from '../../model/served-report.ts';
import type { StatedFacts } from '../stated-facts.ts';
import { cslItem } from './csl-item.ts';

/** Makes the file beside a report of its facts, the words before its title and its paragraphs. */
export function serveReport(
  facts: StatedFacts,
  { title, owner, address, language }: PublishedArchive,
  preamble: string | undefined,
  text: ServedReport['text'],
): string {
  const archive = { title, owner, address, language };
  const served: WithUndefined<ServedReport> = {
    version: 1,
    archive,
    facts,
    preamble,
    text,
    citation: cslItem(facts, archive),
  };
  return `${JSON.stringify(served)}\n`;
}

/** A type before `JSON.stringify`, which leaves out what is undefined. */
type WithUndefined<T> = T extends readonly (infer Item)[]
  ? readonly WithUndefined<Item>[]
  : T extends object
    ? { [Key in keyof T]: WithUndefined<T[Key]> | (undefined extends T[Key] ? undefined : never) }
    : T;
