import type { KnownFiles } from '../known/known-files.ts';
import { lists, readList, type ListFile } from './lists.ts';
import type { Fault, TextPlace } from './problem.ts';
import { readReportFile } from './report-file.ts';

/** The places of the faults that checks across reports found in a file, by texts for them. */
export type KnownPlaces = ReadonlyMap<string, TextPlace>;

/**
 * Returns the lines and columns of some faults of a file, in their order. Has it `read` again where
 * they are not known: only then does YAML have to be read with its places.
 */
export async function placesOfFaults<Note extends { places?: KnownPlaces }>(
  file: string,
  faults: readonly Fault[],
  read: (file: string) => Promise<Uint8Array>,
  known: KnownFiles<Note> | undefined,
): Promise<(TextPlace | undefined)[]> {
  const isList = (path: string): path is ListFile => Object.hasOwn(lists, path);
  const before = isList(file) ? undefined : known?.noted(file);
  const keys = faults.map(({ path, offset, ofKey }) => JSON.stringify([path, offset, ofKey]));
  const found = keys.map((key) => before?.places?.get(key));
  if (!found.includes(undefined)) return found;
  const bytes = await read(file);
  const { place } = isList(file) ? readList(file, bytes) : readReportFile(bytes);
  const places = faults.map(place);
  if (before)
    known?.note(file, { ...before, places: new Map(keys.map((key, at) => [key, places[at]])) });
  return places;
}
