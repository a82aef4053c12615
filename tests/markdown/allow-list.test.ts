import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import rehypeSanitize from 'rehype-sanitize';
import { expect, test } from 'vitest';
import { allowList } from '../../src/markdown/allow-list.ts';

/** What is left of some HTML, were it ever to reach the plugins. */
const left = (html: string) =>
  toHtml(rehypeSanitize(allowList)(fromHtml(html, { fragment: true })));

test.each([
  ['<script>alert(1)</script>ong', 'ong'],
  ['<style>p{}</style>ong', 'ong'],
  ['<img src="to.png" onerror="alert(1)" style="x" class="y" id="z">', '<img src="to.png">'],
  ['<a href="javascript:alert(1)">ong</a>', '<a>ong</a>'],
  ['<a href="data:text/html,x" target="_blank" ping="https://ong.example">ong</a>', '<a>ong</a>'],
  [
    '<a href="https://ong.example/" title="t">ong</a>',
    '<a href="https://ong.example/" title="t">ong</a>',
  ],
  ['<svg><script>alert(1)</script><a xlink:href="javascript:x">ong</a></svg>', '<a>ong</a>'],
  ['<math><mtext><img src=x onerror=x></mtext></math>', '<img src="x">'],
  ['<iframe srcdoc="<script>x</script>"></iframe><object data="x"></object><embed src="x">', ''],
  [
    '<form action="https://ong.example"><input name="a"><button formaction="javascript:x">ong</button></form>',
    'ong',
  ],
  [
    '<base href="https://ong.example/"><meta http-equiv="refresh" content="0"><link rel="stylesheet" href="x">',
    '',
  ],
  ['<p data-original data-added aria-label="x">ong<!-- ghi chú --></p>', '<p>ong</p>'],
  ['<template><p>ong</p></template><details ontoggle="x" open>ong</details>', 'ong'],
])('%s becomes %s', (html, expected) => {
  expect(left(html)).toBe(expected);
});

test('HTML that a tree carries unparsed is dropped', () => {
  // As remark-rehype hands on HTML where it is allowed.
  const raw = {
    type: 'root' as const,
    children: [
      { type: 'raw', value: '<script>alert(1)</script>' },
      { type: 'text' as const, value: 'ong' },
    ],
  };
  expect(toHtml(rehypeSanitize(allowList)(Object.assign(fromHtml(''), raw)))).toBe('ong');
});
