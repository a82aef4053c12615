import type { z } from 'astro/zod';
import type { reportSchema } from '../../model/report.ts';
import type { Certainty } from '../parse/finding.ts';

/** The front matter of a report as its file holds it. */
export type FrontMatter = z.input<typeof reportSchema>;

/** A value that a person should look at: where it stands (`venues[0].place`), what it rests on, and why it is not sure. */
export interface Doubt {
  path: string;
  value: string;
  sentence?: string;
  certainty: Certainty;
  /** One line of Vietnamese. */
  reason: string;
}

/** A report as the importer would put it into the archive. */
export interface Draft {
  /** `<year>/<slug>`: the path of its file. */
  id: string;
  data: FrontMatter;
  /** The text in Markdown. */
  body: string;
  /** The paragraphs of the file, among whose words another title may be chosen. */
  paragraphs?: string[];
  /** In the order of the front matter. */
  doubts: Doubt[];
  /** Who is named and was given no part: an archivist may know one. */
  mentioned?: string[];
  /** Fields that the report did not give. */
  empty: string[];
  /** What the reader of the file had to say, in Vietnamese. */
  notes: string[];
}

/** A file as it was received. */
export interface Received {
  /** Its name without folders. */
  file: string;
  sha256: string;
  /** The year in which the file was last changed. */
  modifiedYear?: number;
}

/** What the archive knows of a person: each office that it printed, with the reports that print it. */
export interface KnownPerson {
  name: string;
  offices: Map<string, string[]>;
  reports: string[];
}

/** What tells a report of the archive from others. */
export interface KnownReport {
  id: string;
  title: string;
  date: string;
  event: string;
}

/** What the archive holds already. */
export interface Known {
  topics: string[];
  /** The names of places, of its reports and of its list of changed places. */
  places: string[];
  publishers: string[];
  /** By the spelling key of the name. */
  people: Map<string, KnownPerson>;
  reports: KnownReport[];
}

/** A report that cannot be drafted; the message tells the archivist, in Vietnamese, what to do. */
export class DraftError extends Error {
  override readonly name = 'DraftError';
}
