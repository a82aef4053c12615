import { listingMessages } from './messages/file-messages.ts';
import type { Problem } from './problem.ts';

/**
 * Prints problems by file, each with its place and its fix; then the drafts, and the number of
 * problems.
 */
export function printProblems(problems: readonly Problem[], content: string): string {
  const path = (file: string) => `${content}/${file}`.replace(/\p{Cc}/gu, '�');
  const [drafts, faults] = [
    problems.filter(({ severity }) => severity === 'draft').map(({ file }) => path(file)),
    problems.filter(({ severity }) => severity !== 'draft'),
  ];
  const files = [...Map.groupBy(faults, ({ file }) => file)].map(([file, some]) =>
    [path(file), ...some.map(problemText)].join('\n'),
  );
  return [
    ...files,
    ...(drafts.length > 0 ? [listingMessages.drafts(drafts)] : []),
    summary(faults),
  ].join('\n\n');
}

/** Leaves out the faults of drafts, which are no part of a site. */
export function withoutDrafts(problems: readonly Problem[]): Problem[] {
  const drafts = new Set(
    problems.filter(({ severity }) => severity === 'draft').map(({ file }) => file),
  );
  return problems.filter(({ file, severity }) => severity === 'draft' || !drafts.has(file));
}

function problemText({ line, column, field, severity, message, mend }: Problem): string {
  const where = field === '' ? '' : `${field}: `;
  return `  ${line}:${column}  ${listingMessages.severity[severity]}  ${where}${message}\n      → ${mend}`;
}

function summary(problems: readonly Problem[]): string {
  if (problems.length === 0) return listingMessages.none;
  const errors = countErrors(problems);
  const files = new Set(problems.map(({ file }) => file)).size;
  return listingMessages.counts(errors, problems.length - errors, files);
}

/** Counts the problems that keep the archive from being built. */
export function countErrors(problems: readonly Problem[]): number {
  return problems.filter(({ severity }) => severity === 'error').length;
}
