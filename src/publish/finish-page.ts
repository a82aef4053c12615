import { isPicture } from '../offline/immutable-files.ts';
import { searchCopy, type SearchCopy } from '../search/build/search-copy.ts';
import { recordElement } from '../search/build/index-fields.ts';
import { checkPage, type CheckedPage } from './check-page.ts';
import { cut } from './edit-html.ts';
import { messages } from './messages.ts';
import { pageParser } from './parse-page.ts';
import type { PageSources } from './policy/content-policy.ts';
import { governPage } from './policy/page-policy.ts';

/** A page as Astro rendered it. */
export interface RenderedPage {
  /** Its address below the base path. */
  path: string;
  /** Its HTML in UTF-8. */
  bytes: Uint8Array<ArrayBuffer>;
  /** The file of its report, as a path below the content folder; undefined for other pages. */
  report: string | undefined;
}

/** A page as it is published, and what the build must know of it. */
export interface FinishedPage {
  /** Its HTML in UTF-8. */
  bytes: Uint8Array<ArrayBuffer>;
  sources: PageSources;
  /** The full path to which it redirects, if it does. */
  redirectsTo: string | undefined;
  /** The pictures that it names, as paths below the base path; undefined where there are none. */
  pictures: string[] | undefined;
  faults: string[];
  /** Every address that its report has or had, if it is withdrawn. */
  withdrawn: string[];
  /** Undefined for a page that is not searched. */
  copy: SearchCopy | undefined;
}

/**
 * Returns a function that checks that a page has the words of its report, makes the copy that is
 * searched, inserts the Content-Security-Policy, and cuts out the record that only the index reads.
 * It parses a page once for all of that. `read` returns a file of the content, and `own` has the
 * texts of the archive's own scripts. It throws if the page has no charset or another script.
 */
export function pageFinisher(
  read: (path: string) => Uint8Array,
  own: ReadonlySet<string>,
): (page: RenderedPage) => FinishedPage {
  const parse = pageParser();
  const [decoder, encoder] = [new TextDecoder(), new TextEncoder()];
  return ({ path, bytes, report }) => {
    const { tree, edited } = parse(withDoctype(decoder.decode(bytes)));
    const { edits, sources, redirectsTo, trace } = governPage(tree, own, path);
    const record = recordElement(tree);
    const html = edited(record ? [...edits, cut(record)] : edits);
    const { fault, withdrawn }: CheckedPage =
      report === undefined
        ? { fault: undefined, withdrawn: [] }
        : checkPage(report, read(report), path, tree);
    return {
      bytes: encoder.encode(html),
      sources,
      redirectsTo,
      pictures: picturesIn(html),
      faults: [trace === undefined ? undefined : messages.traceOfAstro(path, trace), fault].filter(
        (one) => one !== undefined,
      ),
      withdrawn,
      copy: searchCopy(tree),
    };
  };
}

/**
 * Adds the doctype to a page that has none. Astro does so too, but not if the page contains the
 * same letters anywhere, even in the title of a report.
 */
function withDoctype(html: string): string {
  return /^<!doctype html>/i.test(html) ? html : `<!DOCTYPE html>${html}`;
}

const builtFile = /(?<=\/)_astro\/[^"'\s,?#<>]+/g;

function picturesIn(html: string): string[] | undefined {
  const files = Array.from(html.matchAll(builtFile), ([file]) => decodeURI(file));
  const pictures = [...new Set(files.filter(isPicture))];
  return pictures.length > 0 ? pictures : undefined;
}
