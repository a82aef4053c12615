import type { Element } from 'hast';
import { countLetters } from './block-text.ts';
import type { PageLine } from './html-lines.ts';

/** Whether a link leads to a document or to another place of the page, and to no other page. */
export function staysInside(link: Element): boolean {
  return /^#./.test(String(link.properties.href)) || leadsToFile(link);
}

/** Whether a link leads to a document. */
export function leadsToFile({ properties: { href } }: Element): boolean {
  return /\.(?:pdf|docx?|xlsx?|pptx?|rtf|odt|zip|rar|jpe?g|png|mp[34])(?:$|[?#])/i.test(
    String(href),
  );
}

/** Whether a line is nothing but a link to the first page of the site. */
export function leadsHome({ text, links, linked }: PageLine): boolean {
  const [link] = links;
  return (
    link !== undefined &&
    linked >= countLetters(text) &&
    /^(?:https?:\/\/[^/]+)?\/?(?:index\.\w+|default\.\w+|trang-chu\/?|home\/?|vi\/?)?(?:#|$)/i.test(
      String(link.properties.href),
    )
  );
}

/** Whether a line links to its author. */
export function isByAuthor({ links }: PageLine): boolean {
  return links.some(({ properties: { rel, href } }) =>
    /(?:^|\s)author|tac-?gia/i.test(`${[rel].flat().join(' ')} ${String(href)}`),
  );
}
