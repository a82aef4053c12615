import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { archive, readOriginal } from '../../../../archive.ts';

export async function getStaticPaths() {
  const { reports } = await archive();
  return reports.map((report) => {
    const [year, slug] = report.id.split('/');
    const { file } = report.source.original;
    return { params: { year, slug, file: file.slice(file.lastIndexOf('/') + 1) }, props: { report } };
  });
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props }) => new Response(new Uint8Array(await readOriginal(props.report)));
