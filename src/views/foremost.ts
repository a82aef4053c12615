import { involvementsOf } from '../model/involvement.ts';
import type { Report } from '../model/report.ts';

/** How many names stand in the line below a title or in a list. */
const most = 2;

/** The people whom a report names first: those in the chair, else those who spoke. */
export interface Foremost {
  part: 'chairs' | 'speakers';
  /** The first of them, as printed. */
  names: string[];
  /** How many more there are. */
  others: number;
}

/** Returns the people whom a line has room for, undefined where no one chaired or spoke. */
export function foremost(speakers: Report['speakers']): Foremost | undefined {
  const chairs = speakers.filter(({ parts }) => involvementsOf(parts).includes('chaired'));
  const people = chairs.length > 0 ? chairs : speakers;
  if (people.length === 0) return undefined;
  return {
    part: chairs.length > 0 ? 'chairs' : 'speakers',
    names: people.slice(0, most).map(({ name }) => name),
    others: Math.max(0, people.length - most),
  };
}
