import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { archive } from '../../../../archive.ts';
import { wordsOfReport } from '../../../../components/say-card.ts';
import { keyed } from '../../../../page-key.ts';
import { publishedArchive, site } from '../../../../site.ts';
import { sharePicture } from '../../../../site-pictures.ts';
import { statedFacts } from '../../../../views/stated-facts.ts';

export async function getStaticPaths() {
  if (!site.sharePictures) return [];
  const { reports, names } = await archive();
  return keyed(
    reports.map((report) => {
      const [year, slug] = report.id.split('/');
      const words = wordsOfReport(statedFacts(report, names, publishedArchive));
      return { params: { year, slug }, props: { words } };
    }),
  );
}

/** The share picture of a report. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  new Response(new Uint8Array(await sharePicture(props.words)));
