import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

const allowed = new Set(['http', 'https', 'mailto']);

/** Leaves a link its address only where that leads to a page, a place within one, or a letter box; `javascript:` and the like are dropped, the words stay. */
export function rehypeSafeLinks() {
  return (tree: Root): void =>
    visit(tree, 'element', ({ tagName, properties }) => {
      if (tagName !== 'a') return;
      // Browsers pass over white space and control characters in an address.
      const [, scheme] = /^([^/?#:]*):/.exec(String(properties['href'] ?? '').replace(/[\s\p{Cc}]/gu, '')) ?? [];
      if (scheme !== undefined && !allowed.has(scheme.toLowerCase())) delete properties['href'];
    });
}
