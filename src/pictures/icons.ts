import sharp, { type Sharp } from 'sharp';
import { backgrounds } from '../model/contrast.ts';
import { iconFiles, iconWidths } from '../model/site-icons.ts';
import { joinIcons } from './ico.ts';
import { markPicture } from './mark.ts';

const [paper] = backgrounds.light;
const none = { r: 0, g: 0, b: 0, alpha: 0 };

/** The part of a maskable icon that no launcher cuts: the square in a circle of 80 % of it. */
const neverCut = 0.8 / Math.SQRT2;
/** The part of an icon on a tile that it fills, if it does not fill the tile by itself. */
const padded = 0.8;

/** Draws one of the icons of a site, in a square as wide as asked, in pixels. */
type Drawing = (width: number) => Promise<Uint8Array>;

/** The ways to draw an icon: as it is, as a tile without a hole, and with an edge to be cut. */
interface IconDrawings {
  plain: Drawing;
  tile: Drawing;
  maskable: Drawing;
}

/** Draws the mark of the archive in its accent. It stands so far inside that no mask cuts it. */
export function iconsOfMark(accent: string): IconDrawings {
  const draw =
    (corner: 'round' | 'none'): Drawing =>
    async (width) =>
      png((await vector(Buffer.from(markPicture(accent, corner)), width)).resize(width, width));
  return { plain: draw('round'), tile: draw('none'), maskable: draw('none') };
}

/**
 * Draws an icon of the owner anew, as pixels: an SVG may hold a script, which would run with the
 * rights of the site. One with transparent parts is set on paper, with room around it; another is a
 * tile already, and its first pixel gives the colour around it where a mask needs room.
 */
export function iconsOfOwner(icon: Uint8Array): IconDrawings {
  const fitted = async (width: number) =>
    (await vector(icon, width)).resize({ width, height: width, fit: 'contain', background: none });
  const onTile =
    (share: { opaque: number; other: number }): Drawing =>
    async (width) => {
      const { isOpaque } = await sharp(icon).stats();
      const inner = Math.floor(width * (isOpaque ? share.opaque : share.other));
      const background = isOpaque ? await firstPixel(icon) : paper;
      const [before, after] = [Math.floor((width - inner) / 2), Math.ceil((width - inner) / 2)];
      // In one pipeline sharp would flatten before it fits the picture into its square.
      const small = await (await fitted(inner)).png().toBuffer();
      return png(
        sharp(small)
          .flatten({ background })
          .extend({ top: before, left: before, bottom: after, right: after, background }),
      );
    };
  return {
    plain: async (width) => png(await fitted(width)),
    tile: onTile({ opaque: 1, other: padded }),
    maskable: onTile({ opaque: neverCut, other: neverCut }),
  };
}

/** Draws all icons of a site, by the names of their files. */
export function iconPictures({
  plain,
  tile,
  maskable,
}: IconDrawings): Record<string, () => Promise<Uint8Array>> {
  return {
    [iconFiles.tab]: async () =>
      joinIcons(
        await Promise.all(
          iconWidths.tab.map(async (width) => ({ width, bytes: await plain(width) })),
        ),
      ),
    [iconFiles.apple]: () => tile(iconWidths.apple),
    [iconFiles.small]: () => plain(iconWidths.small),
    [iconFiles.large]: () => plain(iconWidths.large),
    [iconFiles.maskable]: () => maskable(iconWidths.maskable),
  };
}

/** Opens a picture; one that is drawn from lines, at the size that is needed. */
async function vector(bytes: Uint8Array, width: number): Promise<Sharp> {
  const given = await sharp(bytes).metadata();
  const scale = width / Math.max(given.width, given.height);
  const density = given.format === 'svg' ? Math.min(Math.max(72 * scale, 1), 100_000) : 72;
  return sharp(bytes, { density }).autoOrient();
}

function png(picture: Sharp): Promise<Uint8Array> {
  return picture.png({ compressionLevel: 9 }).toBuffer();
}

async function firstPixel(bytes: Uint8Array): Promise<{ r: number; g: number; b: number }> {
  const { data } = await sharp(bytes)
    .autoOrient()
    .toColourspace('srgb')
    .removeAlpha()
    .extract({ left: 0, top: 0, width: 1, height: 1 })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const [r = 0, g = 0, b = 0] = data;
  return { r, g, b };
}
