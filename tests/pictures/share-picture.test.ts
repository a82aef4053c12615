import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { contrastIn } from '../../src/model/contrast.ts';
import { drawSharePicture, shareSvg, type ShareCard } from '../../src/pictures/share-picture.ts';

const accent = '#0b5c4a';
const card = (change: Partial<ShareCard> = {}): ShareCard => ({
  archive: 'Kho Thử',
  title: 'Hội nghị về lưỡi cày nghiêng',
  below: ['Sáng thứ Hai, ngày 2 tháng 3 năm 2009', 'Gò Mây · Bến Đá (suy luận)'],
  accent,
  ...change,
});
const long = 'Diễn đàn “Ươm giống – giữ đất, giữ nước” của các huyện miền trung du và đồng bằng. ';

/** The pixels of a picture: red, green and blue of each. */
async function pixelsOf(picture: Uint8Array) {
  const { data, info } = await sharp(picture)
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) =>
    `#${data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3).toString('hex')}`;
  return { ...info, at };
}

describe.each([
  ['short', 'Lúa'],
  ['middling', long],
  ['very long', long.repeat(8)],
  ['unbroken', 'https://kho.test/'.repeat(30)],
  ['none that can be drawn', '会议'],
])('a picture with a title that is %s', (_, title) => {
  const drawn = drawSharePicture(card({ title, archive: long.slice(0, 58) }));

  test('is a PNG of 1200 × 630 pixels and less than 60 kB', async () => {
    const picture = await drawn;
    expect(await sharp(picture).metadata()).toMatchObject({
      format: 'png',
      width: 1200,
      height: 630,
    });
    expect(picture.length).toBeLessThan(60_000);
  });

  test('has nothing but its two colours beside the square in the middle, which small previews show', async () => {
    const { at, height } = await pixelsOf(await drawn);
    const seen = new Set<string>();
    for (let y = 0; y < height; y += 1) {
      for (const x of [0, 150, 268, 932, 1199]) seen.add(at(x, y));
      for (const x of [286, 300, 900, 913]) expect(at(x, y)).toBe('#fdfbf7');
    }
    expect([...seen]).toEqual([accent]);
    for (const y of [5, 30, 600, 625]) expect(at(600, y)).toBe('#fdfbf7');
  });
});

test.each(['会议', '🎉🇻🇳', 'مؤتمر'])(
  'a title of which nothing can be drawn, %s, leaves its place to the name of the archive',
  (title) => {
    const named = card({ title: 'Kho Thử' });
    delete named.archive;
    expect(shareSvg(card({ title }))).toBe(shareSvg(named));
  },
);

test('its colours of text can be read', () => {
  for (const colour of ['#1d1a16', '#5d564b', accent])
    expect(contrastIn('light', colour)).toBeGreaterThanOrEqual(4.5);
});

test('an icon of the owner stands in the place of the mark', async () => {
  const icon = await sharp({
    create: { width: 20, height: 20, channels: 3, background: '#3366cc' },
  })
    .png()
    .toBuffer();
  const { at } = await pixelsOf(await drawSharePicture(card({ icon: icon.toString('base64') })));
  expect(at(340, 76)).toBe('#3366cc');
  expect((await pixelsOf(await drawSharePicture(card()))).at(316, 60)).toBe(accent);
});

test('its bytes are the same on a system without fonts, in another language and time zone', async () => {
  const script = `
    import { drawSharePicture } from ${JSON.stringify(join(import.meta.dirname, '../../src/pictures/share-picture.ts'))};
    process.stdout.write(await drawSharePicture(${JSON.stringify(card())}));`;
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', script],
    {
      encoding: 'buffer',
      env: {
        FONTCONFIG_FILE: '/nowhere/fonts.conf',
        FONTCONFIG_PATH: '/nowhere',
        HOME: '/nowhere',
        LC_ALL: 'tr_TR.UTF-8',
        TZ: 'Pacific/Kiritimati',
      },
    },
  );
  expect(stderr.toString()).toBe('');
  expect(stdout.equals(Buffer.from(await drawSharePicture(card())))).toBe(true);
});
