/** Runs a command; where it throws, prints what went wrong, without the stack of the program, and ends the process with 1. */
export async function orFail(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    const hint = error instanceof Error && 'hint' in error && typeof error.hint === 'string' ? `\n${error.hint}` : '';
    console.error(`\nKhông dựng được kho; bản đã dựng trước đó vẫn nguyên.\n${error instanceof Error ? error.message : String(error)}${hint}`);
    process.exit(1);
  }
}
