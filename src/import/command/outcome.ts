import type { NameClaims } from '../known-names.ts';
import { mostDuplicates } from '../summary.ts';
import { wrap } from '../text-lines.ts';
import { tableMessages as messages } from './command-messages.ts';

/** The result of one file. */
export type Outcome =
  /** It is in the archive now, or would be (`--dry-run`). */
  | {
      state: 'kept';
      file: string;
      id: string;
      doubts: number;
      duplicates: string[];
      /** How many texts of the file are not in the report. Its file names them. */
      leftOut: number;
      claims: NameClaims;
    }
  /** The archive already held the same bytes. */
  | { state: 'held'; file: string; id: string }
  /** The archivist declined it. */
  | { state: 'declined'; file: string }
  /** It was found in a folder, and its kind is not read. */
  | { state: 'skipped'; file: string; reason: string }
  | { state: 'failed'; file: string; reason: string };

const states = ['kept', 'held', 'declined', 'skipped', 'failed'] as const;

/** Prints the results, failures last, where they are seen, and their sums. */
export function outcomeTable(outcomes: readonly Outcome[], width: number, dry: boolean): string[] {
  const rank = (state: Outcome['state']) => ['skipped', 'failed'].indexOf(state);
  const ordered = withLaterDuplicates(outcomes).toSorted((a, b) => rank(a.state) - rank(b.state));
  const sums = states.flatMap((state) => {
    const count = outcomes.filter((outcome) => outcome.state === state).length;
    return count === 0 ? [] : [`${count} ${wording(messages.sums, state, dry)}`];
  });
  const doubtful = outcomes.filter(
    (outcome) => outcome.state === 'kept' && outcome.doubts > 0,
  ).length;
  return [
    messages.title,
    ...ordered.flatMap((outcome) => {
      const label = wording(messages.labels, outcome.state, dry);
      return wrap(`  ${label.padEnd(11)}`, outcomeText(outcome), width);
    }),
    ...wrap('', messages.total(outcomes.length, sums, doubtful), width),
  ];
}

/** Adds to each report the later ones that are like it: only those before it were compared. */
function withLaterDuplicates(outcomes: readonly Outcome[]): Outcome[] {
  return outcomes.map((outcome) => {
    if (outcome.state !== 'kept') return outcome;
    const later = outcomes.flatMap((other) =>
      other.state === 'kept' && other.duplicates.includes(outcome.id) ? [other.id] : [],
    );
    return { ...outcome, duplicates: [...new Set([...later, ...outcome.duplicates])] };
  });
}

function wording(
  words: Record<Outcome['state'], string>,
  state: Outcome['state'],
  dry: boolean,
): string {
  return dry && state === 'kept' ? messages.wouldKeep : words[state];
}

function outcomeText(outcome: Outcome): string {
  switch (outcome.state) {
    case 'kept': {
      const { file, id, doubts, duplicates, leftOut } = outcome;
      return [
        `${file} → ${id}`,
        ...(doubts > 0 ? [messages.doubts(doubts)] : []),
        ...(leftOut > 0 ? [messages.leftOut(leftOut)] : []),
        ...duplicates.slice(0, mostDuplicates).map(messages.duplicate),
        ...(duplicates.length > mostDuplicates ? ['…'] : []),
      ].join('; ');
    }
    case 'held':
      return `${outcome.file} = ${outcome.id}`;
    case 'declined':
      return outcome.file;
    case 'skipped':
    case 'failed':
      return outcome.reason.startsWith(outcome.file)
        ? outcome.reason
        : `${outcome.file}: ${outcome.reason}`;
  }
}
