/** The start of the anchors of facts. No fragment of a page begins with it. */
const factStart = 'su-kien-';
/** Precedes the numbers of speakers. No fragment of a page has it. */
const speakerMark = '@';

/** A block of a page in the index: a fact, or a paragraph of the report. */
export interface IndexedBlock {
  /** The fragment of the paragraph. Undefined for a fact. */
  paragraph: string | undefined;
  /**
   * The people whose words the paragraph reports, as indexes of the people of the report's record.
   */
  speakers: number[];
}

/** The anchor of a fact, counted from 1. */
export function factAnchor(number: number): string {
  return `${factStart}${number}`;
}

/** The anchor of a paragraph: its fragment, and its speakers (see IndexedBlock). */
export function textAnchor(fragment: string, speakers: readonly number[]): string {
  return [fragment, ...speakers].join(speakerMark);
}

/** Reads an anchor. */
export function readAnchor(anchor: string): IndexedBlock {
  const [fragment, ...speakers] = anchor.split(speakerMark);
  const paragraph = anchor.startsWith(factStart) ? undefined : fragment;
  return { paragraph, speakers: speakers.map(Number) };
}
