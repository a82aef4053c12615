import { textAt } from './texts-at.ts';

/**
 * The states of a report. A report that names none is published. A draft is in no part of a site.
 * Of a withdrawn report only a page is left, which says why.
 */
export const states = ['published', 'draft', 'withdrawn'] as const;

/** The state of a report. */
export type ReportState = (typeof states)[number];

/** The state that a front matter names, which may be invalid in every other field. */
export function stateOf(frontMatter: unknown): ReportState {
  const named = textAt(frontMatter, 'status');
  return states.find((state) => state === named) ?? 'published';
}
