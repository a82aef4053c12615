import type { ListedName } from '../../model/entry-names.ts';
import type { EntryFacet } from '../../model/facets.ts';

/** The lists of a content folder that an import reads. */
export type ImportListFile = `${EntryFacet}.yaml`;

/** The valid entries of a list, and its problems, one line each. */
export interface ImportList {
  names: readonly ListedName[];
  problems: readonly string[];
}

/** An error of a report. */
export interface ReportFault {
  /** The field, `venues[0].place`; else the path of the file. */
  field: string;
  /** The fault, and how to mend it. */
  text: string;
}

/** The ending of a picture and its shorter side in pixels, or why it cannot be shown. */
export type PictureCheck = { ending: string; side: number } | { fault: string };

/**
 * The checks of content that an import runs. The command line hands them in, so that importer and
 * validator do not depend on each other.
 */
export interface ContentChecks {
  readList(file: ImportListFile, bytes: Uint8Array): ImportList;
  /** Returns the errors of a report that is about to be written to `path` (below the folder). */
  newReportFaults(path: string, text: string, topics: ReadonlySet<string>): ReportFault[];
  /** Decodes a picture as a build will. */
  picture(bytes: Uint8Array): Promise<PictureCheck>;
}
