import { Refusal } from '../command-line/refusal.ts';
import { validateContent, type ContentFolder } from '../validate/content.ts';
import { countErrors, printProblems, withoutDrafts } from '../validate/print-problems.ts';

/**
 * Throws one error that lists every problem of the content, if any of them is an error. Prints the
 * problems if all are warnings. Of drafts only the names are printed. `folderName` is what the
 * messages call the folder, `address` where the site will be published.
 */
export async function checkContent(
  folder: ContentFolder,
  folderName: string,
  address?: string,
): Promise<void> {
  const problems = withoutDrafts(await validateContent(folder, address));
  if (countErrors(problems) > 0) throw new Refusal(printProblems(problems, folderName));
  if (problems.length > 0) console.log(printProblems(problems, folderName));
}
