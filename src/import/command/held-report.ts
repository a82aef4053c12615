import { parseFrontMatter } from '../../markdown/astro-front-matter.ts';
import { placesOf } from '../../model/places.ts';
import { reportSchema, type Report } from '../../model/report.ts';
import { stateOf } from '../../model/state.ts';
import { textAt } from '../../model/texts-at.ts';
import type { KnownFacts } from '../archive-facts.ts';
import { faultsOf } from '../draft/field-order.ts';
import { namedReport, type NamedReport } from '../known-names.ts';
import { featuresOf, type ReportFeatures } from '../near-duplicate.ts';
import { heldEvent, type HeldEvent } from '../same-event.ts';
import { importErrors } from './command-messages.ts';

/** The parts of a report of the archive that an import needs. */
export interface HeldReport extends NamedReport, KnownFacts {
  original: Report['source']['original'];
  features: ReportFeatures;
  event: HeldEvent;
}

/** A file of the archive: a report, an unfinished draft, or the reason why it cannot be read. */
export type HeldFile = HeldReport | { draft: ReportFeatures } | { problem: string };

/** Reads the file of a report of the archive; never throws. */
export function readHeldFile(id: string, text: string): HeldFile {
  try {
    return asHeld(readHeldReport(id, text));
  } catch (error) {
    const draft = readUnfinished(id, text);
    return draft ? { draft } : { problem: error instanceof Error ? error.message : String(error) };
  }
}

/** Extracts what an import needs of a report. */
export function asHeld(report: Report): HeldReport {
  return {
    ...namedReport(report),
    places: placesOf(report).map(({ name }) => name),
    publisher: report.source.publisher,
    original: report.source.original,
    features: featuresOf(report),
    event: heldEvent(report),
  };
}

/**
 * Extracts the features of a draft, which may lack anything else; undefined where the file is no
 * draft or cannot be read.
 */
function readUnfinished(id: string, text: string): ReportFeatures | undefined {
  try {
    const { frontmatter, content } = parseFrontMatter(text);
    if (stateOf(frontmatter) !== 'draft') return undefined;
    const [title = '', date, name = '', theme] = ['title', 'date', 'event.name', 'event.theme'].map(
      (way) => textAt(frontmatter, way),
    );
    return featuresOf({ id, title, date, event: { name, theme }, body: content });
  } catch {
    return undefined;
  }
}

/** Reads the file of a report as the site does. Throws where the front matter is invalid. */
export function readHeldReport(id: string, text: string): Report {
  const { frontmatter, rawFrontmatter, content } = parseFrontMatter(text);
  if (rawFrontmatter === '') throw new Error(importErrors.noFrontMatter);
  const { data, error } = reportSchema.safeParse(frontmatter);
  if (error) throw new Error(faultsOf(error));
  return { ...data, id, body: content };
}
