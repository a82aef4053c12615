import { choiceKey, refused } from '../offline/worker-manifest.ts';

/**
 * The names of the Trusted Types policies by which the archive's scripts start workers. They are
 * all that pages may create.
 */
export const trustedPolicies = { offline: 'ky-yeu-offline', search: 'ky-yeu-search' } as const;

/**
 * The event of the window of the search page when nothing that a reader waits for is being fetched.
 * What the service worker keeps would hold up the first results on a slow network.
 */
export const rested = 'rested';

/**
 * Runs before a page is painted and applies the colours and the text size that the reader chose.
 * Where storage is forbidden, the system's settings apply.
 */
const display =
  "try{const{documentElement:r}=document;for(const k of['theme','size']){const v=localStorage.getItem(k);if(v)r.dataset[k]=v}}catch{}";

/**
 * Gives the results of a first visit the bandwidth of the fonts, 64 kB: until the service worker
 * has kept them, the search page does with the system's (search.css).
 */
const withoutFonts =
  "if(location.search&&!navigator.serviceWorker?.controller)document.documentElement.dataset.fonts='system';";

/**
 * The script in the head of every page. It applies the reader's display settings. Given the address
 * of the service worker, it also registers that once the page has loaded, on the search page
 * once that has `rested`, unless the reader has chosen to keep nothing. Where storage or workers
 * are forbidden, nothing is kept.
 */
export function earlyScript(
  workerAddress?: string,
  event: 'load' | typeof rested = 'load',
): string {
  if (workerAddress === undefined) return display;
  const worker = JSON.stringify(workerAddress);
  const key = JSON.stringify(choiceKey);
  const off = JSON.stringify(refused);
  const trusted = `self.trustedTypes?.createPolicy('${trustedPolicies.offline}',{createScriptURL:()=>${worker}}).createScriptURL('')??${worker}`;
  return `${event === rested ? withoutFonts : ''}${display}try{localStorage.getItem(${key})===${off}||addEventListener('${event}',()=>navigator.serviceWorker?.register(${trusted}).catch(()=>{}))}catch{}`;
}
