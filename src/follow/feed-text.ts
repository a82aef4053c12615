import type { Element as HtmlElement, Nodes as HtmlNodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { ElementContent } from 'xast';
import { x } from 'xastscript';
import { splitAtPictures } from '../model/picture-places.ts';
import type { Report } from '../model/report.ts';
import { say } from '../strings.ts';
import { iri } from './iri.ts';

/** The elements of a text that a feed keeps, and by which names. */
const kept = new Map([
  ...'a blockquote br code em h1 h2 h3 h4 h5 h6 hr li ol p pre strong ul'
    .split(' ')
    .map((name): [string, string] => [name, name]),
  ['figure', 'div'],
  ['figcaption', 'div'],
]);

/**
 * Makes the rendered text of a report XHTML for readers of feeds, who see it away from its page, at
 * the full address `page`. Addresses become full. What belongs to the page goes: anchors, links to
 * people, notes on abbreviations. A note stands for each picture: the archive lets no other site
 * show its pictures (`Cross-Origin-Resource-Policy`).
 */
export function feedText(
  html: string,
  { pictures }: Pick<Report, 'pictures'>,
  page: string,
): ElementContent[] {
  const pictureNote = (comment: string): ElementContent[] => {
    const [{ mark, picture } = {}] = splitAtPictures(`<!--${comment}-->`);
    if (mark === undefined) return [];
    const { caption, credit } = (mark === 'figure' && pictures[picture ?? 0]) || {};
    const credited = credit === undefined ? undefined : say('report.pictureCredit', { credit });
    return [x('p', [say('feed.picture'), caption, credited].filter(Boolean).join(' '))];
  };
  const element = (node: HtmlElement): ElementContent[] => {
    const { tagName, properties } = node;
    if (tagName === 'img') return [{ type: 'text', value: imageNote(properties.alt ?? '') }];
    if (tagName === 'a' && properties.dataAdded !== undefined) return [];
    const children = node.children.flatMap(convert);
    const name = kept.get(tagName);
    const href =
      typeof properties.href === 'string' ? fullAddress(properties.href, page) : undefined;
    if (name === undefined || (tagName === 'a' && href === undefined)) return children;
    const { start } = properties;
    return [x(name, { href, start: start === undefined ? undefined : String(start) }, children)];
  };
  const convert = (node: HtmlNodes): ElementContent[] => {
    if (node.type === 'text') return [{ type: 'text', value: node.value }];
    if (node.type === 'comment') return pictureNote(node.value);
    return node.type === 'element' ? element(node) : [];
  };
  return fromHtml(html, { fragment: true }).children.flatMap(convert);
}

/** The note in the place of an image within the text. */
function imageNote(alt: string): string {
  return [say('feed.picture'), alt].filter(Boolean).join(' ');
}

/** The full form of an address on a page; undefined if it is none that a reader may follow. */
function fullAddress(href: string, page: string): string | undefined {
  const url = URL.parse(href, page);
  return url !== null && /^(?:https?|mailto):$/.test(url.protocol) ? iri(url) : undefined;
}
