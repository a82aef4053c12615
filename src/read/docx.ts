import mammoth from 'mammoth';
import { ReadError } from './error.ts';
import { pack, unpack } from './zip.ts';

const styles = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='caption'] => p.caption:fresh",
  "p[style-name='Caption'] => p.caption:fresh",
];

/** A document of Word as HTML, and its footnotes apart. */
export interface Document {
  html: string;
  footnotes: string[];
}

/** How much a document may unpack to, and how many tags and attributes: a million, at a few bytes each, take a gigabyte of memory to be read. */
const most = { bytes: 30 * 1024 * 1024, marks: 1_000_000 };

/** Reads a .docx file: its text, headings and tables, nothing of its looks or its pictures. */
export async function readDocx(file: string, bytes: Buffer): Promise<Document> {
  const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
  try {
    const parts = unpack(bytes, (name) => /\.(?:xml|rels)$/i.test(name), most.bytes);
    if (!parts) throw new ReadError(file, 'too-large-inside', {}, { limit: '30 MB' });
    if (marksIn(parts) > most.marks)
      throw new ReadError(file, 'too-large-inside', {}, { limit: 'một triệu dấu định dạng' });
    const { value } = await mammoth.convertToHtml(
      { buffer: pack(parts) },
      { styleMap: styles, convertImage, externalFileAccess: false },
    );
    return apart(value);
  } catch (error) {
    throw error instanceof ReadError
      ? error
      : new ReadError(file, 'damaged', {}, { kind: '.docx' });
  }
}

/** How many tags and attributes there are, at least as many as a parser can make of the parts. */
function marksIn(parts: ReadonlyMap<string, Uint8Array>): number {
  let marks = 0;
  for (const part of parts.values())
    for (const byte of part) if (byte === 0x3c || byte === 0x3d) marks += 1;
  return marks;
}

/** Takes the marks of footnotes out of the text, and the notes from its end. */
function apart(html: string): Document {
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
