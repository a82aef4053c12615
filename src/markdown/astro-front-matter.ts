import { load } from 'js-yaml';
import { parse } from 'smol-toml';

/** A Markdown file as Astro splits it. */
interface SplitFile {
  /** The line before and behind the front matter: `---`, or `+++` for TOML; empty without one. */
  fence: string;
  /** The front matter as text; empty where there is none. */
  rawFrontmatter: string;
  content: string;
}

const frame = /(?:^\uFEFF?|^\s*\n)(---|\+\+\+)([\s\S]*?\n)(?:---|\+\+\+)/;

/** Splits a Markdown file just as Astro does, without reading its front matter. */
export function splitFrontMatter(text: string): SplitFile {
  const [, fence = '', raw = ''] = frame.exec(text) ?? [];
  return { fence, rawFrontmatter: raw, content: text.replace(fence + raw + fence, '') };
}

/**
 * Reads the front matter of a Markdown file just as Astro does. To load Astro's own function loads
 * all of its Markdown with it, which takes a command longer than to check a report.
 */
export function parseFrontMatter(text: string): Omit<SplitFile, 'fence'> & { frontmatter: object } {
  const { fence, ...split } = splitFrontMatter(text);
  const read = fence === '+++' ? parse(split.rawFrontmatter) : load(split.rawFrontmatter);
  return { ...split, frontmatter: typeof read === 'object' && read !== null ? read : {} };
}
