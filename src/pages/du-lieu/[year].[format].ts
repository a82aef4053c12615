import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { archive } from '../../archive.ts';
import { parseEventDate } from '../../model/event-date.ts';
import { publishedArchive } from '../../site.ts';
import { citationWriters } from '../../views/cite/citation-writers.ts';
import { cslItem } from '../../views/cite/csl-item.ts';
import { statedFacts } from '../../views/stated-facts.ts';

export async function getStaticPaths() {
  const { reports, names } = await archive();
  const years = Map.groupBy(reports, ({ date }) => parseEventDate(date).start.year);
  return [...years].flatMap(([year, ofYear]) =>
    Object.entries(citationWriters).map(([format, write]) => ({
      params: { year: String(year), format },
      props: { ofYear, names, write },
    })),
  );
}

type YearProps = InferGetStaticPropsType<typeof getStaticPaths>;

/** The citations of the reports of a year, by their events, in one file. */
export const GET: APIRoute<YearProps> = ({ props: { ofYear, names, write } }) =>
  new Response(
    write(
      ofYear.map((report) =>
        cslItem(statedFacts(report, names, publishedArchive), publishedArchive),
      ),
    ),
  );
