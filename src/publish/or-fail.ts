/**
 * Runs a command; where it throws, prints what went wrong, without the stack of the program, and
 * ends the process with 1.
 */
export async function orFail(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    console.error(`\n${messageOf(error)}`);
    process.exit(1);
  }
}

/** What an error says, and what Astro advises about it. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'hint' in error && typeof error.hint === 'string'
    ? `${error.message}\n${error.hint}`
    : error.message;
}
