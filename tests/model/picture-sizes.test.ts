import { expect, test } from 'vitest';
import { thumbnailSizes } from '../../src/model/picture-sizes.ts';

test.each([
  ['a photograph', [1600, 1067], [192, 144], [96, 72]],
  ['one higher than wide', [1000, 1400], [192, 144], [96, 72]],
  ['a banner', [1600, 100], [133, 100], [96, 72]],
  ['a small drawing', [90, 60], [80, 60], [80, 60]],
  ['a column of dots', [1, 500], [1, 1], [1, 1]],
])('the thumbnail of %s is no larger than the picture', (_, [width, height], file, shown) => {
  const sizes = thumbnailSizes({ width: width ?? 0, height: height ?? 0 });
  expect([sizes.file.width, sizes.file.height]).toEqual(file);
  expect([sizes.shown.width, sizes.shown.height]).toEqual(shown);
});
