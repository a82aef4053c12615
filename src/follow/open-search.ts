import { x } from 'xastscript';
import type { PublishedArchive } from '../model/published-archive.ts';
import { iconFiles } from '../model/site-icons.ts';
import { shorten } from '../model/vietnamese.ts';
import { say } from '../strings.ts';
import { xmlFile } from './xml-file.ts';

/** The most characters of the names, by OpenSearch 1.1. A cut name ends with one more, `…`. */
const most = { short: 16, long: 48 };

/**
 * Describes the search of an archive for browsers that can ask it from their address bar
 * (OpenSearch 1.1).
 */
export function openSearch({ title, language, to, full }: PublishedArchive): string {
  const page = full(to.search());
  return xmlFile(
    x('OpenSearchDescription', { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' }, [
      x('ShortName', shorten(title, most.short - 1)),
      x('LongName', shorten(title, most.long - 1)),
      x('Description', say('search.of', { title })),
      x('Image', { width: 16, height: 16, type: 'image/x-icon' }, full(to.file(iconFiles.tab))),
      x('Url', { type: 'text/html', template: `${page}?q={searchTerms}` }),
      x('Language', language),
      x('InputEncoding', 'UTF-8'),
      x('OutputEncoding', 'UTF-8'),
    ]),
  );
}
