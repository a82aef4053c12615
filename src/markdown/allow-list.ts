import type { Options } from 'rehype-sanitize';

/** The elements of a report's text whose borders separate words. The others are inline. */
export const separatorTags = [
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
 * The options of rehype-sanitize: the elements and attributes that Markdown may make of a report's
 * text. It drops all others. Our own plugins run later, and may add more.
 */
export const allowList: Options = {
  tagNames: [...separatorTags, 'a', 'code', 'em', 'img', 'strong'],
  attributes: { a: ['href', 'title'], img: ['alt', 'src', 'title'], ol: ['start'] },
  protocols: { href: ['http', 'https', 'mailto'] },
  strip: ['script', 'style'],
  clobber: [],
  allowComments: false,
  allowDoctypes: false,
};
