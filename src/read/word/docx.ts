import { checkTags } from '../extent.ts';
import type { Paragraphs } from '../paragraphs.ts';
import { ReadError } from '../read-error.ts';
import type { ReadPicture } from '../read-picture.ts';
import { mostUnpacked, readFaults, readNotes } from '../read-messages.ts';
import { columnsApart } from '../text.ts';
import { WordPackage } from './word-package.ts';
import type { WordLine } from './word-blocks.ts';
import { readWordText, type WordText } from './word-text.ts';
import { unpack } from './zip.ts';

/** A document of Word. */
export interface WordDocument extends Paragraphs {
  /** The texts that are not among its paragraphs, such as headers. */
  leftOut: string[];
  /** Other omissions and changes, in Vietnamese. */
  notes: string[];
}

/** The most bytes of an unpacked document and of its pictures. */
const most = { bytes: 30 * 1024 * 1024, pictures: 100 * 1024 * 1024 };

/** Reads the text, headings and tables of a .docx file. Throws a ReadError. */
export function readDocx(file: string, bytes: Buffer): WordDocument {
  try {
    const parts = unpack(bytes, (name) => /\.(?:xml|rels)$/i.test(name), most.bytes);
    if (!parts) throw new ReadError(file, readFaults.tooLargeInside(mostUnpacked));
    checkTags(file, parts.values());
    const text = readWordText(new WordPackage(parts));
    return documentOf(text, picturesIn(bytes, text));
  } catch (error) {
    // Parts that are nested too deep are told by the caller.
    if (error instanceof ReadError || error instanceof RangeError) throw error;
    throw new ReadError(file, readFaults.damaged('.docx'));
  }
}

/** The pictures of a text, by the names of their parts; undefined where they are too large. */
function picturesIn(
  bytes: Buffer,
  { lines }: WordText,
): ReadonlyMap<string, Uint8Array> | undefined {
  const names = new Set(lines.flatMap((line) => ('text' in line ? [] : (line.picture ?? []))));
  return names.size === 0 ? new Map() : unpack(bytes, (name) => names.has(name), most.pictures);
}

function documentOf(
  { lines, aside, inserted, hasFiles }: WordText,
  parts: ReadonlyMap<string, Uint8Array> | undefined,
): WordDocument {
  const texts = lines.flatMap((line) => ('text' in line ? [line] : []));
  const paragraphs = columnsApart(texts.map(({ text }) => text));
  const styled = (name: string) =>
    texts.flatMap(({ text, style }) => (style === name ? [text] : []));
  const headings = styled('heading 1');
  // Where there are several, they head the parts of a text.
  const title = styled('title')[0] ?? (headings.length === 1 ? headings[0] : undefined);
  let before = 0;
  let read = 0;
  const pictures: ReadPicture[] = [];
  for (const line of lines)
    if ('text' in line) before += paragraphs[read++]?.length ?? 0;
    else {
      const bytes = line.picture === undefined ? undefined : parts?.get(line.picture);
      const isTooLarge = parts === undefined;
      pictures.push({ before, alt: line.alt, ...(bytes && { bytes }), isTooLarge });
    }
  const because = (why: string) => aside.flatMap((one) => (one.why === why ? [one.text] : []));
  const deleted = because('deleted');
  const isChanged = inserted.length + deleted.length + because('moved').length > 0;
  return {
    paragraphs: paragraphs.flat(),
    ...(title !== undefined && { title }),
    ...headingOf(texts, paragraphs),
    captions: styled('caption'),
    pictures,
    // What was moved stands where it was moved to.
    leftOut: [
      ...aside.flatMap(({ why, text }) => (why === 'moved' ? [] : [text])),
      ...pictures.map(({ alt }) => alt),
    ],
    notes: [
      ...(isChanged ? [readNotes.trackedChanges(inserted, deleted)] : []),
      ...(hasFiles ? [readNotes.embedded] : []),
    ],
  };
}

/** The centred lines at the beginning, or behind the table and the columns of a letterhead. */
function headingOf(
  lines: readonly Extract<WordLine, { text: string }>[],
  paragraphs: readonly string[][],
): Pick<WordDocument, 'heading'> {
  const begin = lines.findIndex(
    ({ layout }, index) => layout !== 'table' && paragraphs[index]?.length !== 2,
  );
  const length = lines.slice(begin).findIndex(({ layout }) => layout !== 'centred');
  if (begin < 0 || length <= 0) return {};
  const before = (count: number) => paragraphs.slice(0, count).flat().length;
  return { heading: { from: before(begin), to: before(begin + length) } };
}
