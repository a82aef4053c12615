import { digestOf } from './digest.ts';
import { workerFile } from './worker-manifest.ts';

// These patterns must not match their own text, since the offline page has this code in it.
const canonicalLink = /<link rel="canonical" href="(https?:[^"]+)"/;
const ownAddress = / data-page="(\/[^"]+)"/;

/**
 * Whether HTML is the complete page of the archive at a path below its base path. Anything may come
 * with status 200 at any address. A maintenance page, or the login page of a wireless network, does
 * not register the archive's worker. The home page and the 404 page, which some hosts send for
 * missing pages, name another canonical address.
 */
export function isOwnPage(html: string, base: string, path: string): boolean {
  const [, canonical] = canonicalLink.exec(html) ?? [];
  const address = canonical === undefined ? unlistedAddress(html) : pathOf(canonical);
  return address === base + path && isOfArchive(html, base) && html.includes('</html>');
}

/** Whether HTML is any page of the archive under a base path, that is, registers its worker. */
export function isOfArchive(html: string, base: string): boolean {
  return html.includes(JSON.stringify(base + workerFile));
}

/**
 * The address that the offline page names. It has no canonical link: search engines must not list
 * it.
 */
function unlistedAddress(html: string): string | undefined {
  return ownAddress.exec(html)?.[1];
}

function pathOf(address: string): string | undefined {
  // Not by `URL.canParse`, which Chrome before 120 and Safari before 17 do not have.
  try {
    return new URL(address).pathname;
  } catch {
    return undefined;
  }
}

/**
 * Whether a response is what a build has at a path. `known` is the file's digest in the manifest,
 * and null for a page. It is undefined for a file of another build, or of an index too large to
 * list, of which only the format is checked that its name implies. Does not consume the response.
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

/**
 * Whether a response is HTML by its content type or, if that says otherwise, its first bytes.
 * Consumes it.
 */
export async function isHtml(response: Response): Promise<boolean> {
  if (/^text\/html\b/i.test(response.headers.get('content-type') ?? '')) return true;
  return /^\s*<(?:!doctype html|html|head|body|!--)/i.test(await response.text());
}

/** Parts of the index are gzip files, which contain a checksum. */
const indexPart = /\.(?:pf_\w+|pagefind)$/;

/** Whether bytes are a complete and unaltered part of the index. */
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
