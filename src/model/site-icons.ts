/**
 * The files of the archive's icon at the root of a site, all drawn from one picture. `tab` is for
 * browsers and programs that know no other; `scalable` is there unless the owner has an icon of
 * their own. The others are for home screens.
 */
export const iconFiles = {
  tab: 'favicon.ico',
  scalable: 'favicon.svg',
  apple: 'apple-touch-icon.png',
  small: 'bieu-tuong.png',
  large: 'bieu-tuong-512.png',
  /** Launchers cut this one to their own shape. */
  maskable: 'bieu-tuong-kin.png',
} as const;

/** The widths of the square pictures in pixels; `tab` holds several. */
export const iconWidths = { tab: [16, 32, 48], apple: 180, small: 192, large: 512, maskable: 512 };

/** The web app manifest: `.json`, because every server knows the type of that. */
export const appManifestFile = 'manifest.json';

/** The name of a share picture: of the archive at its root, of a report below its address. */
export const sharePictureFile = 'chia-se.png';

/** The size of a share picture in pixels, which Facebook, Zalo and Telegram show whole. */
export const sharePictureSize = { width: 1200, height: 630 };
