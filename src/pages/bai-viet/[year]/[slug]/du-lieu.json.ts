import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { archive, paragraphsOf } from '../../../../archive.ts';
import { publishedArchive } from '../../../../site.ts';
import { serveReport } from '../../../../views/cite/serve-report.ts';
import { idsOf } from '../../../../views/received-files.ts';
import { statedFacts } from '../../../../views/stated-facts.ts';

export async function getStaticPaths() {
  const { reports, names } = await archive();
  return reports.flatMap((report) =>
    idsOf(report).map((id) => {
      const [year, slug] = id.split('/');
      return { params: { year, slug }, props: { report, names } };
    }),
  );
}

type DataProps = InferGetStaticPropsType<typeof getStaticPaths>;

/** The facts, the text and the citation of a report, for programs. */
export const GET: APIRoute<DataProps> = async ({ props: { report, names } }) =>
  new Response(
    serveReport(
      statedFacts(report, names, publishedArchive),
      publishedArchive,
      report.preamble,
      await paragraphsOf(report),
    ),
  );
