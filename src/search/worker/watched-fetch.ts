/** A `fetch` that counts failures and progress. */
export interface WatchedFetch {
  fetch: typeof fetch;
  /**
   * The number of responses that failed, broke off, or had an error status. Pagefind hides them.
   */
  failures: () => number;
  /** The number of chunks of responses that have arrived. It grows during a download. */
  progress: () => number;
}

/** Wraps a `fetch` so that its failures and progress are counted. */
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
