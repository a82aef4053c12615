import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { archive, readOriginal } from '../../../../archive.ts';
import { originalName } from '../../../../model/addresses.ts';

export async function getStaticPaths() {
  const { reports } = await archive();
  return reports.map((report) => {
    const [year, slug] = report.id.split('/');
    return {
      params: { year, slug, file: originalName(report.source.original.file) },
      props: { report },
    };
  });
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props }) =>
  new Response(new Uint8Array(await readOriginal(props.report)));
