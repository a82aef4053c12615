import { vi } from 'vitest';

/**
 * What a network answers, by path: a body, alone or with more of what a response says of itself.
 */
export type Network = Record<string, string | Answered>;

export interface Answered {
  body: string;
  status?: number;
  type?: string;
  redirected?: boolean;
}

const origin = 'https://example.org';

/** An answer as a browser gives it to a worker. */
export function answered({
  body,
  status = 200,
  type = 'text/plain',
  redirected = false,
}: Answered): Response {
  const response = new Response(body, { status, headers: { 'content-type': type } });
  return Object.defineProperties(response, {
    type: { value: 'basic' },
    redirected: { value: redirected },
  });
}

/**
 * Stands in for the caches of a browser and for its network, which answers with what `network` has
 * at the time; a path that it has not cannot be reached. Gives the requests that were made, each
 * with how it treats the browser's own cache, and reads and writes what is kept.
 */
export function fakeBrowser(network: Network) {
  const stores = new Map<string, Map<string, Response>>();
  const keyOf = (asked: RequestInfo | URL) =>
    new URL(asked instanceof Request ? asked.url : asked, origin).pathname;
  const cacheOf = (store: Map<string, Response>) => ({
    match: async (asked: RequestInfo) => store.get(keyOf(asked))?.clone(),
    put: async (asked: RequestInfo, response: Response) =>
      void store.set(keyOf(asked), await copyOf(response)),
    delete: async (asked: RequestInfo) => store.delete(keyOf(asked)),
    keys: async () => [...store.keys()].map((path) => new Request(origin + path)),
  });
  const open = (name: string) => {
    const store = stores.get(name) ?? new Map<string, Response>();
    stores.set(name, store);
    return store;
  };
  const requests: string[] = [];
  vi.stubGlobal('caches', {
    open: async (name: string) => cacheOf(open(name)),
    has: async (name: string) => stores.has(name),
    keys: async () => [...stores.keys()],
    delete: async (name: string) => stores.delete(name),
    match: async (asked: RequestInfo, { cacheName }: { cacheName: string }) =>
      stores.get(cacheName)?.get(keyOf(asked))?.clone(),
  });
  vi.stubGlobal('fetch', async (asked: RequestInfo, { cache = 'default' }: RequestInit = {}) => {
    const path = keyOf(asked);
    requests.push(`${cache} ${path}`);
    const found = network[`${cache} ${path}`] ?? network[path];
    if (found === undefined) throw new TypeError('Failed to fetch');
    return answered(typeof found === 'string' ? { body: found } : found);
  });
  return {
    requests,
    /** Puts an answer into a cache, as an earlier worker may have done. */
    plant: (name: string, path: string, body: string) =>
      void open(name).set(path, new Response(body)),
    /** What a cache has at a path. */
    kept: async (name: string, path: string): Promise<string | undefined> =>
      stores.get(name)?.get(path)?.clone().text(),
  };
}

async function copyOf(response: Response): Promise<Response> {
  return new Response(await response.arrayBuffer(), { headers: response.headers });
}
