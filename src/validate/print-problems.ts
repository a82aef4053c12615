import type { Problem } from './problem.ts';

/** Problems as an archivist reads them: by file, each with its place, what is wrong and how to mend it; their number at the end. */
export function printProblems(problems: readonly Problem[], content: string): string {
  const files = [...Map.groupBy(problems, ({ file }) => file)].map(([file, some]) =>
    [`${content}/${file}`.replace(/\p{Cc}/gu, '�'), ...some.map(line)].join('\n'),
  );
  return [...files, summary(problems)].join('\n\n');
}

function line({ line, column, field, severity, message, mend }: Problem): string {
  return `  ${line}:${column}  ${severity === 'error' ? 'LỖI' : 'lưu ý'}  ${field === '' ? '' : `${field}: `}${message}\n      → ${mend}`;
}

function summary(problems: readonly Problem[]): string {
  const [errors, warnings] = [countErrors(problems), problems.length - countErrors(problems)];
  if (problems.length === 0) return 'Nội dung không có lỗi.';
  const files = new Set(problems.map(({ file }) => file)).size;
  return `${errors} lỗi, ${warnings} điều cần lưu ý trong ${files} tệp.${errors > 0 ? ' Còn lỗi thì chưa dựng được kho.' : ''}`;
}

/** How many of the problems keep the archive from being built. */
export function countErrors(problems: readonly Problem[]): number {
  return problems.filter(({ severity }) => severity === 'error').length;
}
