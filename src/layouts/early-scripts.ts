/**
 * The names of the Trusted Types policies by which the archive's scripts start workers. They are
 * all that pages may create.
 */
export const trustedPolicies = { offline: 'ky-yeu-offline', search: 'ky-yeu-search' } as const;

/**
 * Runs before a page is painted and applies the colours and the text size that the reader chose.
 * Where storage is forbidden, the system's settings apply.
 */
export const displayScript =
  "try{const{documentElement:r}=document;for(const k of['theme','size']){const v=localStorage.getItem(k);if(v)r.dataset[k]=v}}catch{}";

/**
 * Registers the service worker at an address once the page has loaded, unless the reader has chosen
 * to keep nothing. Where storage or workers are forbidden, nothing is kept.
 */
export function registerScript(address: string, choice: { key: string; refused: string }): string {
  const worker = JSON.stringify(address);
  const key = JSON.stringify(choice.key);
  const refused = JSON.stringify(choice.refused);
  const trusted = `self.trustedTypes?.createPolicy('${trustedPolicies.offline}',{createScriptURL:()=>${worker}}).createScriptURL('')??${worker}`;
  return `try{localStorage.getItem(${key})===${refused}||addEventListener('load',()=>navigator.serviceWorker?.register(${trusted}).catch(()=>{}))}catch{}`;
}
