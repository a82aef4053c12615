import { expect, test } from 'vitest';
import { pictureComment, picturePlaces, splitAtPictures } from '../../src/model/picture-places.ts';

const paragraphs = ['Mở bài.', 'Quang cảnh', 'Giữa bài.', 'Ảnh: PV', 'Ảnh: PV', 'Kết.'];

test.each([
  ['of which nothing is known stands at the end', {}, { after: 6 }],
  ['stands after its paragraph', { after: 3 }, { after: 3 }],
  ['may stand before the first', { after: 0 }, { after: 0 }],
  ['stands above its caption', { caption: 'Quang  cảnh' }, { captionedBy: 2 }],
  [
    'stands above its caption, however its marks are encoded',
    { caption: 'Quang cảnh'.normalize('NFD') },
    { captionedBy: 2 },
  ],
  ['with a caption beside the text stands at the end', { caption: 'Quang' }, { after: 6 }],
])('a picture %s', (_, picture, place) => {
  expect(picturePlaces([picture], paragraphs)).toEqual([place]);
});

test('pictures with one caption take its paragraphs in order, and share the last', () => {
  const pictures = Array.from({ length: 3 }, () => ({ caption: 'Ảnh: PV' }));
  expect(picturePlaces(pictures, paragraphs)).toEqual([
    { captionedBy: 4 },
    { captionedBy: 5 },
    { captionedBy: 5 },
  ]);
});

test('a text is split at its marks, and at nothing else', () => {
  const marked = `a<!--${pictureComment('figure', 12)}-->b <!-- figure "1" --><!--${pictureComment('picture', 0)}-->`;
  expect(splitAtPictures(marked)).toEqual([
    { html: 'a', mark: 'figure', picture: 12 },
    { html: 'b <!-- figure "1" -->', mark: 'picture', picture: 0 },
    { html: '', mark: undefined, picture: NaN },
  ]);
  expect(splitAtPictures('a').map(({ html }) => html)).toEqual(['a']);
});
