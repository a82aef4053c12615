import { trustedPolicies } from '../../layouts/early-scripts.ts';
import address from '../worker/worker.ts?worker&url';

/**
 * The part of Trusted Types that the search uses, which TypeScript does not know. A trusted URL is
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

/**
 * The one address that may become a script, whatever is asked for. A page may make the policy once.
 */
const policy = window.trustedTypes?.createPolicy(trustedPolicies.search, {
  createScriptURL: () => address,
});

/** Starts a worker of the search. */
export function startWorker(): Worker {
  return new Worker(policy?.createScriptURL('') ?? address, { type: 'module' });
}
