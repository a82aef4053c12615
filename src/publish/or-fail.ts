/**
 * Runs a command. Where it throws, prints the reason without a stack trace, and ends the process
 * with 1.
 */
export async function orFail(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    console.error(`\n${messageOf(error)}`);
    process.exit(1);
  }
}

/** The message of an error, with Astro's hint. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'hint' in error && typeof error.hint === 'string'
    ? `${error.message}\n${error.hint}`
    : error.message;
}
