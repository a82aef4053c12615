import { Refusal } from '../command-line/refusal.ts';

/** Returns the message of an error, followed by the hint that Astro gives some of its errors. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'hint' in error && typeof error.hint === 'string'
    ? `${error.message}\n${error.hint}`
    : error.message;
}

/**
 * Throws the message of an error as a refusal: a stack trace would hide the message, which says how
 * to mend what is wrong. `worded` may say more around the message.
 */
export function refuse(error: unknown, worded = (message: string) => message): never {
  if (error instanceof Refusal) throw error;
  throw new Refusal(worded(messageOf(error)), { cause: error });
}
