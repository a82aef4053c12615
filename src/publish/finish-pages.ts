import { Refusal } from '../command-line/refusal.ts';
import { addressBook } from '../model/addresses.ts';
import { compareCodeUnits } from '../model/names.ts';
import { idOf } from '../model/report-path.ts';
import { stateOf } from '../model/state.ts';
import type { SearchCopy } from '../search/build/search-copy.ts';
import type { SearchedPage } from '../search/build/site-index.ts';
import type { ContentFolder } from '../validate/content.ts';
import { reportPaths } from '../validate/paths.ts';
import { readReportFile } from '../validate/report-file.ts';
import type { FinishedPage, RenderedPage } from './finish-page.ts';
import { messages } from './messages.ts';
import type { PageNotes } from './page-cache.ts';
import type { PageSources } from './policy/content-policy.ts';
import type { SitePolicy } from './policy/page-policy.ts';

/** The index as pages come into it. */
export interface PageIndex {
  /** Adds the search copy of a page. Returns its place in the index. */
  add(url: string, copy: SearchCopy): Promise<SearchedPage>;
  /** Adds a page of an earlier build. Returns false where nothing of it is known any more. */
  reuse(url: string, page: SearchedPage): Promise<boolean>;
}

/** Finishes pages between Astro's rendering and its writing. */
export interface PageFinisher {
  /**
   * Returns a page as it is published, given its address below the base path and what Astro
   * rendered, whose bytes are used up. Throws if the page has no charset or a script that is not
   * the archive's.
   */
  finish: (path: string, rendered: RenderedPage['bytes']) => Promise<FinishedPage['bytes']>;
  /** Returns the facts of a page that `finish` or `reuse` has had. */
  notesOf(path: string): PageNotes | undefined;
  /**
   * Takes over a page of an earlier build that shows the same, instead of finishing it. Returns
   * false, and does nothing, where the index knows nothing of it.
   */
  reuse(path: string, notes: PageNotes): Promise<boolean>;
  /**
   * Whether `finish` or `reuse` has had the page at an address. Astro only copies pages of
   * `public/`.
   */
  has(path: string): boolean;
  /** Whether a page that `finish` or `reuse` has had shows a picture, given its path. */
  shows(picture: string): boolean;
  /**
   * Returns the sources that the policies of the pages allow. To be called once all pages are
   * finished: it rejects with one error that lists the other faults of all of them.
   */
  policy(): Promise<SitePolicy>;
  /** Throws one error that lists the faults of the pages that are finished, though not all are. */
  expectNoFaults(): void;
  /** Returns every address that the withdrawn reports have or had, below the base path. */
  withdrawn(): string[];
}

/**
 * Returns a finisher that has `finish` make each page as it is published, adds it to the index, and
 * keeps account of all. It holds none of them.
 */
export function finishPages(
  content: ContentFolder,
  finish: (page: RenderedPage) => FinishedPage | Promise<FinishedPage>,
  index: PageIndex,
): PageFinisher {
  /** The files of the reports whose pages are yet to come, by their addresses. */
  const open = new Map(
    reportPaths(content.paths).map((path) => [addressBook('').report(idOf(path)), path]),
  );
  const finished = new Map<string, PageNotes>();
  const faults: string[] = [];
  const withdrawn: string[] = [];
  const shown = new Set<string>();
  const remember = (path: string, notes: PageNotes) => {
    finished.set(path, notes);
    for (const picture of notes.pictures ?? []) shown.add(picture);
  };
  const expectNone = (all: readonly string[]) => {
    if (all.length > 0) throw new Refusal(messages.wrongPages(all.toSorted(compareCodeUnits)));
  };
  const withoutPage = async () => {
    const missing: string[] = [];
    for (const path of open.values())
      if (stateOf(readReportFile(await content.read(path)).value) !== 'draft')
        missing.push(messages.noPage(path));
    return missing;
  };
  return {
    async finish(path, bytes) {
      const report = open.get(path);
      open.delete(path);
      const page = await finish({ path, bytes, report });
      faults.push(...page.faults);
      withdrawn.push(...page.withdrawn);
      const searched = page.copy && (await index.add(`/${path}`, page.copy));
      const { sources, redirectsTo, pictures } = page;
      remember(path, { sources, redirectsTo, searched, pictures });
      return page.bytes;
    },
    notesOf: (path) => finished.get(path),
    async reuse(path, kept) {
      if (kept.searched && !(await index.reuse(`/${path}`, kept.searched))) return false;
      remember(path, kept);
      open.delete(path);
      return true;
    },
    has: (path) => finished.has(path),
    shows: (picture) => shown.has(picture),
    withdrawn: () => withdrawn.toSorted(compareCodeUnits),
    expectNoFaults: () => expectNone(faults),
    async policy() {
      expectNone([...faults, ...(await withoutPage())]);
      return policyOf(finished);
    },
  };
}

/** Pages came in an order that depends on which of them an earlier build had made. */
function policyOf(finished: ReadonlyMap<string, PageNotes>): SitePolicy {
  const pages = new Map<string, PageSources>();
  const redirects = new Map<string, string>();
  for (const [path, { sources, redirectsTo }] of [...finished].sort(byPath))
    if (redirectsTo === undefined) pages.set(path, sources);
    else redirects.set(path, redirectsTo);
  return { pages, redirects };
}

function byPath([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return compareCodeUnits(a, b);
}
