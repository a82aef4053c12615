import type { Element, Nodes, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { Refusal } from '../../command-line/refusal.ts';
import { cut, insertBefore, insertBehind, type HtmlEdit } from '../edit-html.ts';
import { messages } from '../messages.ts';
import {
  hashSource,
  redirectPolicy,
  pagePolicy,
  printPolicy,
  type PageSources,
} from './content-policy.ts';

/** The policy data of the pages of a site, for hosts. Keys are addresses below the base path. */
export interface SitePolicy {
  /** The sources of each page that does not redirect. */
  pages: ReadonlyMap<string, PageSources>;
  /** The full path to which each page at a former address redirects. */
  redirects: ReadonlyMap<string, string>;
}

/** The policy of a page. */
export interface GovernedPage {
  /** Insert the policy, and behind it the style sheets as one. All other characters stay. */
  edits: HtmlEdit[];
  sources: PageSources;
  /** The full path to which the page redirects, if it does. */
  redirectsTo: string | undefined;
  /** An attribute that Astro should have replaced, as that of a picture that it did not find. */
  trace: string | undefined;
}

/** Script elements with data: browsers do not run them, and policies do not apply to them. */
const data = /^application\/(?:ld\+)?json$/;
/** The address of a script of the build, under any base path. */
const built = /^(?:\/[^/]+)*\/_astro\/[\w.-]+\.js$/;

/** A script that replaces the template before it by the script element inside. */
const unfold =
  '{const t=document.currentScript.previousElementSibling;t.replaceWith(document.importNode(t.content,true))}';

/**
 * Makes a policy that allows exactly what a page has. It is a `<meta>`, so that it holds on hosts
 * that set no headers.
 *
 * No policy can allow the address of one built script without allowing everything that is served
 * beside it. So each `<script src>` is wrapped in a `<template>`, and an inline script, allowed by
 * its text, inserts it into the page.
 *
 * The style sheets become one, before all that repeats words of the text: the policy then has one
 * hash for them, and the page compresses better.
 *
 * Throws if the page has no charset, or a script that is neither built nor one of the archive's
 * `own`; `path` names the page in the error.
 */
export function governPage(tree: Root, own: ReadonlySet<string>, path: string): GovernedPage {
  const { scripts, styles, metas, trace } = partsOf(tree);
  const charset = metas.find(({ properties }) => 'charSet' in properties);
  if (!charset) throw new Refusal(messages.noCharset(path));
  const texts = new Set<string>();
  const edits: HtmlEdit[] = [];
  let loads = false;
  for (const { element, inTemplate } of scripts) {
    const { src, type } = element.properties;
    const text = toString(element);
    if (typeof src === 'string' && built.test(src)) {
      loads = true;
      if (inTemplate) continue;
      edits.push(
        insertBefore(element, '<template>'),
        insertBehind(element, `</template><script>${unfold}</script>`),
      );
      texts.add(unfold);
    } else if (typeof type !== 'string' || !data.test(type)) {
      if (src !== undefined || !own.has(text))
        throw new Refusal(messages.foreignScript(path, src ?? text.slice(0, 80)));
      texts.add(text);
    }
  }
  const style = styles.map((element) => toString(element)).join('');
  const sources = {
    scripts: [...texts].map(hashSource),
    styles: style === '' ? [] : [hashSource(style)],
    loads,
  };
  const redirectsTo = redirectOf(metas);
  const policy = printPolicy(redirectsTo === undefined ? pagePolicy(sources) : redirectPolicy);
  edits.push(
    ...styles.map(cut),
    insertBehind(
      charset,
      `<meta http-equiv="content-security-policy" content="${policy}"><meta name="referrer" content="same-origin">${style && `<style>${style}</style>`}`,
    ),
  );
  return { edits, sources, redirectsTo, trace };
}

interface PageParts {
  scripts: { element: Element; inTemplate: boolean }[];
  styles: Element[];
  metas: Element[];
  trace: string | undefined;
}

/**
 * The elements of a page that its policy concerns, in order, those in templates included. Looks for
 * traces of Astro on the way, so that a page is walked through once.
 */
function partsOf(tree: Root): PageParts {
  const parts: PageParts = { scripts: [], styles: [], metas: [], trace: undefined };
  const walk = (node: Nodes, inTemplate: boolean): void => {
    if (node.type === 'element') {
      if (node.tagName === 'script') parts.scripts.push({ element: node, inTemplate });
      if (node.tagName === 'style') parts.styles.push(node);
      if (node.tagName === 'meta') parts.metas.push(node);
      parts.trace ??= Object.keys(node.properties).find((name) => /^__astro/i.test(name));
      if (node.content) walk(node.content, true);
    }
    if ('children' in node) for (const child of node.children) walk(child, inTemplate);
  };
  walk(tree, false);
  return parts;
}

function redirectOf(metas: readonly Element[]): string | undefined {
  const refresh = metas.find(({ properties }) => String(properties.httpEquiv) === 'refresh');
  const content = refresh?.properties.content;
  return typeof content === 'string' ? content.replace(/^0; *url=/, '') : undefined;
}
