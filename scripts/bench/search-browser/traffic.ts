import { get } from 'node:http';
import type { BrowserContext, Request } from 'playwright-core';

/**
 * The kinds of file that a search fetches, in the order in which they are printed, each with a
 * pattern of its addresses below the base path.
 */
const kinds = [
  ['worker', /^_astro\/search-worker\b.*\.js$/],
  ['page scripts', /^(?!pagefind\/).*\.js$/],
  ['fonts', /\.woff2$/],
  ['pagefind.js', /^pagefind\/[^/]+\/pagefind\.js$/],
  ['WASM', /^pagefind\/[^/]+\/wasm\b/],
  ['index', /^pagefind\/[^/]+\/index\//],
  ['results', /^pagefind\/[^/]+\/fragment\//],
  ['kept for offline', /^pagefind\/[^/]+\/(?:facets\/|vocabulary)/],
  ['index tables', /^(?:pagefind|tim-kiem\/ten)\//],
  ['page', /\/$/],
  ['other', /(?:)/],
] as const satisfies [string, RegExp][];

/** A kind of file that a search fetches. */
export type Kind = (typeof kinds)[number][0];
export type Traffic = Partial<Record<Kind, number>>;

/** The kinds, in the order in which they are printed. */
export const kindNames: readonly Kind[] = kinds.map(([name]) => name);

/** The kind of a file by its path below the base path of the site. */
export function kindOf(path: string): Kind {
  return kinds.find(([, pattern]) => pattern.test(path))?.[0] ?? 'other';
}

/** The bytes of all kinds. */
export function total(traffic: Traffic): number {
  return Object.values(traffic).reduce((sum, bytes) => sum + bytes, 0);
}

/**
 * Counts the bytes on the wire, headers included, that the pages of a context, their workers and
 * the site's service worker fetch. `take` returns what was fetched since its last call. It throws
 * where a request went to another site or failed.
 */
export function countTraffic(
  context: BrowserContext,
  site: string,
): { take: () => Promise<Traffic> } {
  let finished: Request[] = [];
  const failures: string[] = [];
  context.on('requestfinished', (request) => finished.push(request));
  context.on('requestfailed', (request) =>
    failures.push(`${request.url()}: ${request.failure()?.errorText ?? 'failed'}`),
  );
  return {
    async take() {
      const requests = finished;
      finished = [];
      const traffic: Traffic = {};
      for (const request of requests) {
        const url = request.url();
        if (!url.startsWith(site)) failures.push(`${url}: another site`);
        // The service worker has fetched these files itself, and its own request is counted.
        if ((await request.response())?.fromServiceWorker()) continue;
        const { responseBodySize, responseHeadersSize } = await request.sizes();
        const kind = kindOf(new URL(url).pathname.slice(new URL(site).pathname.length));
        // The browser reports no size for the script of a worker.
        const body = responseBodySize > 0 ? responseBodySize : await sizeOnWire(url);
        traffic[kind] = (traffic[kind] ?? 0) + body + responseHeadersSize;
      }
      if (failures.length > 0) throw new Error(`Not fetched: ${failures.join(', ')}`);
      return traffic;
    },
  };
}

/** The size of the body that a server sends to a browser. */
function sizeOnWire(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => (bytes += chunk.length));
      response.on('end', () => resolve(bytes)).on('error', reject);
    }).on('error', reject);
  });
}
