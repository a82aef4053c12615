/** A `fetch` under observation. */
export interface WatchedFetch {
  fetch: typeof fetch;
  /**
   * How many responses failed, broke off, or had an error status. Callers such as Pagefind hide
   * them.
   */
  failures: () => number;
  /** How many chunks of responses have arrived: it grows while something is downloaded. */
  progress: () => number;
}

/** Observes a `fetch`. */
export function watchFetch(given: typeof fetch): WatchedFetch {
  let failures = 0;
  let progress = 0;
  const watched: typeof fetch = async (...request) => {
    try {
      const response = await given(...request);
      const counted = response.body?.pipeThrough(
        new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
          transform(piece, controller) {
            progress += 1;
            controller.enqueue(piece);
          },
        }),
      );
      const body = await new Response(counted).arrayBuffer();
      if (!response.ok) failures += 1;
      return new Response(body, response);
    } catch (error) {
      failures += 1;
      throw error;
    }
  };
  return { fetch: watched, failures: () => failures, progress: () => progress };
}
