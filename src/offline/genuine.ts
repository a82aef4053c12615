import { digestOf } from './digest.ts';
import { workerFile } from './protocol.ts';

// The page for what was not kept has this code in it: these patterns do not match their own text.
const canonicalLink = /<link rel="canonical" href="(https?:[^"]+)"/;
const ownAddress = / data-page="(\/[^"]+)"/;

/**
 * Whether HTML is the whole of the archive's own page at a path below its base path. A maintenance page or the page of a wireless network's login,
 * which come with status 200 at any address, do not register the archive's worker; the home page or the page for what is missing, which some
 * hosts send for any address, name another as their own.
 */
export function isOwnPage(html: string, base: string, path: string): boolean {
  const [, canonical] = canonicalLink.exec(html) ?? [];
  const address = canonical === undefined ? unlistedAddress(html) : pathOf(canonical);
  return address === base + path && isOfArchive(html, base) && html.includes('</html>');
}

/** Whether HTML is any page of the archive under a base path: one that registers its worker. */
export function isOfArchive(html: string, base: string): boolean {
  return html.includes(JSON.stringify(base + workerFile));
}

/** The address of the page for what was not kept, which search engines are not told. */
function unlistedAddress(html: string): string | undefined {
  return ownAddress.exec(html)?.[1];
}

function pathOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).pathname : undefined;
}

/**
 * Whether an answer is what a build has at a path: `known` is its digest, null for a page. Of a file that the build does not know (of another build,
 * or of an index too large to list) it can only be said whether it has the form that a file of this name has. Leaves the answer unread.
 */
export async function isGenuine(
  response: Response,
  { base, path, known }: { base: string; path: string; known: string | null | undefined },
): Promise<boolean> {
  if (known === null) return isOwnPage(await response.clone().text(), base, path);
  const bytes = await response.clone().arrayBuffer();
  if (known !== undefined) return (await digestOf(bytes)) === known;
  return bytes.byteLength > 0 && !(await isHtml(response.clone())) && isWhole(path, bytes);
}

/** Whether an answer is a page, whatever it is asked for and says of itself. Reads it. */
export async function isHtml(response: Response): Promise<boolean> {
  if (/^text\/html\b/i.test(response.headers.get('content-type') ?? '')) return true;
  return /^\s*<(?:!doctype html|html|head|body|!--)/i.test(await response.text());
}

/** Parts of the index, which are compressed, and so carry a checksum of themselves. */
const indexPart = /\.(?:pf_\w+|pagefind)$/;

/** Whether bytes are not a part of the index that was cut or altered. */
async function isWhole(path: string, bytes: ArrayBuffer): Promise<boolean> {
  if (!indexPart.test(path)) return true;
  try {
    const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    await new Response(unpacked).arrayBuffer();
    return true;
  } catch {
    return false;
  }
}
