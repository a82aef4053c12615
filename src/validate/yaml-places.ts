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
import { fieldMessages } from './messages/field-messages.ts';
import type { Advice, FieldPath, PlacedFault } from './problem.ts';

/**
 * A YAML document with the place of every node. Slow, so only files with faults are read this way.
 */
export type PlacedYaml = Document.Parsed;

/** Parses YAML with its places; never throws. */
export function placeYaml(yaml: string): PlacedYaml {
  // Astro's reader makes a date of an unquoted day, so this one must, too.
  return parseDocument(yaml, {
    // Pretty messages take time that grows with the square of their number.
    prettyErrors: false,
    customTags: ['timestamp'],
    // `silent` would also leave out everything behind a second `---`, unsaid.
    logLevel: 'error',
  });
}

/**
 * Returns the offset of a field's value, or of its name where `ofKey`. For a missing field it is
 * that of the group or list that should hold it.
 */
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

/** Returns the first field that begins at or behind an offset; empty where none does. */
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

/** Markdown typed into YAML makes a fault of every sign; the first of them are enough. */
const mostFaults = 20;
const tooDeep = 'RESOURCE_EXHAUSTION' satisfies ErrorCode;

/**
 * Finds errors of YAML syntax, and the features that Astro's reader or a person would read another
 * way: anchors, aliases, tags, merges.
 */
export function yamlFaults(yaml: string, tree: PlacedYaml): PlacedFault[] {
  const errors = [...tree.errors, ...tree.warnings].slice(0, mostFaults);
  // One slip makes YAML stumble on: what follows from a wrong indent, or stands at the same place,
  // would only confuse.
  const indented = errors.some(({ code }) => code.includes('INDENT'));
  const first = errors.filter(
    ({ code, pos: [at] }, index) =>
      !(code === tooDeep && errors.slice(0, index).some((before) => before.code === tooDeep)) &&
      !(indented && code.includes('IMPLICIT_KEY')) &&
      !errors.slice(0, index).some(({ pos: [before] }) => before === at),
  );
  const faults = first.map((error) => syntaxFault(yaml, error));
  visit(tree, (_, node) => {
    const feature = unusedFeature(node);
    if (feature === undefined || !isNode(node)) return undefined;
    const offset = startOf(node, 0);
    faults.push({ path: fieldAt(yaml, offset), offset, ...fieldMessages.unusedFeature(feature) });
    return faults.length < mostFaults ? undefined : visit.BREAK;
  });
  return faults;
}

function unusedFeature(node: unknown): 'alias' | 'merge' | 'anchor' | 'tag' | undefined {
  if (isAlias(node)) return 'alias';
  if (isScalar(node) && node.value === '<<') return 'merge';
  if (!isNode(node)) return undefined;
  if (node.anchor !== undefined) return 'anchor';
  return node.tag === undefined ? undefined : 'tag';
}

function syntaxFault(yaml: string, { code, pos, message }: YAMLError): PlacedFault {
  // A missing end is reported at the end of the text: the last line with words is nearer.
  const offset = Math.min(pos[0], Math.max(0, yaml.trimEnd().length - 1));
  const advice = syntaxAdvice[code] ?? fieldMessages.syntax(message);
  return { path: fieldAt(yaml, offset), offset, ...advice };
}

/** The field whose name stands on the line of a place; empty where none does. */
function fieldAt(yaml: string, offset: number): string[] {
  const line = yaml.slice(yaml.lastIndexOf('\n', offset - 1) + 1).replace(/\n.*/s, '');
  const field = /^\s*(?:- )?["']?([^\s:"'-][^:"']*)["']?:/.exec(line)?.[1]?.trim();
  return field === undefined ? [] : [field];
}

const syntaxAdvice: Partial<Record<ErrorCode, Advice>> = {
  [tooDeep]: fieldMessages.nestedTooDeep,
  BAD_INDENT: fieldMessages.badIndent,
  TAB_AS_INDENT: fieldMessages.tabIndent,
  DUPLICATE_KEY: fieldMessages.keyTwice,
  MISSING_CHAR: fieldMessages.missingCharacter,
  BLOCK_AS_IMPLICIT_KEY: fieldMessages.colonInValue,
  MULTILINE_IMPLICIT_KEY: fieldMessages.noKeyInLine,
  BAD_SCALAR_START: fieldMessages.badFirstCharacter,
  BAD_DQ_ESCAPE: fieldMessages.badEscape,
  BAD_ALIAS: fieldMessages.badAlias,
  TAG_RESOLVE_FAILED: fieldMessages.badTag,
  UNEXPECTED_TOKEN: fieldMessages.unexpectedCharacter,
  MULTIPLE_DOCS: fieldMessages.documentEnd,
};
