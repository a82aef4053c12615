import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { archive, readReceived } from '../../../../archive.ts';
import { receivedFiles } from '../../../../views/received-files.ts';

export async function getStaticPaths() {
  const { reports } = await archive();
  return reports.flatMap(receivedFiles).map(({ id, address, path }) => {
    const [year, slug] = id.split('/');
    return { params: { year, slug, file: address }, props: { path } };
  });
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props }) =>
  new Response(new Uint8Array(await readReceived(props.path)));
