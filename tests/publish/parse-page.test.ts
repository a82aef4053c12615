import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import { editHtml, insertBehind } from '../../src/publish/edit-html.ts';
import { pageParser } from '../../src/publish/parse-page.ts';
import { elements } from '../site/pages.ts';

const sheet = (letter: string) => `a{color:${letter.repeat(1200)}}`;
const page = (title: string, ...sheets: string[]) =>
  `<!DOCTYPE html><html><head><meta charset="utf-8" content="${title}">${sheets
    .map((text) => `<style>${text}</style><link>`)
    .join('')}<title>${title}</title></head><body><p>Ong</p></body></html>`;

test.each([
  ['the same style sheets', page('Bưởi', sheet('a'), sheet('b'))],
  ['one of them', page('Bưởi', sheet('b'))],
  ['them in another order', page('Bưởi', sheet('b'), 'p{}', sheet('a'))],
  ['one of them and a new one', page('Bưởi', sheet('c'), sheet('a'))],
  ['no style sheet', page('Bưởi')],
  ['one that only looks like a style sheet', page(`<style>${sheet('a')}</style>`, sheet('b'))],
  ['one that does beside a true one', page(`<style>${sheet('a')}</style>`, sheet('a'))],
])('a page with %s is parsed and edited like the first', (_, html) => {
  const parse = pageParser();
  parse(page('Ong', sheet('a'), sheet('b')));
  const { tree, edited } = parse(html);
  expect(toHtml(tree)).toBe(toHtml(fromHtml(html)));
  expect(edited([])).toBe(html);
  const marked = (of: Root) =>
    elements(of, ({ tagName }) => /^(?:meta|link|title|p)$/.test(tagName)).map((one) =>
      insertBehind(one, '<hr>'),
    );
  expect(edited(marked(tree))).toBe(editHtml(html, marked(fromHtml(html))));
});
