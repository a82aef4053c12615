import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { archive } from '../../../archive.ts';
import { entryPages } from '../../../components/entry-pages.ts';
import { atomEntry } from '../../../follow/atom-entry.ts';
import { atomFeed, feedSize } from '../../../follow/atom-feed.ts';
import { printXml } from '../../../follow/xml-file.ts';
import { defined } from '../../../model/defined.ts';
import { entryFacets, facets } from '../../../model/facets.ts';
import { keyed } from '../../../page-key.ts';
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
  const paths = entryFacets.flatMap((facet) => {
    const former = Map.groupBy(all.names[facet].moved, ([, entry]) => entry.slug);
    return entryPages(facet, all).flatMap(({ entry: { slug, reports }, label }) => {
      const newest = latest(reports, feedSize);
      const props = {
        head: {
          title: say('feed.title', { name: label, site: site.title }),
          address: to.entryFeed(facet, slug),
          page: to.entry(facet, slug),
          changed: lastChange(newest),
        },
        entries: newest.map((report) => defined(printed.get(report), report.id)),
      };
      // No page of a former address leads programs on: who follows one would hear no more.
      const slugs = [slug, ...(former.get(slug) ?? []).map(([moved]) => moved)];
      return slugs.map((one) => ({
        params: { facet: facets[facet].segment, slug: one, feed: 'atom' },
        props,
      }));
    });
  });
  return keyed(paths);
}

/** The feed of the reports of an entry: a person, a body, a place, a topic or a series. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(
    atomFeed(props.head, props.entries, { archive: publishedArchive, styles: to.feedStyles() }),
    {
      headers: { 'Content-Type': 'application/atom+xml' },
    },
  );
