import mammoth from 'mammoth';
import { ReadError } from './read-error.ts';
import { mostUnpacked, readFaults } from './read-messages.ts';
import { pack, unpack } from './zip.ts';

const styles = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='caption'] => p.caption:fresh",
  "p[style-name='Caption'] => p.caption:fresh",
];

/** A document of Word as HTML, with its footnotes as texts. */
export interface WordDocument {
  html: string;
  footnotes: string[];
}

/**
 * The most bytes, tags and attributes of an unpacked document: a million tags take a gigabyte of
 * memory.
 */
const most = { bytes: 30 * 1024 * 1024, marks: 1_000_000 };

/** Reads the text, headings and tables of a .docx file. Throws a ReadError. */
export async function readDocx(file: string, bytes: Buffer): Promise<WordDocument> {
  const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
  try {
    const parts = unpack(bytes, (name) => /\.(?:xml|rels)$/i.test(name), most.bytes);
    if (!parts) throw new ReadError(file, readFaults.tooLargeInside(mostUnpacked.bytes));
    if (marksIn(parts) > most.marks)
      throw new ReadError(file, readFaults.tooLargeInside(mostUnpacked.marks));
    const { value } = await mammoth.convertToHtml(
      { buffer: pack(parts) },
      { styleMap: styles, convertImage, externalFileAccess: false },
    );
    return splitFootnotes(value);
  } catch (error) {
    throw error instanceof ReadError ? error : new ReadError(file, readFaults.damaged('.docx'));
  }
}

/** Counts `<` and `=`: an upper bound of the tags and attributes that a parser finds. */
function marksIn(parts: ReadonlyMap<string, Uint8Array>): number {
  let marks = 0;
  for (const part of parts.values())
    for (const byte of part) if (byte === 0x3c || byte === 0x3d) marks += 1;
  return marks;
}

/** Removes the numbers of footnotes from a text, and the notes from its end. */
function splitFootnotes(html: string): WordDocument {
  const note = /<li id="(?:foot|end)note-[^"]*">(.*?)<\/li>/gs;
  const footnotes = [...html.matchAll(note)].map(([, text = '']) =>
    text
      .replace(/<a [^>]*>↑<\/a>|<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  return {
    html: html
      .replace(note, '')
      .replace(/<sup><a href="#(?:foot|end)note-[^"]*"[^>]*>\[\d+\]<\/a><\/sup>/g, ''),
    footnotes,
  };
}
