/**
 * A `fetch` that counts what it could not load: answers that did not come, did not come whole, or were not those asked for. Whoever calls it may
 * hide its failures, as Pagefind does.
 */
export function watchFetch(given: typeof fetch): { fetch: typeof fetch; failures: () => number } {
  let failures = 0;
  const watched: typeof fetch = async (...request) => {
    try {
      const response = await given(...request);
      const body = await response.arrayBuffer();
      if (!response.ok) failures += 1;
      return new Response(body, response);
    } catch (error) {
      failures += 1;
      throw error;
    }
  };
  return { fetch: watched, failures: () => failures };
}
