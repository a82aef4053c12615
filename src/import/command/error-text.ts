import { Refusal } from '../../command-line/refusal.ts';
import { ReadError } from '../../read/read-error.ts';
import { DraftError } from '../draft/model.ts';
import { importErrors, systemErrors } from './command-messages.ts';

/** An error of the importer whose message is in Vietnamese. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
}

/**
 * Words an error in Vietnamese. The message of an unforeseen one is kept, so that it can be passed
 * on.
 */
export function errorText(error: unknown): string {
  if (!(error instanceof Error)) return importErrors.unforeseen(String(error));
  if ([ReadError, DraftError, ImportError, Refusal].some((kind) => error instanceof kind))
    return error.message;
  const known = systemErrors[errorCode(error) ?? ''];
  const path = 'path' in error && typeof error.path === 'string' ? ` (${error.path})` : '';
  return known === undefined ? importErrors.unforeseen(error.message) : `${known}${path}`;
}

/** Returns the code of a Node error, such as `ENOENT`; undefined for any other error. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
}
