/**
 * The files of the index that the page fetches for the worker, because the script of the worker is
 * still on its way when the page asks for them.
 */
export interface GivenFiles {
  /** Announces files, by their addresses, that `give` will bring. */
  expect: (addresses: readonly string[]) => void;
  /** Brings an announced file. Without a body the page could not get it. */
  give: (address: string, body: ArrayBuffer | undefined) => void;
  /**
   * Waits for a file whose address, without its query, was announced, and gives it once. Undefined
   * where it was not announced or the page could not get it.
   */
  take: (address: string) => Promise<ArrayBuffer | undefined>;
  /** Waits for an announced file as `take` does, and leaves it for that. */
  peek: (address: string) => Promise<ArrayBuffer | undefined>;
}

/** Makes an empty list of given files. */
export function givenFiles(): GivenFiles {
  const coming = new Map<string, Promise<ArrayBuffer | undefined>>();
  const bring = new Map<string, (body: ArrayBuffer | undefined) => void>();
  return {
    expect(addresses) {
      for (const address of addresses)
        coming.set(address, new Promise((resolve) => bring.set(address, resolve)));
    },
    give: (address, body) => bring.get(address)?.(body),
    take(address) {
      const key = address.replace(/\?.*/u, '');
      const body = coming.get(key);
      coming.delete(key);
      return body ?? Promise.resolve(undefined);
    },
    peek: (address) => coming.get(address) ?? Promise.resolve(undefined),
  };
}
