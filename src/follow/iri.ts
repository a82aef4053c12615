/**
 * An address as an IRI, which Atom asks for. Encodes the characters that no IRI may have (RFC 3987,
 * section 2.2) and that browsers leave as they are in a query or a fragment.
 */
export function iri(url: URL): string {
  return url.href.replace(/[{}|\\^`]/g, encodeURIComponent);
}
