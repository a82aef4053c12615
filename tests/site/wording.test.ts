import { describe, expect, inject, test } from 'vitest';
import { reportPaths } from '../../scripts/bench/pages/page-kinds.ts';
import { foundStrings } from '../../src/found-strings.ts';
import { pageAt, pagesOf, text } from './pages.ts';

const { root, many } = inject('sites');
const [, forum] = reportPaths;
const read = (path: string, { folder } = root) => text(pageAt(folder, path).tree);

describe('a reader meets these words', () => {
  test.each<[what: string, words: () => string, wanted: RegExp]>([
    [
      'a list says which of its pages one reads',
      () => read('bai-viet/trang-2/', many),
      /Trang 2\/\d/,
    ],
    ['the menu of a phone is a list of sections', () => read(''), /Danh mục/],
    ['places that match are counted', () => foundStrings['found.count'], /^Chỗ khớp .*\/.*/],
    ['a caption without its photograph says why', () => read(forum), /; kho không có ảnh\)/],
    ['a part of a date that is inferred is named', () => read(forum), /năm do suy luận/],
    [
      'an office is from a day to a day, in so many reports',
      () => read('nhan-vat/pham-minh-chinh/'),
      /từ 13-10-2021 .*đến 06-12-2021 .*2 bài/,
    ],
  ])('%s', (_, words, wanted) => {
    expect(words()).toMatch(wanted);
  });

  test('and none that is English in disguise, or known to programmers alone', () => {
    const disguised = /Trang \d+ trên|Mục lục|Từ tìm được|không nhận được|tệp tĩnh|năm suy luận/;
    expect(
      pagesOf(root.folder).flatMap(({ path, tree }) => {
        const [found] = disguised.exec(text(tree)) ?? [];
        return found === undefined ? [] : [`/${path}: ${found}`];
      }),
    ).toEqual([]);
  });
});
