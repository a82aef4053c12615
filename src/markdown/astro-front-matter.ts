import { load } from 'js-yaml';
import { parse } from 'smol-toml';

/** A Markdown file as Astro splits it. */
interface SplitFile {
  frontmatter: object;
  /** Its text; empty where there is none. */
  rawFrontmatter: string;
  content: string;
}

/**
 * Reads the front matter of a Markdown file just as Astro does. To load Astro's own function loads
 * all of its Markdown with it, which takes a command longer than to check a report.
 */
export function parseFrontMatter(text: string): SplitFile {
  const [, fence = '', raw] = frame.exec(text) ?? [];
  if (raw === undefined) return { frontmatter: {}, rawFrontmatter: '', content: text };
  const read = fence === '+++' ? parse(raw) : load(raw);
  return {
    frontmatter: typeof read === 'object' && read !== null ? read : {},
    rawFrontmatter: raw,
    content: text.replace(fence + raw + fence, ''),
  };
}

const frame = /(?:^\uFEFF?|^\s*\n)(---|\+\+\+)([\s\S]*?\n)(?:---|\+\+\+)/;
