import { z } from 'astro/zod';
import { reportSchema } from '../model/report.ts';
import { fieldNames, summaryMessages } from './draft-messages.ts';
import { readField } from './draft/fields.ts';
import type { FrontMatter } from './draft/model.ts';

/**
 * Names a field in Vietnamese: `speakers[1].office` → `Chức vụ của Lê Văn Mẫu`; else by its path.
 */
export function fieldName(path: string, data: FrontMatter): string {
  const withoutIndexes = path.replace(/\[\d+\]/g, '');
  const [, item, list = '', field] = /^((\w+)\[\d+\])(?:\.(\w+))?/.exec(path) ?? [];
  const isItem = item !== undefined && (field === undefined || field === 'name');
  if (isItem) return fieldNames[list] ?? path;
  const last = withoutIndexes.replace(/.*\./, '');
  const name = fieldNames[withoutIndexes] ?? fieldNames[last] ?? path;
  const owner = item === undefined ? undefined : readField(data, `${item}.name`);
  return typeof owner === 'string' ? summaryMessages.fieldOf(name, owner) : name;
}

/** The part of a JSON schema that leads to a field. */
interface SchemaNode {
  description?: string | undefined;
  enum?: unknown[] | undefined;
  properties?: Record<string, SchemaNode> | undefined;
  items?: SchemaNode | undefined;
}
const schemaNode: z.ZodType<SchemaNode> = z.lazy(() =>
  z.object({
    description: z.string().optional(),
    enum: z.array(z.unknown()).optional(),
    properties: z.record(z.string(), schemaNode).optional(),
    items: schemaNode.optional(),
  }),
);
let manual: SchemaNode | undefined;

/**
 * Returns the schema's description of a field, with its possible values; undefined where it has
 * none.
 */
export function fieldHelp(path: string): string | undefined {
  const { description, values } = manualOf(path);
  if (description === undefined) return undefined;
  return values.length > 0
    ? `${description} ${summaryMessages.oneOf(values.join(', '))}`
    : description;
}

/** The only values that a field, or each item of a list, may have; empty where any fits. */
export function fieldValues(path: string): string[] {
  return manualOf(path).values;
}

/** A field of the front matter that holds no other fields, unless in the groups of a list. */
export interface FieldForm {
  path: string;
  isListOfGroups: boolean;
}

/** The fields of a front matter, in the order of the schema. */
export function fieldForms(): FieldForm[] {
  const within = ({ properties = {} }: SchemaNode, before: string): FieldForm[] =>
    Object.entries(properties).flatMap(([name, node]) =>
      node.properties
        ? within(node, `${before}${name}.`)
        : [{ path: before + name, isListOfGroups: node.items?.properties !== undefined }],
    );
  return within(wholeManual(), '');
}

function wholeManual(): SchemaNode {
  return (manual ??= schemaNode.parse(
    z.toJSONSchema(reportSchema, { io: 'input', unrepresentable: 'any' }),
  ));
}

function manualOf(path: string): { description: string | undefined; values: string[] } {
  let here: SchemaNode | undefined = wholeManual();
  let description: string | undefined;
  for (const step of path.split(/[.[]/)) {
    here = step.endsWith(']') ? here?.items : here?.properties?.[step];
    description = here?.description ?? description;
  }
  return { description, values: (here?.enum ?? here?.items?.enum ?? []).map(String) };
}
