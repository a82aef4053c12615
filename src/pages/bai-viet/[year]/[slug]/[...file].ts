import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { archive, readReceived } from '../../../../archive.ts';
import { keyed } from '../../../../page-key.ts';
import { receivedFiles } from '../../../../views/received-files.ts';

export async function getStaticPaths() {
  const { reports } = await archive();
  const paths = reports.flatMap(receivedFiles).map(({ id, address, path, sha256 }) => {
    const [year, slug] = id.split('/');
    return { params: { year, slug, file: address }, props: { path, sha256 } };
  });
  return keyed(paths, ({ sha256 }) => sha256);
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(new Uint8Array(readReceived(props.path)));
