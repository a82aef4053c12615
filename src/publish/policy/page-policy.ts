import type { Element, Nodes, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { defined } from '../../model/defined.ts';
import { messages } from '../messages.ts';
import { Refusal } from '../refusal.ts';
import {
  hashSource,
  movedPolicy,
  pagePolicy,
  printPolicy,
  type PageSources,
} from './content-policy.ts';

/**
 * What each page of a site has in it, and which pages only lead elsewhere; pages by their paths
 * below the base path.
 */
export interface SitePolicy {
  pages: ReadonlyMap<string, PageSources>;
  /** Where a page leads that does nothing else. */
  moved: ReadonlyMap<string, string>;
}

/** A page with its policy in it. */
export interface GovernedPage {
  html: string;
  sources: PageSources;
  /** Where the page sends its readers, if it only does that. */
  target: string | undefined;
}

/** Script elements that hold data: browsers do not run them, and policies do not concern them. */
const data = /^application\/(?:ld\+)?json$/;
/** The address of a script that the build made, under any base path. */
const built = /^(?:\/[^/]+)*\/_astro\/[\w.-]+\.js$/;

/** Takes what a template before it holds out of it. */
const unfold =
  '{const t=document.currentScript.previousElementSibling;t.replaceWith(document.importNode(t.content,true))}';

/**
 * Puts the policy into a page that allows just what the page has: a `<meta>`, so that it holds on
 * hosts that set no headers. `tree` is the page as it was parsed; what is added goes between the
 * characters of `html`, none of which changes. Throws where the page has a script that is not one
 * of the archive's `own`; `path` says in the error which page it was.
 *
 * A script of the page itself starts what `<script src>` would: an address cannot be allowed
 * without all that lies beside it. The element waits in a template, because what a known script
 * puts into the page may load its files, and what stands in the page may not.
 */
export function withPolicy(
  html: string,
  tree: Root,
  own: { has(text: string): boolean },
  path: string,
): GovernedPage {
  const { scripts, styles, metas } = partsOf(tree);
  const charset = metas.find(({ properties }) => 'charSet' in properties);
  if (!charset) throw new Refusal(messages.noCharset(path));
  const texts = new Set<string>();
  const added: Addition[] = [];
  let loads = false;
  for (const { element, inTemplate } of scripts) {
    const { src, type } = element.properties;
    const text = toString(element);
    if (typeof src === 'string' && built.test(src)) {
      loads = true;
      if (inTemplate) continue;
      added.push(
        [startOf(element), '<template>'],
        [endOf(element), `</template><script>${unfold}</script>`],
      );
      texts.add(unfold);
    } else if (typeof type !== 'string' || !data.test(type)) {
      if (src !== undefined || !own.has(text))
        throw new Refusal(messages.foreignScript(path, src ?? text.slice(0, 80)));
      texts.add(text);
    }
  }
  const hashes = (some: Iterable<string>) => [...some].map(hashSource);
  const sources = {
    scripts: hashes(texts),
    styles: hashes(new Set(styles.map((style) => toString(style)))),
    loads,
  };
  const target = targetOf(metas);
  const policy = printPolicy(target === undefined ? pagePolicy(sources) : movedPolicy);
  added.push([
    endOf(charset),
    `<meta http-equiv="content-security-policy" content="${policy}"><meta name="referrer" content="same-origin">`,
  ]);
  return { html: insert(html, added), sources, target };
}

interface PageParts {
  scripts: { element: Element; inTemplate: boolean }[];
  styles: Element[];
  metas: Element[];
}

/** The elements of a page that its policy concerns, in their order, those in templates included. */
function partsOf(tree: Root): PageParts {
  const parts: PageParts = { scripts: [], styles: [], metas: [] };
  const walk = (node: Nodes, inTemplate: boolean): void => {
    if (node.type === 'element') {
      if (node.tagName === 'script') parts.scripts.push({ element: node, inTemplate });
      if (node.tagName === 'style') parts.styles.push(node);
      if (node.tagName === 'meta') parts.metas.push(node);
      if (node.content) walk(node.content, true);
    }
    if ('children' in node) for (const child of node.children) walk(child, inTemplate);
  };
  walk(tree, false);
  return parts;
}

function targetOf(metas: readonly Element[]): string | undefined {
  const refresh = metas.find(({ properties }) => String(properties.httpEquiv) === 'refresh');
  const content = refresh?.properties.content;
  return typeof content === 'string' ? content.replace(/^0; *url=/, '') : undefined;
}

/** Text to be put in at an offset. */
type Addition = [at: number, text: string];

function insert(html: string, added: readonly Addition[]): string {
  let [written, from] = ['', 0];
  for (const [at, text] of added.toSorted(([a], [b]) => a - b)) {
    written += html.slice(from, at) + text;
    from = at;
  }
  return written + html.slice(from);
}

function startOf({ position }: Element): number {
  return defined(position?.start.offset, 'the place of an element in its page');
}

function endOf({ position }: Element): number {
  return defined(position?.end.offset, 'the place of an element in its page');
}
