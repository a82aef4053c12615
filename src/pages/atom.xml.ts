import type { APIRoute } from 'astro';
import { archive, reportHtml } from '../archive.ts';
import { atomEntry } from '../follow/atom-entry.ts';
import { atomFeed, feedSize } from '../follow/atom-feed.ts';
import { feedText } from '../follow/feed-text.ts';
import { printXml } from '../follow/xml-file.ts';
import { full, publishedArchive, site, to } from '../site.ts';
import { lastChange, latestChanges } from '../views/latest-changes.ts';
import { statedFacts } from '../views/stated-facts.ts';

/** The feed of the whole archive, with the full texts. */
export const GET: APIRoute = async () => {
  const { reports, names } = await archive();
  const newest = latestChanges(reports)(reports, feedSize);
  const people = full(to.index('people'));
  const entries = newest.map(async (report) => {
    const facts = statedFacts(report, names, publishedArchive);
    const text = feedText(await reportHtml(report), report, facts.address);
    return printXml(atomEntry(report, facts, { text, people }));
  });
  const head = {
    title: site.title,
    address: to.feed(),
    page: to.home(),
    changed: lastChange(newest),
  };
  const shown = { archive: publishedArchive, styles: to.feedStyles() };
  return new Response(atomFeed(head, await Promise.all(entries), shown), {
    headers: { 'Content-Type': 'application/atom+xml' },
  });
};
