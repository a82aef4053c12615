import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';

const reference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,24}\d{0,2});|\\u[\da-f]{4}/gi;

/**
 * Replaces the character references of HTML and the escapes of JSON that stand in a text:
 * `H&#7897;i` and `H\u1ed9i` become `Hội`. A text that has only those of ASCII (`&amp;`) may mean
 * them.
 */
export function readReferences(text: string): string {
  const read = text.replace(reference, (written) =>
    written.startsWith('&')
      ? toString(fromHtml(written, { fragment: true }))
      : String.fromCharCode(Number.parseInt(written.slice(2), 16)),
  );
  return countBeyond(read) > countBeyond(text) ? read : text;
}

function countBeyond(text: string): number {
  return text.match(/[^\0-\x7f]/g)?.length ?? 0;
}
