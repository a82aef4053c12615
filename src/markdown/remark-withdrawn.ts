import type { Node } from 'unist';
import type { VFile } from 'vfile';
import { defined } from '../model/defined.ts';
import { stateOf } from '../model/state.ts';
import { valueAt } from '../model/texts-at.ts';

type Parser = (text: string, file: VFile) => Node;

/**
 * Makes a unified processor read nothing of a withdrawn report. No page shows its text, so nothing
 * in it may stop a build, and none of its pictures is published.
 */
export function remarkWithdrawn(this: { parser?: Parser | undefined }): void {
  const parse = defined(this.parser, 'a parser of Markdown');
  const nothing = { type: 'root', children: [] };
  this.parser = (text, file) =>
    stateOf(valueAt(file.data, ['astro', 'frontmatter'])) === 'withdrawn'
      ? nothing
      : parse(text, file);
}
