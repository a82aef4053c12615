import { trustedPolicies } from '../../layouts/early-scripts.ts';
import address from '../worker/search-worker.ts?worker&url';

/**
 * The part of Trusted Types that the search uses; TypeScript has no types for it. A trusted URL is
 * accepted wherever a string is.
 */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: () => string },
  ): { createScriptURL: (input: string) => string };
}

declare global {
  interface Window {
    trustedTypes?: TrustedTypes;
  }
}

/** Allows one address as a script, whatever is passed. A page can create the policy only once. */
const policy = window.trustedTypes?.createPolicy(trustedPolicies.search, {
  createScriptURL: () => address,
});

/** Starts the worker of the search. */
export function startWorker(): Worker {
  return new Worker(policy?.createScriptURL('') ?? address, { type: 'module' });
}
