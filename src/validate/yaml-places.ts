import {
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type Document,
  type ErrorCode,
  type YAMLError,
} from 'yaml';
import type { Fault, FieldPath } from './problem.ts';

/** A text in YAML, read with the place of everything in it. Slow, so only files in which something is wrong are read this way. */
export type PlacedYaml = Document.Parsed;

/** Reads a text in YAML with its places; never throws. */
export function placeYaml(yaml: string): PlacedYaml {
  // Astro's reader takes an unquoted day for a date, so it must be seen as one here.
  return parseDocument(yaml, {
    // Pretty messages take time that grows with the square of their number.
    prettyErrors: false,
    customTags: ['timestamp'],
    logLevel: 'silent',
  });
}

/** Where the value of a field stands, or its name where `ofKey`; of a field that is missing, where what should hold it begins. */
export function placeOf(tree: PlacedYaml, path: FieldPath, ofKey = false): number {
  let [node, place]: [unknown, number] = [tree.contents, 0];
  for (const [depth, step] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find(
        ({ key }) => isScalar(key) && String(key.value) === String(step),
      );
      if (!pair) return place;
      const key = startOf(pair.key, place);
      place =
        (ofKey && depth === path.length - 1) || isCollection(pair.value)
          ? key
          : startOf(pair.value, key);
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number' && step < node.items.length) {
      node = node.items[step];
      place = startOf(node, place);
    } else return place;
  }
  return place;
}

/** The field that begins at a place, or the first behind it. */
export function fieldFrom(tree: PlacedYaml, offset: number): FieldPath {
  const search = (node: unknown, path: FieldPath): FieldPath | undefined => {
    const fields = isMap(node)
      ? node.items.map(({ key, value }) => ({
          step: isScalar(key) ? String(key.value) : '',
          at: startOf(key, 0),
          value,
        }))
      : isSeq(node)
        ? node.items.map((value, step) => ({ step, at: startOf(value, 0), value }))
        : [];
    for (const { step, at, value } of fields) {
      const found = at >= offset ? [...path, step] : search(value, [...path, step]);
      if (found) return found;
    }
    return undefined;
  };
  return search(tree.contents, []) ?? [];
}

function startOf(node: unknown, otherwise: number): number {
  return isNode(node) ? (node.range?.[0] ?? otherwise) : otherwise;
}

/** Whoever types Markdown into YAML makes a fault of every sign; the first of them say what is the matter. */
const mostFaults = 20;
const tooDeep = 'RESOURCE_EXHAUSTION' satisfies ErrorCode;

/** What YAML itself finds wrong, and what it allows but Astro's reader or a person would read another way: anchors, aliases, tags, merges. */
export function yamlFaults(yaml: string, tree: PlacedYaml): Fault[] {
  const errors = [...tree.errors, ...tree.warnings].slice(0, mostFaults);
  // One slip makes YAML stumble on; what follows from a wrong indent, or stands at the same place, would only confuse.
  const indented = errors.some(({ code }) => /INDENT/.test(code));
  const first = errors.filter(
    ({ code, pos: [at] }, index) =>
      !(code === tooDeep && errors.slice(0, index).some((before) => before.code === tooDeep)) &&
      !(indented && /IMPLICIT_KEY/.test(code)) &&
      !errors.slice(0, index).some(({ pos: [before] }) => before === at),
  );
  const faults = first.map((error) => syntaxFault(yaml, error));
  visit(tree, (_, node) => {
    const trick = trickOf(node);
    if (trick === undefined || !isNode(node)) return undefined;
    const offset = node.range?.[0] ?? 0;
    faults.push({
      path: fieldAt(yaml, offset),
      offset,
      message: `YAML có ${trick}, kho không dùng`,
      mend: 'hãy đặt giá trị trong dấu nháy kép nếu đó là chữ, hoặc chép giá trị ra đủ',
    });
    return faults.length < mostFaults ? undefined : visit.BREAK;
  });
  return faults;
}

function trickOf(node: unknown): string | undefined {
  if (isAlias(node)) return 'tham chiếu “*”';
  if (isScalar(node) && node.value === '<<') return 'mục gộp “<<”';
  if (!isNode(node)) return undefined;
  return node.anchor !== undefined ? 'mỏ neo “&”' : node.tag !== undefined ? 'nhãn “!”' : undefined;
}

function syntaxFault(yaml: string, { code, pos, message }: YAMLError): Fault {
  // What is never closed is missed at the end of the text: the last line that says something is nearer.
  const offset = Math.min(pos[0], Math.max(0, yaml.trimEnd().length - 1));
  if (code === tooDeep)
    return {
      path: fieldAt(yaml, offset),
      offset,
      message: 'các mục lồng nhau quá sâu',
      mend: quote,
    };
  const [what, mend] = syntax[code] ?? [`YAML sai cú pháp (${message})`, quote];
  return { path: fieldAt(yaml, offset), offset, message: what, mend };
}

/** The name of the field on the line of a place, where it has one. */
function fieldAt(yaml: string, offset: number): string[] {
  const line = yaml.slice(yaml.lastIndexOf('\n', offset - 1) + 1).split('\n', 1)[0] ?? '';
  const field = /^\s*(?:- )?["']?([^\s:"'-][^:"']*)["']?:/.exec(line)?.[1]?.trim();
  return field === undefined ? [] : [field];
}

const quote =
  'hãy đặt cả giá trị trong dấu nháy kép, nhất là khi có dấu hai chấm, # hay mở đầu bằng " \' [ { & * ! | > % @ - ?';
const align = 'hãy thụt đầu dòng bằng dấu cách, các mục cùng cấp thẳng hàng nhau';

const syntax: Partial<Record<ErrorCode, readonly [message: string, mend: string]>> = {
  BAD_INDENT: ['thụt đầu dòng sai', align],
  TAB_AS_INDENT: ['thụt đầu dòng bằng dấu tab', align],
  DUPLICATE_KEY: ['mục này ghi hai lần', 'hãy giữ lại một'],
  MISSING_CHAR: [
    'thiếu dấu đóng hoặc dấu hai chấm',
    'hãy xem lại dấu nháy, dấu ngoặc và dấu hai chấm rồi dấu cách sau tên mục',
  ],
  BLOCK_AS_IMPLICIT_KEY: ['dấu hai chấm ở giữa giá trị làm YAML hiểu nhầm', quote],
  MULTILINE_IMPLICIT_KEY: [
    'dòng này không có “tên mục: giá trị”',
    'hãy ghi liền vào dòng trên, hoặc thêm tên mục và dấu hai chấm',
  ],
  BAD_SCALAR_START: ['giá trị mở đầu bằng ký tự mà YAML dùng việc khác', quote],
  BAD_DQ_ESCAPE: ['dấu \\ trong dấu nháy kép không đúng', 'hãy viết \\\\ hoặc dùng dấu nháy đơn'],
  BAD_ALIAS: ['YAML có tham chiếu “*”, kho không dùng', 'hãy đặt giá trị trong dấu nháy kép'],
  TAG_RESOLVE_FAILED: ['YAML có nhãn “!”, kho không dùng', 'hãy đặt giá trị trong dấu nháy kép'],
  UNEXPECTED_TOKEN: ['có ký tự YAML không hiểu ở đây', quote],
  MULTIPLE_DOCS: ['có dòng --- ở giữa phần đầu bài', 'hãy xóa dòng ấy'],
};
