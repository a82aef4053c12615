import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { sitePictures } from '../site-pictures.ts';

export function getStaticPaths() {
  return sitePictures.map(({ file, bytes }) => ({ params: { picture: file }, props: { bytes } }));
}

/** The logo and the icon of the site. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(new Uint8Array(props.bytes));
