import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Sees that links and images lead where they may: a link to a page of the archive goes below its base path, one that leaves it says so (`rel`), one
 * that names no scheme but a host loses its address; of an image from elsewhere its words stay. Runs after the allow-list has taken away all
 * addresses but `http`, `https` and `mailto`.
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

/** Browsers pass over white space and control characters in an address, and take a backslash for a slash. */
function isHost(href: string): boolean {
  return /^[\\/]{2}/.test(href.replace(/[\s\p{Cc}]/gu, ''));
}

function isElsewhere(source: string): boolean {
  return /^[\\/]|^[^/?#]*:/.test(source.replace(/[\s\p{Cc}]/gu, ''));
}
