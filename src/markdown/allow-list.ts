import type { Options } from 'rehype-sanitize';

/** All that Markdown may make of a report's text; everything else is left out, whatever let it in. The plugins that run later add to it. */
export const allowList: Options = {
  tagNames: [
    'a',
    'blockquote',
    'br',
    'code',
    'em',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'hr',
    'img',
    'li',
    'ol',
    'p',
    'pre',
    'strong',
    'ul',
  ],
  attributes: { a: ['href', 'title'], img: ['alt', 'src', 'title'], ol: ['start'] },
  protocols: { href: ['http', 'https', 'mailto'] },
  strip: ['script', 'style'],
  clobber: [],
  allowComments: false,
  allowDoctypes: false,
};
