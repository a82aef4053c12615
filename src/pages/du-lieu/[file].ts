import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { archive } from '../../archive.ts';
import { keyed } from '../../page-key.ts';
import { publishedArchive } from '../../site.ts';
import { dataFiles } from '../../views/data/data-files.ts';

export async function getStaticPaths() {
  const { tables, years, descriptor } = dataFiles(await archive(), publishedArchive);
  const files = [
    ...tables.map(({ file }) => file),
    ...years.flatMap(({ citations, ...facts }) => [facts, ...citations]),
    descriptor,
  ];
  const paths = files.map(({ name, bytes }) => ({ params: { file: name }, props: { bytes } }));
  return keyed(paths, ({ bytes }) => bytes);
}

/** As strings have it. A browser would guess the encoding of bytes from a development server. */
const headers = { 'Content-Type': 'text/plain;charset=UTF-8' };

/** The tables, the facts and the citations of each year, and the description of the former. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(props.bytes, { headers });
