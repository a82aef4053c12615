const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

// No parser reads these: the Content-Security-Policy of pages forbids parsing HTML.

/** Returns the heading of a page of the archive as plain text; empty if it has none. */
export function titleOf(html: string): string {
  const [, heading = ''] = /<h1(?:\s[^>]*)?>([^<]*)<\/h1>/.exec(html) ?? [];
  return plain(heading);
}

/**
 * Returns the first date that a page of the archive states, in words, and the mark beside it that
 * says which part is inferred; each is empty if there is none.
 */
export function dayOf(html: string): { day: string; mark: string } {
  const [, day = '', mark = ''] =
    /<data\s[^>]*>([^<]*)<\/data>(?:\s*<span class="inferred"[^>]*>([^<]*)<)?/.exec(html) ?? [];
  return { day: plain(day), mark: plain(mark) };
}

/** Returns the text that a piece of HTML without elements stands for. */
function plain(html: string): string {
  return html
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
