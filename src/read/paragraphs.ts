import type { ReadPicture } from './read-picture.ts';

/** The paragraphs from one to another, which is none of them. */
export interface ParagraphSpan {
  from: number;
  to: number;
}

/** The paragraphs of a text in order, with headings and captions among them. */
export interface Paragraphs {
  paragraphs: string[];
  title?: string;
  /** The paragraphs that are centred above the text: a title, perhaps with lines around it. */
  heading?: ParagraphSpan;
  captions: string[];
  pictures?: ReadPicture[];
}
