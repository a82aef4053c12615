import type { CslItem } from '../../model/csl-schema.ts';

/** A paragraph of a report: its number, and the fragment of its address (`doan-3`). */
export interface CitedParagraph {
  number: number;
  fragment: string;
}

/** Makes the citation of one paragraph out of that of its report. */
export function atParagraph(item: CslItem, { number, fragment }: CitedParagraph): CslItem {
  return {
    ...item,
    id: `${item.id}:${fragment}`,
    page: `đoạn ${number}`,
    URL: `${item.URL}#${fragment}`,
  };
}

/** Makes the line that cites one paragraph out of that of its report, which ends in its address. */
export function lineAtParagraph(
  line: string,
  address: string,
  { number, fragment }: CitedParagraph,
): string {
  const start = line.slice(0, line.lastIndexOf(address));
  return `${start}đoạn ${number}, ${address}#${fragment}.`;
}
