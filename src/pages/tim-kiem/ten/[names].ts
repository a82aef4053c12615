import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { abbreviations, archive } from '../../../archive.ts';
import { keyed } from '../../../page-key.ts';
import { writeThings } from '../../../search/format/thing-table.ts';
import { thingsOf } from '../../../views/things.ts';

export async function getStaticPaths() {
  const tables = writeThings(thingsOf(await archive(), await abbreviations()));
  return keyed(tables.map(({ name, text }) => ({ params: { names: name }, props: { text } })));
}

/** The table of the things that a query may name. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(props.text);
