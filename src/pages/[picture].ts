import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { wordsOfArchive } from '../components/say-card.ts';
import { sharePictureFile } from '../model/site-icons.ts';
import { sharePicture, sitePictures } from '../site-pictures.ts';

export function getStaticPaths() {
  const pictures = {
    ...sitePictures,
    [sharePictureFile]: () => sharePicture(wordsOfArchive),
  };
  return Object.entries(pictures).map(([picture, draw]) => ({
    params: { picture },
    props: { draw },
  }));
}

/** The logo, the icons and the share picture of the site. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  new Response(new Uint8Array(await props.draw()));
