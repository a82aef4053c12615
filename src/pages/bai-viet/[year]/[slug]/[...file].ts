import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { archive, readReceived } from '../../../../archive.ts';
import { receivedFiles } from '../../../../views/received-files.ts';

export async function getStaticPaths() {
  const { reports } = await archive();
  return reports.flatMap((report) => {
    const [year, slug] = report.id.split('/');
    return receivedFiles(report).map(({ address, path }) => ({
      params: { year, slug, file: address },
      props: { path },
    }));
  });
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props }) =>
  new Response(new Uint8Array(await readReceived(props.path)));
