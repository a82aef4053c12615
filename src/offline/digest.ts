/**
 * The first 64 bits of the SHA-256 of bytes, in hexadecimal. The build digests each file that it
 * writes, and the service worker each file that it gets.
 */
export async function digestOf(bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
