import { Document, isMap, isScalar, isSeq, Scalar, visit, type Node, type YAMLMap } from 'yaml';
import { reportSchema } from '../../model/report.ts';
import { shorten } from '../../model/vietnamese.ts';
import { checkComment } from '../draft-messages.ts';
import { stepsOf } from '../draft/fields.ts';
import type { Doubt, FrontMatter } from '../draft/model.ts';

const quoted = new Set(['date', 'published', 'sha256', 'added']);
const inOneLine = new Set(['parts', 'speaks']);
const longestSentence = 160;

/**
 * Renders front matter as YAML, with a comment above every doubtful value. Where the value is not
 * in it, the comment is above the next field.
 */
export function frontMatterText(data: FrontMatter, doubts: readonly Doubt[]): string {
  // The site reads YAML 1.1, so that what is a day or a truth value to it must be quoted.
  const document = new Document(data, { schema: 'yaml-1.1' });
  visit(document, {
    Pair(_, { key, value }) {
      const name = isScalar(key) ? String(key.value) : '';
      if (quoted.has(name) && isScalar(value)) value.type = Scalar.QUOTE_DOUBLE;
      if (inOneLine.has(name) && isSeq(value)) value.flow = true;
    },
  });
  for (const doubt of doubts) comment(document.contents, doubt);
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

function comment(top: Node | null, { path, reason, sentence }: Doubt): void {
  const steps = stepsOf(path);
  const quotation = sentence === undefined ? '' : ` – «${shorten(sentence, longestSentence)}»`;
  const { node, reached } = placeOf(top, steps);
  if (!node) return;
  // A comment on a value that is not there names its field.
  const about = reached < steps.length ? `${path}: ` : '';
  const line = ` ${checkComment} ${about}${reason}${quotation}`.replace(/\s+/gu, ' ');
  node.commentBefore = node.commentBefore ? `${node.commentBefore}\n${line}` : line;
}

/**
 * Finds the node above which a comment on a value goes, and the number of steps that lead there.
 */
function placeOf(
  top: Node | null,
  steps: readonly string[],
): { node: Node | undefined; reached: number } {
  let within: unknown = top;
  let node: Node | undefined;
  for (const [index, step] of steps.entries()) {
    if (isMap(within)) {
      const pair = within.items.find(({ key }) => isScalar(key) && key.value === step);
      if (!pair) return { node: node ?? following(within, step), reached: index };
      // Above the first field of an item stands the item's own dash.
      const opensItem = node === within && within.items[0] === pair;
      if (isScalar(pair.key) && !opensItem) node = pair.key;
      within = pair.value;
    } else if (isSeq(within)) {
      const item = within.items[Number(step)];
      if (!(isMap(item) || isScalar(item))) return { node, reached: index };
      node = item;
      within = item;
    } else return { node, reached: index };
  }
  return { node, reached: steps.length };
}

/** Finds the key of the first field behind one that is not there. */
function following(map: YAMLMap, field: string): Node | undefined {
  const order = Object.keys(reportSchema.shape);
  const key = map.items.find(
    (pair) => isScalar(pair.key) && order.indexOf(String(pair.key.value)) > order.indexOf(field),
  )?.key;
  return isScalar(key) ? key : undefined;
}
