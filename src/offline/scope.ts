/**
 * The types of the global scope of service workers that the worker uses. TypeScript's own types of
 * it cannot coexist with those of pages, and one program checks both.
 */
export interface WorkerScope {
  addEventListener(
    type: 'install' | 'activate' | 'message',
    listener: (event: ExtendableEvent) => void,
  ): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
  skipWaiting(): Promise<void>;
  clients: {
    claim(): Promise<void>;
    matchAll(options: { type: 'window' }): Promise<readonly { url: string }[]>;
  };
  registration: Pick<ServiceWorkerRegistration, 'unregister'> & {
    navigationPreload?: { enable(): Promise<void> };
  };
}

/** An event that keeps the worker alive until a promise settles. */
export interface ExtendableEvent {
  waitUntil(work: Promise<unknown>): void;
}

/** A request of a page, which the worker may answer. */
export interface FetchEvent extends ExtendableEvent {
  request: Request;
  /**
   * The response that the browser requested while it started the worker. Undefined if it did not
   * request one.
   */
  preloadResponse?: Promise<Response | undefined>;
  respondWith(response: Promise<Response>): void;
}
