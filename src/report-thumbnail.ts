import type { ImageMetadata } from 'astro';
import { getImage } from 'astro:assets';
import { thumbnailSizes, type Thumbnail } from './model/picture-sizes.ts';

/**
 * Returns a picture as lists show it. Its address changes with the picture, so that the key of a
 * page that shows it does, too. Astro makes the file in every build that asks for it here, also
 * where it takes all pages with it over from an earlier one.
 */
export async function thumbnailOf(picture: ImageMetadata): Promise<Thumbnail> {
  const { file, shown } = thumbnailSizes(picture);
  const { src } = await getImage({
    src: picture,
    format: 'webp',
    ...file,
    fit: 'cover',
    // Heads and headings are at the top of a picture that is higher than wide.
    position: 'top',
    // What is transparent was drawn for white paper.
    background: '#fff',
  });
  return { src, ...shown };
}
