import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import { annotationsSchema, type Annotations } from '../model/annotations.ts';
import { markdownOptions, type Additions } from './plugins.ts';

/** The text of a report, and what stands beside it in its file. */
export interface TextSource {
  /** The front matter, of which the plugins read what `frontmatter` does. */
  fields: Record<string, unknown>;
  /** The Markdown behind it. */
  body: string;
  /** The address of the file, `file:///…`. Pictures are found only where it is known. */
  file?: string;
}

/** The text of a report as HTML, and what Astro and its page need beside it. */
export interface RenderedText {
  html: string;
  /** The notes of the plugins on the text. */
  annotations: Annotations;
  /** The pictures in the text that are files, as paths from the file of the report. */
  imagePaths: string[];
}

/**
 * Returns a function that renders the text of a report. The site, the tests and the importer, which
 * checks that no word is lost, all render with it. It throws where a plugin does.
 */
export function textRenderer(additions: Additions): (source: TextSource) => Promise<RenderedText> {
  const made = createMarkdownProcessor({ syntaxHighlight: false, ...markdownOptions(additions) });
  return async ({ fields, body, file }) => {
    const processor = await made;
    const { code, metadata } = await processor.render(body, {
      frontmatter: { ...fields },
      ...(file !== undefined && { fileURL: new URL(file) }),
    });
    return {
      html: code,
      annotations: annotationsSchema.parse(metadata.frontmatter.annotations),
      imagePaths: metadata.localImagePaths,
    };
  };
}
