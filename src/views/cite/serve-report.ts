import type { PublishedArchive } from '../../model/published-archive.ts';
import type { ReportToServe } from '../../model/served-report.ts';
import { servedArchive, servedFacts } from '../served-facts.ts';
import type { StatedFacts } from '../stated-facts.ts';
import { cslItem } from './csl-item.ts';

/** Makes the file beside a report of its facts, the words before its title and its paragraphs. */
export function serveReport(
  facts: StatedFacts,
  archive: PublishedArchive,
  preamble: string | undefined,
  text: readonly string[],
): string {
  const served: ReportToServe = {
    version: 1,
    archive: servedArchive(archive),
    facts: servedFacts(facts, archive),
    preamble,
    text,
    citation: cslItem(facts, archive),
  };
  return `${JSON.stringify(served)}\n`;
}
