import { createMarkdownProcessor, parseFrontmatter } from '@astrojs/markdown-remark';
import { markdownOptions, type Additions } from './plugins.ts';

/** The file of a report as HTML, and what Astro and its page need beside it. */
export interface RenderedFile {
  /** The front matter as it was read. */
  fields: Record<string, unknown>;
  html: string;
  /** The notes of the plugins on the text. */
  annotations: unknown;
  /** The pictures in the text that are files, as paths from the file of the report. */
  imagePaths: string[];
}

/**
 * Returns a function that renders what stands in a report's file. The site, the tests and the
 * importer, which checks that no word is lost, all render with it. It throws where a plugin does,
 * or the front matter is no YAML. Pictures are found only where the report has an address.
 */
export function fileRenderer(
  additions: Additions,
): (text: string, file?: URL) => Promise<RenderedFile> {
  const made = createMarkdownProcessor({ syntaxHighlight: false, ...markdownOptions(additions) });
  return async (text, file) => {
    const processor = await made;
    const { frontmatter: fields, content } = parseFrontmatter(text);
    const { code, metadata } = await processor.render(content, {
      frontmatter: { ...fields },
      ...(file && { fileURL: file }),
    });
    return {
      fields,
      html: code,
      annotations: metadata.frontmatter.annotations,
      imagePaths: metadata.localImagePaths,
    };
  };
}
