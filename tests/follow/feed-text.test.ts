import { expect, test } from 'vitest';
import { x } from 'xastscript';
import { feedText } from '../../src/follow/feed-text.ts';
import { printXml } from '../../src/follow/xml-file.ts';
import { pictureComment } from '../../src/model/picture-places.ts';
import { report } from '../model/reports.ts';

const page = 'https://ong.example/kho/bai-viet/2020/nghe-nuoi-ong/';
const made = (html: string, given: Parameters<typeof report>[0] = {}) =>
  printXml(x('div', feedText(html, report(given), page)));

test('what belongs to the page alone goes, and its words stay', () => {
  expect(
    made(
      '<p id="doan-1">Ông <a data-people="0">Lê Mơ</a> ở <abbr title="Ủy ban nhân dân">UBND</abbr> xã.<a href="#doan-1" aria-label="x" data-added></a></p>',
    ),
  ).toBe('<div><p>Ông Lê Mơ ở UBND xã.</p></div>');
});

test.each([
  ['/kho/gioi-thieu/', 'https://ong.example/kho/gioi-thieu/'],
  ['#doan-2', `${page}#doan-2`],
  ['tai-lieu/a.pdf', `${page}tai-lieu/a.pdf`],
  ['mailto:ong@ong.example', 'mailto:ong@ong.example'],
  ['https://bao.example/?a={b}|c', 'https://bao.example/?a=%7Bb%7D%7Cc'],
])('the address %s is made full', (href, full) => {
  expect(made(`<p><a href="${href}" title="y">x</a></p>`)).toBe(
    `<div><p><a href="${full}">x</a></p></div>`,
  );
});

test('a link that may not be followed becomes words', () => {
  expect(made('<p><a href="javascript:hit=1">x</a> <a href="http://[">y</a></p>')).toBe(
    '<div><p>x y</p></div>',
  );
});

test('a note stands for each picture, with the words that only its page had', () => {
  const pictures = [{ file: 'ong.jpg', caption: 'Đàn ong', credit: 'Lê Mơ', alt: 'Ong' }];
  const mark = (kind: 'figure' | 'picture') => `<!--${pictureComment(kind, 0)}-->`;
  expect(made(mark('figure'), { pictures })).toBe(
    '<div><p>[Ảnh ở trang của bài] Đàn ong Ảnh: Lê Mơ</p></div>',
  );
  expect(
    made(`<figure>${mark('picture')}<figcaption>Đàn ong</figcaption></figure>`, { pictures }),
  ).toBe('<div><div><p>[Ảnh ở trang của bài]</p><div>Đàn ong</div></div></div>');
  expect(made('<p><img alt="Ong" __ASTRO_IMAGE_="{}"></p><!--x-->')).toBe(
    '<div><p>[Ảnh ở trang của bài] Ong</p></div>',
  );
});

test('nothing but what a text may have comes through', () => {
  expect(
    made(
      '<p onclick="hit=1" style="color:red">a<script>hit=1</script><svg><a>b</a></svg></p><ol start="3"><li>c</li></ol><iframe src="x"></iframe>',
    ),
  ).toBe('<div><p>ahit=1b</p><ol start="3"><li>c</li></ol></div>');
});
