import type { Options } from 'rehype-sanitize';

/** The elements of a report's text that separate words. The others are inline. */
export const partingTags = [
  'blockquote',
  'br',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'hr',
  'li',
  'ol',
  'p',
  'pre',
  'ul',
];

/**
 * Everything that Markdown may make of a report's text. All else is dropped, whatever let it in.
 * The plugins that run later add to it.
 */
export const allowList: Options = {
  tagNames: [...partingTags, 'a', 'code', 'em', 'img', 'strong'],
  attributes: { a: ['href', 'title'], img: ['alt', 'src', 'title'], ol: ['start'] },
  protocols: { href: ['http', 'https', 'mailto'] },
  strip: ['script', 'style'],
  clobber: [],
  allowComments: false,
  allowDoctypes: false,
};
