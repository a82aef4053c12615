/** The names of the policies by which scripts of the archive start workers: all that a page may make of text where Trusted Types are enforced. */
export const trustedPolicies = { offline: 'ky-yeu-offline', search: 'ky-yeu-search' } as const;

/** Runs before a page is painted: shows it in the colours and the size that the reader chose. Where storage is forbidden, the system's settings stand. */
export const displayScript =
  "try{const{documentElement:r}=document;for(const k of['theme','size']){const v=localStorage.getItem(k);if(v)r.dataset[k]=v}}catch{}";

/**
 * Registers the service worker at an address once the page is there, unless the reader has chosen to keep nothing; where storage or workers are
 * forbidden, nothing is kept.
 */
export function registerScript(address: string, choice: { key: string; refused: string }): string {
  const worker = JSON.stringify(address);
  const key = JSON.stringify(choice.key);
  const refused = JSON.stringify(choice.refused);
  const trusted = `self.trustedTypes?.createPolicy('${trustedPolicies.offline}',{createScriptURL:()=>${worker}}).createScriptURL('')??${worker}`;
  return `try{localStorage.getItem(${key})===${refused}||addEventListener('load',()=>navigator.serviceWorker?.register(${trusted}).catch(()=>{}))}catch{}`;
}
