import { z } from 'astro/zod';
import { nearest } from './nearest.ts';
import type { Fault, FieldPath } from './problem.ts';
import { valueAt } from '../model/texts-at.ts';

/** What a schema finds wrong with a value, each with its mend; `descriptions` of the schema's own fields say what should stand there. */
export function schemaFaults(schema: z.ZodType, value: unknown): Fault[] {
  const { error } = schema.safeParse(value);
  return (error?.issues ?? []).flatMap((issue) => faultsOf(schema, value, issue));
}

function faultsOf(schema: z.ZodType, value: unknown, issue: z.core.$ZodIssue): Fault[] {
  const path = issue.path.flatMap((part) => (typeof part === 'symbol' ? [] : [part]));
  const given = valueAt(value, path);
  const described = describe(schema, path);
  const mend =
    described.description === undefined
      ? 'hãy sửa lại mục này'
      : `mục này ghi: ${described.description}`;
  const fault = (message: string, better = mend): Fault[] => [{ path, message, mend: better }];
  if (issue.code === 'unrecognized_keys')
    return issue.keys.flatMap((key) => unknownField([...path, key], key, described.fields));
  if (given === undefined && path.length > 0 && issue.code !== 'custom')
    return fault('thiếu mục này', `hãy thêm vào; ${mend}`);
  if (given === null)
    return fault('mục này để trống', `hãy điền vào, hoặc bỏ cả mục nếu bài không nêu; ${mend}`);
  if (issue.code === 'invalid_value')
    return fault(
      `“${String(given)}” không có trong các giá trị được dùng`,
      choice(String(given), issue.values.map(String)),
    );
  if (issue.code === 'too_small')
    return issue.origin === 'array'
      ? fault('danh sách trống', 'hãy ghi ít nhất một dòng, hoặc bỏ cả mục nếu bài không nêu')
      : fault(issue.origin === 'string' ? issue.message : 'số phải lớn hơn 0');
  if (issue.code === 'too_big')
    return fault(issue.message, `hãy xem lại: có lẽ nhiều thứ đã dồn vào một mục; ${mend}`);
  if (issue.code === 'invalid_type')
    return fault(...wrongType(issue.expected, given, issue.message, mend));
  if (issue.code === 'invalid_format' && issue.format === 'url')
    return fault(
      `“${String(given)}” không phải địa chỉ trang web`,
      'hãy ghi đủ, mở đầu bằng https:// hoặc http://',
    );
  if (issue.code === 'invalid_format' && issue.format === 'date')
    return fault(`“${String(given)}” không phải ngày có thật`);
  if (issue.code === 'invalid_union') return fault('giá trị không đúng dạng');
  return fault(issue.message);
}

function wrongType(
  expected: string,
  given: unknown,
  message: string,
  mend: string,
): [message: string, mend: string] {
  if (
    given instanceof Date ||
    (expected === 'string' && (typeof given === 'number' || typeof given === 'boolean'))
  ) {
    return [
      /[À-ỹ]/u.test(message) ? message : 'phải là chữ, mà YAML hiểu thành số, ngày hay đúng/sai',
      `hãy đặt trong dấu nháy kép; ${mend}`,
    ];
  }
  if (expected === 'array')
    return ['phải là một danh sách', 'hãy ghi mỗi giá trị một dòng, mở đầu bằng dấu - và dấu cách'];
  if (expected === 'object' || expected === 'record')
    return [
      'phải là một nhóm mục con',
      `hãy ghi các mục con ở dòng dưới, thụt vào hai dấu cách; ${mend}`,
    ];
  if (expected === 'number' || expected === 'int')
    return ['phải là số nguyên, không có dấu nháy', mend];
  if (expected === 'boolean') return ['phải là true hoặc false', mend];
  return ['phải là một dòng chữ', mend];
}

function unknownField(path: FieldPath, key: string, fields: readonly string[]): Fault[] {
  const meant = nearest(key, fields);
  const used = `những mục được dùng ở đây: ${fields.join(', ')}`;
  return [
    {
      path,
      ofKey: true,
      message: `không có mục “${key}”`,
      mend: meant === undefined ? `hãy bỏ mục này; ${used}` : `ý bạn là “${meant}”? ${used}`,
    },
  ];
}

function choice(given: string, values: readonly string[]): string {
  const meant = nearest(given, values);
  return `${meant === undefined ? '' : `ý bạn là “${meant}”? `}hãy chọn một trong: ${values.join(', ')}`;
}

const jsonSchemas = new WeakMap<z.ZodType, z.core.JSONSchema.BaseSchema>();

/** What the schema says of the field at a path, and the fields that it holds. */
function describe(
  schema: z.ZodType,
  path: FieldPath,
): { description: string | undefined; fields: string[] } {
  const whole =
    jsonSchemas.get(schema) ?? z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  jsonSchemas.set(schema, whole);
  let [at, description]: [z.core.JSONSchema._JSONSchema | undefined, string | undefined] = [
    whole,
    undefined,
  ];
  for (const step of path) {
    if (typeof at !== 'object') break;
    at =
      typeof step === 'number'
        ? Array.isArray(at.items)
          ? undefined
          : at.items
        : at.properties?.[step];
    if (typeof at === 'object') description = at.description ?? description;
  }
  return { description, fields: typeof at === 'object' ? Object.keys(at.properties ?? {}) : [] };
}
