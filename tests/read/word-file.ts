import { unzipSync, zipSync } from 'fflate';
import { docxOf } from '../../scripts/bench/import/file-forms.ts';

const spaces = [
  ['w', 'wordprocessingml/2006/main'],
  ['r', 'officeDocument/2006/relationships'],
  ['a', 'drawingml/2006/main'],
  ['wp', 'drawingml/2006/wordprocessingDrawing'],
  ['pic', 'drawingml/2006/picture'],
  ['m', 'officeDocument/2006/math'],
  ['v', 'vml'],
  ['mc', 'markup-compatibility/2006'],
]
  .map(([prefix, name]) => `xmlns:${prefix}="http://schemas.openxmlformats.org/${name}"`)
  .join(' ');

/** A run of text, with properties of its letters. */
export function run(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A paragraph of runs, or of a text; `style` is the id of its style. */
export function paragraph(content: string, properties = '', style?: string): string {
  const named = style === undefined ? '' : `<w:pStyle w:val="${style}"/>`;
  const runs = content.startsWith('<') ? content : run(content);
  return `<w:p><w:pPr>${named}${properties}</w:pPr>${runs}</w:p>`;
}

/** The field whose instruction gives this result. */
export function field(instruction: string, result: string): string {
  const character = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  return `${character('begin')}<w:r><w:instrText>${instruction}</w:instrText></w:r>${character('separate')}${result}${character('end')}`;
}

/** A part of a document of Word: what it is to the document, its text or bytes. */
export interface Part {
  id?: string;
  kind: string;
  content: string | Uint8Array;
}

/** A document of Word with this body, and parts by their names in the folder `word`. */
export function wordFile(body: string, parts: Readonly<Record<string, Part>> = {}): Buffer {
  const files = unzipSync(docxOf(''));
  const relation = ([name, { id, kind }]: [string, Part]) =>
    `<Relationship Id="${id ?? name}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${name}"/>`;
  const relations = 'word/_rels/document.xml.rels';
  const kept = new TextDecoder().decode(files[relations]);
  const all = Object.entries(parts);
  const withSpaces = (content: string) => Buffer.from(content.replace(/^<[\w:]+/, `$& ${spaces}`));
  return Buffer.from(
    zipSync({
      ...files,
      [relations]: Buffer.from(
        kept.replace('</Relationships>', `${all.map(relation).join('')}</Relationships>`),
      ),
      'word/document.xml': withSpaces(`<w:document><w:body>${body}</w:body></w:document>`),
      ...Object.fromEntries(
        all.map(([name, { content }]) => [
          `word/${name}`,
          typeof content === 'string' ? withSpaces(content) : content,
        ]),
      ),
    }),
  );
}
