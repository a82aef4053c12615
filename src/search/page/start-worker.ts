import { trustedPolicies } from '../../layouts/early-scripts.ts';
import { fetchBody } from '../worker/fetch-body.ts';
import type { EarlySearch, WorkerGift } from '../worker/protocol.ts';
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
    /** Starts a worker of the search, or gives the one that was started early. */
    startSearchWorker?: () => Worker;
  }

  /** The scripts of a page share no module, for that would be one more file to wait for. */
  interface WindowEventMap {
    'workers-ready': Event;
  }
}

/**
 * Lets the script of the page start workers, whose address only this one knows. Given a query, the
 * folder of the index (an absolute URL, with a closing slash) and the names of the files that every
 * search needs, it starts the first worker at once and fetches those files for it: on a slow phone,
 * they come while the scripts of the page and the worker are still on their way.
 */
export function startWorkers(early?: EarlySearch): void {
  // Allows one address as a script, whatever is passed. A page can create the policy only once.
  const policy = window.trustedTypes?.createPolicy(trustedPolicies.search, {
    createScriptURL: () => address,
  });
  const start = () => new Worker(policy?.createScriptURL('') ?? address, { type: 'module' });
  let first = early && start();
  // Nobody listens to it yet. One that could not be loaded is of no use to the page.
  first?.addEventListener('error', () => (first = undefined));
  window.startSearchWorker = () => {
    const worker = first ?? start();
    first = undefined;
    return worker;
  };
  dispatchEvent(new Event('workers-ready'));
  if (first && early) give(first, early);
}

function give(worker: Worker, early: EarlySearch): void {
  const send = (gift: WorkerGift, moved: ArrayBuffer[] = []) => worker.postMessage(gift, moved);
  send({ early });
  for (const file of early.files.map((name) => early.folder + name))
    void fetchBody(file, fetch).then((body) => send({ file, body }, body && [body]));
}
