import { endsClause } from '../sentence-end.ts';
import { isOn, valueAt } from './word-styles.ts';
import { elementAt, elementsIn, elementsWithin, type XmlElement } from './xml.ts';

/** Why words of a document are not in its text. */
export type Aside =
  'deleted' | 'moved' | 'hidden' | 'contents' | 'header' | 'comment' | 'drawn' | 'note';

/** Why what an element holds does not belong to the text; undefined where it does. */
export function asideOf(element: XmlElement): Aside | undefined {
  if (element.name === 'del') return 'deleted';
  if (element.name === 'moveFrom') return 'moved';
  if (element.name !== 'sdt') return undefined;
  const properties = elementAt(element, 'sdtPr');
  if (valueAt(properties, 'docPartObj', 'docPartGallery') === 'Table of Contents')
    return 'contents';
  return isOn(elementAt(properties, 'showingPlcHdr')) ? 'hidden' : undefined;
}

const shown = ['t', 'blip', 'imagedata', 'textpath', 'chart', 'relIds'];

/** The first of several forms of a drawing that has words or pictures: the others repeat it. */
export function branchOf(alternatives: XmlElement): XmlElement {
  const branches = elementsIn(alternatives);
  const filled = branches.find((branch) => !elementsWithin(branch, ...shown).next().done);
  return filled ?? { name: 'Choice', attributes: {}, children: [] };
}

/** The rows of a table, or the cells of a row; changes and controls may stand around them. */
export function rowsOf(holder: XmlElement, name: 'tr' | 'tc'): XmlElement[] {
  return elementsIn(holder).flatMap((child) => {
    if (child.name === name) return [child];
    return child.name.endsWith('Pr') ? [] : rowsOf(child, name);
  });
}

/** The words or the box that the field of a form shows without a result. */
export function shownByForm(character: XmlElement): string {
  const data = elementAt(character, 'ffData');
  const list = elementAt(data, 'ddList');
  if (list) {
    const chosen = valueAt(list, 'result') ?? valueAt(list, 'default') ?? '0';
    return elementsIn(list, 'listEntry')[Number(chosen)]?.attributes.val ?? '';
  }
  const box = elementAt(data, 'checkBox');
  if (!box) return '';
  return isOn(elementAt(box, 'checked') ?? elementAt(box, 'default')) ? '☒' : '☐';
}

/** A line that goes on a sentence; `a) ` opens an entry of a list. */
const goesOn = /^\s*["“‘(]?(?!\p{L}[.)])\p{Ll}/u;

/**
 * Splits a paragraph at its line breaks, except where a break only wraps a sentence: in a text that
 * was pasted from a page.
 */
export function brokenLines(text: string): string[] {
  const [first = '', ...rest] = text.split('\n');
  const pairs = rest.map((line, index) => {
    const before = rest[index - 1] ?? first;
    const isOpen = before.trim() !== '' && line.trim() !== '' && !endsClause(before);
    return { line, isOpen, isWrap: goesOn.test(line) || /,\s*$/.test(before) };
  });
  const open = pairs.filter(({ isOpen }) => isOpen);
  const wrapped = open.filter(({ line }) => goesOn.test(line));
  const isPasted = 2 * wrapped.length > open.length;
  const lines = [[first]];
  for (const { line, isOpen, isWrap } of pairs)
    if (isOpen && (isWrap || isPasted)) lines.at(-1)?.push(line);
    else lines.push([line]);
  return lines.map((parts) => parts.join(' '));
}
