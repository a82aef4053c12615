import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  hashSource,
  movedPolicy,
  pagePolicy,
  printPolicy,
  type PageSources,
} from './content-policy.ts';
import { readBlocks, type PageBlocks } from './page-blocks.ts';

/** What each page of a site has in it, and which pages only lead elsewhere; pages by their paths below the base path. */
export interface SitePolicy {
  pages: ReadonlyMap<string, PageSources>;
  /** Where a page leads that does nothing else. */
  moved: ReadonlyMap<string, string>;
}

/** Script elements that hold data: browsers do not run them, and policies do not concern them. */
const data = /^application\/(?:ld\+)?json$/;
/** The address of a script that the build made, under any base path. */
const built = /^(?:\/[^/]+)*\/_astro\/[\w.-]+\.js$/;

/**
 * Writes into every page of a built site the policy that allows just what the page has: a `<meta>`, so that it holds on hosts that set no headers.
 * Throws where a page has a script that is not one of the archive's `own`.
 */
export async function applyPolicy(
  folder: string,
  own: { has(text: string): boolean },
): Promise<SitePolicy> {
  const pages = new Map<string, PageSources>();
  const moved = new Map<string, string>();
  for (const file of (await Array.fromAsync(glob('**/*.html', { cwd: folder }))).sort()) {
    const path = file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1');
    const { html, sources, target } = withPolicy(
      await readFile(join(folder, file), 'utf8'),
      own,
      path,
    );
    await writeFile(join(folder, file), html);
    if (target === undefined) pages.set(path, sources);
    else moved.set(path, target);
  }
  return { pages, moved };
}

/** A page with its policy in it. */
export interface GovernedPage {
  html: string;
  sources: PageSources;
  /** Where the page sends its readers, if it only does that. */
  target: string | undefined;
}

/** Puts a page's policy into it; `path` says in an error which page it was. Throws where the page has a script that is not one of `own`. */
export function withPolicy(
  html: string,
  own: { has(text: string): boolean },
  path: string,
): GovernedPage {
  const started = startInline(html, readBlocks(html));
  const page = readBlocks(started);
  if (page.afterCharset === undefined)
    throw new Error(`${path}: the page does not name its encoding`);
  const scripts = new Set<string>();
  const styles = new Set<string>();
  let loads = false;
  for (const { kind, attributes, text } of page.blocks)
    if (kind === 'style') styles.add(hashSource(text));
    else if (built.test(attributes.get('src') ?? '')) loads = true;
    else if (!data.test(attributes.get('type') ?? '')) {
      if (attributes.has('src') || (!own.has(text) && text !== unfold))
        throw new Error(
          `${path}: a script that is not the archive's own: ${attributes.get('src') ?? text.slice(0, 80)}`,
        );
      scripts.add(hashSource(text));
    }
  const target = page.metas
    .find((meta) => meta.get('http-equiv') === 'refresh')
    ?.get('content')
    ?.replace(/^0; *url=/, '');
  const found = { scripts: [...scripts], styles: [...styles], loads };
  const policy = printPolicy(target === undefined ? pagePolicy(found) : movedPolicy);
  const meta = `<meta http-equiv="content-security-policy" content="${policy}"><meta name="referrer" content="same-origin">`;
  return {
    html: started.slice(0, page.afterCharset) + meta + started.slice(page.afterCharset),
    sources: found,
    target,
  };
}

/** Takes what a template before it holds out of it. */
const unfold =
  '{const t=document.currentScript.previousElementSibling;t.replaceWith(document.importNode(t.content,true))}';

/**
 * Has a script of the page itself start what `<script src>` would: an address cannot be allowed without all that lies beside it. The element waits
 * in a template, because what a known script puts into the page may load its files, and what stands in the page may not.
 */
function startInline(html: string, { blocks }: PageBlocks): string {
  let [written, at] = ['', 0];
  for (const { from, to } of blocks.filter(
    ({ kind, attributes, inTemplate }) => kind === 'script' && attributes.has('src') && !inTemplate,
  )) {
    written += `${html.slice(at, from)}<template>${html.slice(from, to)}</template><script>${unfold}</script>`;
    at = to;
  }
  return written + html.slice(at);
}
