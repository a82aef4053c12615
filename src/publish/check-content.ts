import { Refusal } from '../command-line/refusal.ts';
import type { KnownFiles } from '../known/known-files.ts';
import { validateContent, type CheckedReport, type ContentFolder } from '../validate/content.ts';
import { countErrors, printProblems, withoutDrafts } from '../validate/print-problems.ts';

/**
 * Throws one error that lists every problem of the content, if any of them is an error. Prints the
 * problems if all are warnings. Of drafts only the names are printed. `folderName` is what the
 * messages call the folder; the rest is as for `validateContent`.
 */
export async function checkContent(
  folder: ContentFolder,
  folderName: string,
  address?: string,
  known?: KnownFiles<CheckedReport>,
): Promise<void> {
  const problems = withoutDrafts(await validateContent(folder, address, known));
  if (countErrors(problems) > 0) throw new Refusal(printProblems(problems, folderName));
  if (problems.length > 0) console.log(printProblems(problems, folderName));
}
