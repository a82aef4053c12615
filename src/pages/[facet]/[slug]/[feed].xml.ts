import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { archive } from '../../../archive.ts';
import { entryPages } from '../../../components/entry-pages.ts';
import { atomEntry } from '../../../follow/atom-entry.ts';
import { atomFeed, feedSize } from '../../../follow/atom-feed.ts';
import { printXml } from '../../../follow/xml-file.ts';
import { defined } from '../../../model/defined.ts';
import { entryFacets, facets } from '../../../model/facets.ts';
import { publishedArchive, site, to } from '../../../site.ts';
import { say } from '../../../strings.ts';
import { lastChange, latestChanges } from '../../../views/latest-changes.ts';
import { statedFacts } from '../../../views/stated-facts.ts';

export async function getStaticPaths() {
  const all = await archive();
  const latest = latestChanges(all.reports);
  // A report is in the feeds of all its people, bodies and places.
  const printed = new Map(
    all.reports.map((report) => [
      report,
      printXml(atomEntry(report, statedFacts(report, all.names, publishedArchive))),
    ]),
  );
  return entryFacets.flatMap((facet) =>
    entryPages(facet, all).map(({ entry: { slug, reports }, label }) => {
      const newest = latest(reports, feedSize);
      return {
        params: { facet: facets[facet].segment, slug, feed: 'atom' },
        props: {
          head: {
            title: say('feed.title', { name: label, site: site.title }),
            address: to.entryFeed(facet, slug),
            page: to.entry(facet, slug),
            changed: lastChange(newest),
          },
          entries: newest.map((report) => defined(printed.get(report), report.id)),
        },
      };
    }),
  );
}

/** The feed of the reports of an entry: a person, a body, a place, a topic or a series. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(
    atomFeed(props.head, props.entries, { archive: publishedArchive, styles: to.feedStyles() }),
    {
      headers: { 'Content-Type': 'application/atom+xml' },
    },
  );
