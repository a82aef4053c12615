import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { iconPictures, iconsOfMark, iconsOfOwner } from '../../src/pictures/icons.ts';
import { readIcons } from './read-icons.ts';

const accent = '#0b5c4a';
const svg = (shapes: string) =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">${shapes}</svg>`);
const ring = svg('<circle cx="5" cy="5" r="4.9" fill="#3366cc"/>');
const tile = svg('<rect width="10" height="10" fill="#3366cc"/>');

/** A pixel of a picture, as `#rrggbbaa`. */
async function pixel(bytes: Uint8Array, x: number, y: number): Promise<string> {
  const { data } = await sharp(bytes)
    .ensureAlpha()
    .extract({ left: x, top: y, width: 1, height: 1 })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return `#${data.toString('hex')}`;
}

describe.each([
  ['the mark', iconsOfMark(accent)],
  ['a round icon of the owner', iconsOfOwner(ring)],
  ['a square icon of the owner', iconsOfOwner(tile)],
])('of %s', (_, drawings) => {
  const pictures = iconPictures(drawings);
  const draw = (name: string) => pictures[name]?.() ?? Promise.reject(new Error(name));

  test('each icon has its size, and the tab has three', async () => {
    const sizes = { 'apple-touch-icon': 180, 'bieu-tuong': 192, 'bieu-tuong-512': 512 };
    for (const [name, width] of Object.entries({ ...sizes, 'bieu-tuong-kin': 512 }))
      expect(await sharp(await draw(`${name}.png`)).metadata(), name).toMatchObject({
        format: 'png',
        width,
        height: width,
      });
    const icons = readIcons(await draw('favicon.ico'));
    expect(icons.map(({ width }) => width)).toEqual([16, 32, 48]);
    for (const { width, bytes } of icons)
      expect(await sharp(bytes).metadata()).toMatchObject({ format: 'png', width, height: width });
  });

  test('what a home screen shows has no hole, which would be black there', async () => {
    for (const name of ['apple-touch-icon.png', 'bieu-tuong-kin.png'])
      expect((await sharp(await draw(name)).stats()).isOpaque, name).toBe(true);
  });
});

test('the mark is in the accent to the edge of a home screen, and round at a tab', async () => {
  const pictures = iconPictures(iconsOfMark(accent));
  const [apple, small] = [pictures['apple-touch-icon.png'], pictures['bieu-tuong.png']];
  expect(await pixel((await apple?.()) ?? new Uint8Array(), 0, 0)).toBe(`${accent}ff`);
  // The letter is in the middle.
  const { info } = await sharp(await iconsOfMark(accent).maskable(512))
    .removeAlpha()
    .trim()
    .toBuffer({ resolveWithObject: true });
  expect(Math.abs((512 - info.width) / 2 + (info.trimOffsetLeft ?? 0))).toBeLessThan(2);
  expect(Math.abs((512 - info.height) / 2 + (info.trimOffsetTop ?? 0))).toBeLessThan(2);
  expect((await pixel((await small?.()) ?? new Uint8Array(), 0, 0)).slice(-2)).toBe('00');
});

test('an icon with holes is set on paper with room around it, one without fills its tile', async () => {
  expect(await pixel(await iconsOfOwner(ring).tile(180), 10, 90)).toBe('#fdfbf7ff');
  expect(await pixel(await iconsOfOwner(ring).tile(180), 90, 90)).toBe('#3366ccff');
  expect(await pixel(await iconsOfOwner(tile).tile(180), 1, 1)).toBe('#3366ccff');
});

test('what is outside the circle that no launcher cuts has only the colour of the ground', async () => {
  for (const [icon, ground] of [
    [ring, '#fdfbf7ff'],
    [tile, '#3366ccff'],
  ] as const) {
    const drawn = await iconsOfOwner(icon).maskable(512);
    for (const [x, y] of [
      [50, 256],
      [256, 50],
      [111, 111],
    ] as const)
      expect(await pixel(drawn, x, y)).toBe(ground);
  }
});
