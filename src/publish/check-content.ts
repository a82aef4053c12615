import { validateContent, type ContentFolder } from '../validate/content.ts';
import { Refusal } from './refusal.ts';
import { countErrors, printProblems } from '../validate/print-problems.ts';

/**
 * Throws one message with every problem of the content where any of them is an error. Prints
 * warnings.
 */
export async function checkContent(folder: ContentFolder, name: string): Promise<void> {
  const problems = await validateContent(folder);
  if (countErrors(problems) > 0) throw new Refusal(printProblems(problems, name));
  if (problems.length > 0) console.log(printProblems(problems, name));
}
