import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { archive } from '../../../archive.ts';
import { entryPages } from '../../../components/entry-pages.ts';
import { atomEntry } from '../../../follow/atom-entry.ts';
import { atomFeed, feedSize } from '../../../follow/atom-feed.ts';
import { printXml } from '../../../follow/xml-file.ts';
import type { ArchiveNames } from '../../../model/archive-names.ts';
import { entryFacets, facets } from '../../../model/facets.ts';
import { remember } from '../../../model/remember.ts';
import type { Report } from '../../../model/report.ts';
import { keyed, reportKey } from '../../../page-key.ts';
import { publishedArchive, site, to } from '../../../site.ts';
import { say } from '../../../strings.ts';
import { lastChange, latestChanges } from '../../../views/latest-changes.ts';
import { statedFacts } from '../../../views/stated-facts.ts';

export async function getStaticPaths() {
  const all = await archive();
  const latest = latestChanges(all.reports);
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
        newest,
        names: all.names,
      };
      // No page of a former address leads programs on: who follows one would hear no more.
      const slugs = [slug, ...(former.get(slug) ?? []).map(([moved]) => moved)];
      return slugs.map((one) => ({
        params: { facet: facets[facet].segment, slug: one, feed: 'atom' },
        props,
      }));
    });
  });
  return keyed(paths, ({ head, newest, names }) => ({
    head,
    entries: newest.map((report) => reportKey(report, names)),
  }));
}

/** A report is in the feeds of all its people, bodies and places. */
const entryOf = remember(
  (report: Report, names: ArchiveNames) =>
    printXml(atomEntry(report, statedFacts(report, names, publishedArchive))),
  new WeakMap(),
);

/** The feed of the reports of an entry: a person, a body, a place, a topic or a series. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) => {
  const { head, newest, names } = props;
  const entries = newest.map((report) => entryOf(report, names));
  const shown = { archive: publishedArchive, styles: to.feedStyles() };
  return new Response(atomFeed(head, entries, shown), {
    headers: { 'Content-Type': 'application/atom+xml' },
  });
};
