/** A script or a style sheet in a page, with its place in the page's text. */
export interface Block {
  kind: 'script' | 'style';
  attributes: Map<string, string>;
  text: string;
  /** Where the element begins, and where it has ended. */
  from: number;
  to: number;
  /** Whether it stands in a template, where nothing runs or loads until a script takes it out. */
  inTemplate: boolean;
}

/** What a page says of itself that concerns its policy and its address. */
export interface PageBlocks {
  blocks: Block[];
  /** The attributes of each `<meta>`. */
  metas: Map<string, string>[];
  /** Where the first `<meta charset>` has ended: a policy written there comes before all that it governs. */
  afterCharset: number | undefined;
}

const comment = /<!--[^]*?-->|<![^>]*>/y;
const tag =
  /<(\/?)([a-z][^\s/>]*)((?:[\s/]+|[^\s/>=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)>/iy;
const attribute = /([^\s/>=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
/** Elements whose content is text up to their end tag, whatever stands in it. */
const rawText = new Set([
  'script',
  'style',
  'textarea',
  'title',
  'noscript',
  'iframe',
  'xmp',
  'noembed',
  'noframes',
]);

/**
 * Finds the scripts, style sheets and metadata of a page that the build wrote. It reads tags as the HTML standard does, in one pass, because a
 * whole tree of every page of a large archive takes minutes; a test holds it to a full parser on every built page. Throws where a tag is not
 * one that the build writes.
 */
export function readBlocks(html: string): PageBlocks {
  const blocks: Block[] = [];
  const metas: Map<string, string>[] = [];
  let afterCharset: number | undefined;
  let templates = 0;
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at)) {
    comment.lastIndex = tag.lastIndex = at;
    if (comment.test(html)) {
      at = comment.lastIndex;
      continue;
    }
    const found = tag.exec(html);
    if (!found) {
      // A less-than sign in a text; a letter after it would have begun a tag.
      if (/^<[a-z/!?]/i.test(html.slice(at, at + 2)))
        throw new Error(`an unreadable tag: ${html.slice(at, at + 60)}`);
      at += 1;
      continue;
    }
    const [, slash, written = '', rest = ''] = found;
    const name = written.toLowerCase();
    const start = at;
    at = tag.lastIndex;
    if (name === 'template') templates += slash ? -1 : 1;
    if (slash) continue;
    if (name === 'meta') {
      const attributes = readAttributes(rest);
      metas.push(attributes);
      if (attributes.has('charset')) afterCharset ??= at;
    }
    if (!rawText.has(name)) continue;
    const end = new RegExp(`</${name}[\\s/>]`, 'gi');
    end.lastIndex = at;
    const closed = end.exec(html);
    if (!closed) throw new Error(`<${name}> has no end`);
    const text = html.slice(at, closed.index);
    at = html.indexOf('>', closed.index) + 1;
    if (name === 'script' || name === 'style')
      blocks.push({
        kind: name,
        attributes: readAttributes(rest),
        text,
        from: start,
        to: at,
        inTemplate: templates > 0,
      });
  }
  return { blocks, metas, afterCharset };
}

function readAttributes(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single, bare] of text.matchAll(attribute)) {
    const key = name.toLowerCase();
    if (!found.has(key)) found.set(key, double ?? single ?? bare ?? '');
  }
  return found;
}
