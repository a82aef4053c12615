import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Restricts where links and images lead. A link to a page of the archive goes below its base path.
 * A link to another site gets `rel`. A link that names a host but no scheme loses its address. An
 * image from another site is replaced by its alternative text. Runs after the allow-list, which
 * leaves only addresses with `http`, `https` and `mailto`.
 */
export function rehypeSafeLinks({ base }: { base: string }) {
  return (tree: Root): void =>
    visit(tree, 'element', (element, index, parent) => {
      if (element.tagName === 'a') mend(element, base);
      if (
        element.tagName !== 'img' ||
        !parent ||
        index === undefined ||
        !isElsewhere(address(element, 'src'))
      )
        return undefined;
      parent.children[index] = { type: 'text', value: address(element, 'alt') };
      return SKIP;
    });
}

function mend(link: Element, base: string): void {
  const href = address(link, 'href');
  if (/^https?:/i.test(href)) link.properties.rel = ['external', 'noreferrer'];
  else if (isHost(href)) delete link.properties.href;
  else if (href.startsWith('/')) link.properties.href = base + href.slice(1);
}

function address({ properties }: Element, name: string): string {
  const value = properties[name];
  return typeof value === 'string' ? value : '';
}

/**
 * Browsers ignore white space and control characters in an address, and read a backslash as a
 * slash.
 */
function isHost(href: string): boolean {
  return /^[\\/]{2}/.test(href.replace(/[\s\p{Cc}]/gu, ''));
}

function isElsewhere(source: string): boolean {
  return /^[\\/]|^[^/?#]*:/.test(source.replace(/[\s\p{Cc}]/gu, ''));
}
