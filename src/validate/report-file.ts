import { parseFrontmatter } from '@astrojs/markdown-remark';
import { z } from 'astro/zod';
import { mostBytes } from '../model/limits.ts';
import { decodeText } from './decode.ts';
import { placesIn, type Fault } from './problem.ts';
import { fieldFrom, placeOf, placeYaml, yamlFaults, type PlacedYaml } from './yaml-places.ts';

/** A report's file as read, whatever is wrong with it. */
export interface ReportFile {
  /** The whole file; empty where it cannot be read. */
  text: string;
  /** The front matter as Astro reads it; undefined where that is impossible. */
  value: unknown;
  body: string;
  /** Where the body begins in the text. */
  bodyStart: number;
  faults: Fault[];
  /** Where the importer asks a person to look, which nobody has done yet. */
  marks: Fault[];
  /** Line and column of a fault in this file. */
  place(fault: Pick<Fault, 'path' | 'offset' | 'ofKey'>): { line: number; column: number };
}

/** What only a reading with places can tell apart from plain values. */
const suspicious = /[&*!]\S|<<|#\s*kiểm tra/iu;

/** Reads the Markdown file of a report. */
export function readReportFile(bytes: Uint8Array): ReportFile {
  const { text: decoded, faults } = decodeText(bytes);
  const text = decoded ?? new TextDecoder().decode(bytes);
  const placeAt = placesIn(text);
  const unread = (more: Fault[]): ReportFile => ({
    text,
    value: undefined,
    body: '',
    bodyStart: 0,
    faults: [...faults, ...more],
    marks: [],
    place: ({ offset }) => placeAt(offset ?? 0),
  });
  if (decoded === undefined) return unread([]);
  if (bytes.length > mostBytes)
    return unread([
      frame(
        `tệp quá lớn (nhiều nhất ${mostBytes / 1_000_000} MB)`,
        'hãy tách ra, mỗi bài một tệp; ảnh để thành tệp riêng',
      ),
    ]);
  const opening = /^---[ \t]*\r?\n/.exec(text)?.[0];
  if (opening === undefined)
    return unread([
      frame(
        'không có phần đầu bài: dòng đầu tiên phải là ---',
        'hãy thêm dòng --- ở đầu tệp và một dòng --- sau các mục',
      ),
    ]);
  const closing = /^---[ \t]*(?:\r?\n|$)/m.exec(text.slice(opening.length));
  if (!closing)
    return unread([
      frame('phần đầu bài không có dòng --- đóng lại', 'hãy thêm dòng --- ngay sau mục cuối cùng'),
    ]);
  const yaml = text.slice(opening.length, opening.length + closing.index);
  const bodyStart = opening.length + closing.index + closing[0].length;
  let placed: PlacedYaml | undefined;
  const places = () => (placed ??= placeYaml(yaml));
  const { value, readable } = read(text);
  const plain = readable && !suspicious.test(yaml.normalize('NFC'));
  const inYaml = plain ? [] : yamlFaults(yaml, places());
  if (!readable && inYaml.length === 0 && faults.length === 0)
    inYaml.push({
      path: [],
      offset: 0,
      message: 'phần đầu bài phải gồm các mục “tên: giá trị”',
      mend: 'hãy so với bài mẫu trong README',
    });
  const inText = (fault: Fault): Fault => ({
    ...fault,
    offset: opening.length + (fault.offset ?? 0),
  });
  return {
    text,
    value: readable ? value : undefined,
    body: text.slice(bodyStart),
    bodyStart,
    faults: [...faults, ...inYaml.map(inText)],
    marks: plain ? [] : marksIn(yaml, places()).map(inText),
    place: ({ path, offset, ofKey }) =>
      placeAt(offset ?? (path.length === 0 ? 0 : opening.length + placeOf(places(), path, ofKey))),
  };
}

/** The front matter by the reader that the build uses. Where it is no map, Astro silently takes it for an empty one. */
function read(text: string): { value: unknown; readable: boolean } {
  try {
    const { frontmatter } = parseFrontmatter(text);
    return { value: z.record(z.string(), z.unknown()).parse(frontmatter), readable: true };
  } catch {
    return { value: undefined, readable: false };
  }
}

function frame(message: string, mend: string): Fault {
  return { path: [], offset: 0, message, mend };
}

/** The comments by which the importer asks a person to look. They are about the field beside them, or below. */
function marksIn(yaml: string, tree: PlacedYaml): Fault[] {
  return [...yaml.matchAll(/#\s*kiểm tra\s*:?[ \t]*([^\r\n]*)/giu)].map(
    ({ 0: mark, 1: said = '', index }) => {
      const line = yaml.lastIndexOf('\n', index) + 1;
      const isBeside = yaml.slice(line, index).trim() !== '';
      return {
        path: fieldFrom(tree, isBeside ? line : index + mark.length),
        offset: index,
        message: `còn chỗ chưa kiểm tra${said.trim() ? `: ${said.trim()}` : ''}`,
        mend: 'hãy so với bản gốc, sửa nếu sai, rồi xóa dòng “# kiểm tra:”',
      };
    },
  );
}
