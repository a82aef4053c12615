import { isMap, isSeq, parseDocument, YAMLSeq, type Document, type YAMLMap } from 'yaml';
import type { Claim } from './entry-names.ts';
import { compare } from './names.ts';
import { spellingKey } from './vietnamese.ts';

/**
 * Writes claims into the text of a list (YAML): as the `address` of the entry of that name, or as a
 * new entry before the next name in Vietnamese order. Comments and the order of the others stay.
 * `about` is the comment at the head of a list that is new. Throws where the text is not a list.
 */
export function recordClaims(text: string, claims: readonly Claim[], about: string): string {
  const yaml: Document = parseDocument(text);
  const [error] = yaml.errors;
  if (error) throw error;
  if (text.trim() === '') yaml.commentBefore = ` ${about}`;
  const list = listIn(yaml);
  const open = withoutAddress(list);
  const added = claims.filter(({ name, address }) => {
    // Another import may have recorded it in the meantime.
    if (list.items.some((entry) => isMap(entry) && entry.get('address') === address)) return false;
    const entry = open.get(spellingKey(name));
    entry?.set('address', address);
    return entry === undefined;
  });
  insert(yaml, list, added);
  const written = yaml.toString({ lineWidth: 0, flowCollectionPadding: false });
  return text.includes('\r\n') ? written.replaceAll('\n', '\r\n') : written;
}

function listIn(yaml: Document): YAMLSeq {
  const { contents } = yaml;
  if (isSeq(contents)) {
    // An empty list is `[]`, in which new entries would stand on one line.
    if (contents.items.length === 0) contents.flow = false;
    return contents;
  }
  if (contents !== null) throw new TypeError('The text is not a list');
  const list = new YAMLSeq(yaml.schema);
  yaml.contents = list;
  return list;
}

/** The entries that have no address, by the spelling keys of their names. */
function withoutAddress(list: YAMLSeq): Map<string, YAMLMap> {
  return new Map(
    list.items.flatMap((entry) =>
      isMap(entry) && !entry.has('address') ? [[spellingKey(nameOf(entry)), entry] as const] : [],
    ),
  );
}

function nameOf(entry: unknown): string {
  const name = isMap(entry) ? entry.get('name') : undefined;
  return typeof name === 'string' ? name : '';
}

/** Inserts new entries, each before the first entry whose name follows it. */
function insert(yaml: Document, list: YAMLSeq, claims: readonly Claim[]): void {
  const waiting = claims.toSorted((a, b) => compare(b.name, a.name));
  const isBefore = (claim: Claim | undefined, entry: unknown) =>
    claim !== undefined && compare(claim.name, nameOf(entry)) < 0;
  list.items = list.items.flatMap((entry) => {
    const before: unknown[] = [];
    while (isBefore(waiting.at(-1), entry)) before.push(yaml.createNode(waiting.pop()));
    return [...before, entry];
  });
  while (waiting.length > 0) list.items.push(yaml.createNode(waiting.pop()));
}
