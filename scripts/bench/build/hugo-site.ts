import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { mentionsOf, resolveArchive } from '../../../src/model/archive-names.ts';
import { parseEventDate, sortKey } from '../../../src/model/event-date.ts';
import { entryFacets, facetNames, facets, forEachFacet } from '../../../src/model/facets.ts';
import type { Report } from '../../../src/model/report.ts';
import { slug } from '../../../src/model/vietnamese.ts';
import { listFileOf, readList } from '../../../src/validate/lists.ts';
import { hugoLayouts, hugoPageSize } from './hugo-layouts.ts';

const configuration = {
  baseURL: 'https://kho.test/',
  title: 'Kho',
  languageCode: 'vi',
  paginate: hugoPageSize,
  // Neither feeds nor sitemaps: the archive is compared without its own.
  disableKinds: ['RSS', 'sitemap', 'robotsTXT', '404'],
  taxonomies: Object.fromEntries(
    facetNames.map((facet) => [facets[facet].segment, facets[facet].segment]),
  ),
  params: {
    facets: Object.fromEntries(facetNames.map((facet) => [facets[facet].segment, facet])),
  },
};

/**
 * Writes the source of a site for Hugo that has the same reports as a content folder, and a list
 * for each year, person, body, place, topic and series that they name.
 */
export function writeHugoSite(folder: string, content: string, reports: readonly Report[]): void {
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write('config.yaml', stringify(configuration));
  for (const [path, text] of Object.entries(hugoLayouts)) write(`layouts/${path}`, text);
  const names = resolveArchive(mentionsOf(reports), listsOf(content));
  for (const report of reports) {
    const terms = Map.groupBy(mentionsOf([report]), ({ facet }) => facet);
    const fields = {
      title: report.title,
      // An unknown month or day stands for the first.
      date: sortKey(parseEventDate(report.date)).replaceAll('-00', '-01'),
      [facets.year.segment]: [String(parseEventDate(report.date).start.year)],
      ...Object.fromEntries(
        entryFacets.map((facet) => [
          facets[facet].segment,
          [
            ...new Set(
              (terms.get(facet) ?? []).map(({ name, own }) =>
                termOf(names[facet].entryOf(name, own)),
              ),
            ),
          ],
        ]),
      ),
    };
    write(`content/bai-viet/${report.id}.md`, `${JSON.stringify(fields)}\n\n${report.body}`);
  }
}

/** The name of an entry, with its address where a namesake has the usual one. */
function termOf(entry: { name: string; slug: string }): string {
  return slug(entry.name) === entry.slug ? entry.name : `${entry.name} (${entry.slug})`;
}

function listsOf(content: string) {
  return forEachFacet((facet) => {
    const file = listFileOf(facet);
    const path = join(content, file);
    return existsSync(path) ? readList(file, readFileSync(path)).names : [];
  });
}
