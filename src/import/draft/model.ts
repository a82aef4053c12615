import type { z } from 'astro/zod';
import type { reportSchema } from '../../model/report.ts';
import type { Certainty } from '../parse/finding.ts';

/** The front matter of a report as its file holds it. */
export type FrontMatter = z.input<typeof reportSchema>;

/** A value that a person should check. */
export interface Doubt {
  /** The field: `venues[0].place`. */
  path: string;
  value: string;
  /** The sentence that the value was read from. */
  sentence?: string;
  certainty: Certainty;
  /** One line of Vietnamese. */
  reason: string;
}

/** Some fields of a front matter, and the doubts about them. */
export interface Drafted<Fields extends Partial<FrontMatter>> {
  fields: Fields;
  doubts: Doubt[];
}

/** The lists of these names, which a drafter always gives, if only empty. */
export type Lists<Name extends keyof FrontMatter> = {
  [List in Name]: NonNullable<FrontMatter[List]>;
};

/** A person, a venue and a picture of a draft. */
export type DraftedPerson = Lists<'attendees'>['attendees'][number];
export type DraftedVenue = Lists<'venues'>['venues'][number];
export type DraftedPicture = Lists<'pictures'>['pictures'][number];

/** A report as the importer would put it into the archive. */
export interface ReportDraft {
  /** `<year>/<slug>`: the path of its file. */
  id: string;
  data: FrontMatter;
  /** The text in Markdown. */
  body: string;
  /** The paragraphs of the original; a corrected title must be among their words. */
  paragraphs?: string[];
  /** In the order of the front matter. */
  doubts: Doubt[];
  /** The people whom the report names without a role. */
  mentioned?: string[];
  /** The paths of fields that an archivist may fill in. */
  empty: string[];
  /** The texts of the file that are not in the report, each whole. */
  leftOut: string[];
  /** The pictures of the file that are not in the report: the paragraph before each, and why. */
  omitted: { after: string; reason?: string }[];
  /** The notes of the file's reader, in Vietnamese. */
  notes: string[];
}

/** A file as it was received. */
export interface Received {
  /** Its name without folders. */
  file: string;
  sha256: string;
  /** The day on which it comes into the archive: `2024-05-30`. */
  added: string;
  /** The year in which the file was last changed. */
  modifiedYear?: number;
}

/** A person of the archive. */
export interface PersonFacts {
  name: string;
  /** The ids of the reports that print each office. */
  offices: Map<string, string[]>;
  reports: string[];
}

/** The names that the archive already has. */
export interface ArchiveFacts {
  topics: string[];
  /** The places of its reports and of its list of changed places. */
  places: string[];
  publishers: string[];
  /** By the spelling key of the name. */
  people: Map<string, PersonFacts>;
}

/** Thrown where a report cannot be drafted. The message says in Vietnamese what to do. */
export class DraftError extends Error {
  override readonly name = 'DraftError';
}
