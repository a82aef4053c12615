import { layLines } from './lay-lines.ts';
import { mostTwins } from './summary.ts';

/** What became of one file. */
export type Outcome =
  /** It is now in the archive, or would be (`--dry-run`). */
  | { state: 'kept'; file: string; id: string; doubts: number; twins: string[] }
  /** Its very bytes were there before. */
  | { state: 'held'; file: string; id: string }
  /** The archivist said no. */
  | { state: 'declined'; file: string }
  /** A folder holds it, and it is of no kind that is read. */
  | { state: 'skipped'; file: string; reason: string }
  | { state: 'failed'; file: string; reason: string };

const words: Record<Outcome['state'], [label: string, sum: string]> = {
  kept: ['ghi mới', 'ghi mới'],
  held: ['đã có', 'đã có trong kho'],
  declined: ['không nhập', 'không nhập'],
  skipped: ['bỏ qua', 'bỏ qua'],
  failed: ['LỖI', 'lỗi'],
};

/** A line or a few for each file, failures last, where they are seen, and the sums under them. */
export function outcomeTable(outcomes: readonly Outcome[], width: number, dry: boolean): string[] {
  const rank = (state: Outcome['state']) => ['skipped', 'failed'].indexOf(state);
  const ordered = withLaterTwins(outcomes).toSorted((a, b) => rank(a.state) - rank(b.state));
  const sums = (['kept', 'held', 'declined', 'skipped', 'failed'] as const).flatMap((state) => {
    const count = outcomes.filter((outcome) => outcome.state === state).length;
    return count === 0 ? [] : [`${count} ${label(state, dry, 1)}`];
  });
  const doubtful = outcomes.filter(
    (outcome) => outcome.state === 'kept' && outcome.doubts > 0,
  ).length;
  return [
    'KẾT QUẢ',
    ...ordered.flatMap((outcome) =>
      layLines(`  ${label(outcome.state, dry, 0).padEnd(11)}`, said(outcome), width),
    ),
    ...layLines(
      '',
      `${outcomes.length} tệp: ${sums.join(', ')}${doubtful === 0 ? '' : `; ${doubtful} bài có mục cần xem lại`}.`,
      width,
    ),
  ];
}

/** Of two twins in one batch the first could not be told of the second when it was imported. */
function withLaterTwins(outcomes: readonly Outcome[]): Outcome[] {
  return outcomes.map((outcome) => {
    if (outcome.state !== 'kept') return outcome;
    const later = outcomes.flatMap((other) =>
      other.state === 'kept' && other.twins.includes(outcome.id) ? [other.id] : [],
    );
    return { ...outcome, twins: [...new Set([...later, ...outcome.twins])] };
  });
}

function label(state: Outcome['state'], dry: boolean, which: 0 | 1): string {
  return dry && state === 'kept' ? 'sẽ ghi' : words[state][which];
}

function said(outcome: Outcome): string {
  switch (outcome.state) {
    case 'kept':
      return [
        `${outcome.file} → ${outcome.id}`,
        ...(outcome.doubts > 0 ? [`${outcome.doubts} mục cần xem`] : []),
        ...outcome.twins.slice(0, mostTwins).map((id) => `giống ${id}?`),
        ...(outcome.twins.length > mostTwins ? ['…'] : []),
      ].join('; ');
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
