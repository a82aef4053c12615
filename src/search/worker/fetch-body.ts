/** Fetches the body of a file by `get`. Undefined where the host does not give it. */
export async function fetchBody(
  address: string,
  get: typeof fetch,
): Promise<ArrayBuffer | undefined> {
  try {
    const response = await get(address);
    return response.ok ? await response.arrayBuffer() : undefined;
  } catch {
    return undefined;
  }
}
