import type { Root } from 'hast';
import { Refusal } from '../command-line/refusal.ts';
import { compareCodeUnits } from '../model/names.ts';
import type { ContentFolder } from '../validate/content.ts';
import type { SearchedPage } from '../search/build/site-index.ts';
import { recordElement } from '../search/build/index-fields.ts';
import { checkPages } from './check-pages.ts';
import { cut } from './edit-html.ts';
import { messages } from './messages.ts';
import { pageParser } from './parse-page.ts';
import type { PageNotes } from './page-cache.ts';
import type { PageSources } from './policy/content-policy.ts';
import { governPage, type SitePolicy } from './policy/page-policy.ts';

/** The index as pages come into it. */
export interface PageIndex {
  /** Adds a page. Returns its place in the index; undefined where it is not searched. */
  add(url: string, page: Root): Promise<SearchedPage | undefined>;
  /** Adds a page of an earlier build. Returns false where nothing of it is known any more. */
  reuse(url: string, page: SearchedPage): Promise<boolean>;
}

/** Finishes pages one at a time, between Astro's rendering and its writing. */
export interface PageFinisher {
  /**
   * Returns a page as it is published, given its address below the base path and what Astro
   * rendered. Throws if the page has no charset or a script that is not the archive's.
   */
  finish: (path: string, html: string) => Promise<string>;
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
  /** Whether a finished page names a built file, given its path below the base path. */
  names(path: string): boolean;
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
 * Returns a finisher that checks that each page has the words of its report, adds the page to the
 * index, inserts its Content-Security-Policy, and cuts out the record that only the index reads. It
 * parses a page once for all of that, and retains none.
 */
export function finishPages(
  content: ContentFolder,
  own: { has(text: string): boolean },
  index: PageIndex,
): PageFinisher {
  const check = checkPages(content);
  const parse = pageParser();
  const finished = new Map<string, PageNotes>();
  const faults: string[] = [];
  const named = new Set<string>();
  const expectNone = (all: readonly string[]) => {
    if (all.length > 0) throw new Refusal(messages.wrongPages(all));
  };
  return {
    async finish(path, rendered) {
      const page = withDoctype(rendered);
      const { tree, edited } = parse(page);
      const { edits, sources, redirectsTo, trace } = governPage(tree, own, path);
      const record = recordElement(tree);
      const html = edited(record ? [...edits, cut(record)] : edits);
      for (const [file] of html.matchAll(builtFile)) named.add(decodeURI(file));
      if (trace !== undefined) faults.push(messages.traceOfAstro(path, trace));
      const fault = await check.faultOf(path, tree);
      if (fault !== undefined) faults.push(fault);
      const searched = await index.add(`/${path}`, tree);
      finished.set(path, { sources, redirectsTo, searched });
      return html;
    },
    notesOf: (path) => finished.get(path),
    async reuse(path, kept) {
      if (kept.searched && !(await index.reuse(`/${path}`, kept.searched))) return false;
      finished.set(path, kept);
      check.skip(path);
      return true;
    },
    has: (path) => finished.has(path),
    names: (path) => named.has(path),
    withdrawn: () => check.withdrawn(),
    expectNoFaults: () => expectNone(faults),
    async policy() {
      expectNone([...faults, ...(await check.missing())]);
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

/**
 * Adds the doctype to a page that has none. Astro does so too, but not if the page contains the
 * same letters anywhere, even in the title of a report.
 */
function withDoctype(html: string): string {
  return /^<!doctype html>/i.test(html) ? html : `<!DOCTYPE html>${html}`;
}

const builtFile = /(?<=\/)_astro\/[^"'\s,?#<>]+/g;
