import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';

const reference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,24}\d{0,2});/gi;

/**
 * Replaces the character references of HTML that stand in a text: `H&#7897;i` becomes `Hội`. A text
 * that has only those of ASCII (`&amp;`) may mean them.
 */
export function readReferences(text: string): string {
  if (!text.includes('&')) return text;
  const read = text.replace(reference, (written) =>
    toString(fromHtml(written, { fragment: true })),
  );
  return countBeyond(read) > countBeyond(text) ? read : text;
}

function countBeyond(text: string): number {
  return text.match(/[^\0-\x7f]/g)?.length ?? 0;
}
