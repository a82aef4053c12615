const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/**
 * Returns the heading of a page of the archive as plain text; empty if it has none. It uses no
 * parser, because the Content-Security-Policy of pages forbids parsing HTML.
 */
export function titleOf(html: string): string {
  const [, heading = ''] = /<h1(?:\s[^>]*)?>([^<]*)<\/h1>/.exec(html) ?? [];
  return heading
    .replace(
      /&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi,
      (whole, decimal?: string, hex?: string, name?: string) => {
        if (name !== undefined) return named[name] ?? whole;
        const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      },
    )
    .trim();
}
