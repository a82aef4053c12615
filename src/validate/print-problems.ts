import { listingMessages } from './messages/file-messages.ts';
import type { Problem } from './problem.ts';

/** Prints problems by file, each with its place and its fix, and their number at the end. */
export function printProblems(problems: readonly Problem[], content: string): string {
  const files = [...Map.groupBy(problems, ({ file }) => file)].map(([file, some]) =>
    [`${content}/${file}`.replace(/\p{Cc}/gu, '�'), ...some.map(problemText)].join('\n'),
  );
  return [...files, summary(problems)].join('\n\n');
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
