import mammoth from 'mammoth';
import { ReadError } from './error.ts';

const styles = ["p[style-name='Title'] => h1:fresh", "p[style-name='caption'] => p.caption:fresh", "p[style-name='Caption'] => p.caption:fresh"];

/** A document of Word as HTML, and its footnotes apart. */
export interface Document {
  html: string;
  footnotes: string[];
}

/** Reads a .docx file: its text, headings, tables and the places of its pictures, nothing of its looks. */
export async function readDocx(file: string, bytes: Buffer, limit: number): Promise<Document> {
  if (unpackedSize(bytes) > limit) throw new ReadError(file, 'damaged', {}, { kind: '.docx' });
  const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
  try {
    const { value } = await mammoth.convertToHtml({ buffer: bytes }, { styleMap: styles, convertImage, externalFileAccess: false });
    return apart(value);
  } catch {
    throw new ReadError(file, 'damaged', {}, { kind: '.docx' });
  }
}

/** Takes the marks of footnotes out of the text, and the notes from its end. */
function apart(html: string): Document {
  const note = /<li id="(?:foot|end)note-[^"]*">(.*?)<\/li>/gs;
  const footnotes = [...html.matchAll(note)].map(([, text = '']) => text.replace(/<a [^>]*>↑<\/a>|<[^>]*>/g, ' ').replace(/\s+/g, ' ').trim());
  return { html: html.replace(note, '').replace(/<sup><a href="#(?:foot|end)note-[^"]*"[^>]*>\[\d+\]<\/a><\/sup>/g, ''), footnotes };
}

/** How large the directory of a ZIP file says that its parts are, so that a bomb is not unpacked. */
function unpackedSize(bytes: Buffer): number {
  let size = 0;
  const entry = Buffer.from('PK\x01\x02', 'latin1');
  for (let at = bytes.indexOf(entry); at >= 0 && at + 28 <= bytes.length; at = bytes.indexOf(entry, at + 4)) size += bytes.readUInt32LE(at + 24);
  return size;
}
