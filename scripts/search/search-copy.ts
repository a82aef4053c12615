import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import { encodeSearchText } from '../../src/lib/search-text.ts';

/** A page as Pagefind should see it: its texts in their search copy. Undefined for pages without a `data-pagefind-body`. */
export function searchCopy(html: string): string | undefined {
  if (!html.includes('data-pagefind-body')) return undefined;
  const tree = fromHtml(html);
  visit(tree, 'text', (node) => {
    node.value = encodeSearchText(node.value);
  });
  return toHtml(tree);
}
