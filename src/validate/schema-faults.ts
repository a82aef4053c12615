import { z } from 'astro/zod';
import { meantDate } from '../model/meant-date.ts';
import { nearest } from '../model/nearest.ts';
import { isRecord } from '../model/is-record.ts';
import { valueAt } from '../model/texts-at.ts';
import { describedField, fieldMessages } from './messages/field-messages.ts';
import type { Advice, Fault, FieldPath } from './problem.ts';

/** Astro takes a value that begins so for the path of an image, and an attribute so named. */
export const markOfAstro = '__ASTRO_IMAGE_';

/** Checks a value against a schema. The descriptions of the schema's fields become the advice. */
export function schemaFaults(schema: z.ZodType, value: unknown): Fault[] {
  const { error } = schema.safeParse(value);
  return [
    ...(error?.issues ?? []).flatMap((issue) => faultsOf(schema, value, issue)),
    ...reservedTexts(value, []),
  ];
}

/**
 * Finds texts that begin with the mark by which Astro knows the path of an image among them. By
 * aliases of YAML a value may be within itself, or within another a thousand times: each is `seen`
 * once.
 */
function reservedTexts(value: unknown, path: FieldPath, seen = new Set<unknown>()): Fault[] {
  if (typeof value === 'string')
    return value.trimStart().startsWith(markOfAstro)
      ? [{ path, ...fieldMessages.markOfAstro(markOfAstro) }]
      : [];
  if (!isRecord(value) || seen.has(value)) return [];
  seen.add(value);
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([key, inside]) => reservedTexts(inside, [...path, key], seen));
}

function faultsOf(schema: z.ZodType, value: unknown, issue: z.core.$ZodIssue): Fault[] {
  const path = issue.path.flatMap((step) => (typeof step === 'symbol' ? [] : [step]));
  const { description, fields } = describe(schema, path);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: [...path, key],
      ofKey: true,
      ...fieldMessages.unknownField(key, nearest(key, fields), fields),
    }));
  const given = valueAt(value, path);
  const about = describedField(description);
  if (given === undefined && path.length > 0 && issue.code !== 'custom')
    return [{ path, ...fieldMessages.missingField(about) }];
  if (given === null) return [{ path, ...fieldMessages.emptyField(about) }];
  return [{ path, ...adviceOn(issue, given, about) }];
}

/** Words an issue of a value that is there; `about` says what its field holds. */
function adviceOn(issue: z.core.$ZodIssue, given: unknown, about: string): Advice {
  switch (issue.code) {
    case 'invalid_value': {
      const [value, values] = [String(given), issue.values.map(String)];
      return fieldMessages.unknownValue(value, nearest(value, values), values);
    }
    case 'too_small':
      if (issue.origin === 'array') return fieldMessages.emptyList;
      return issue.origin === 'string'
        ? fieldMessages.refused(issue.message, about)
        : fieldMessages.tooSmall(Number(issue.minimum) + (issue.inclusive ? 0 : 1), about);
    case 'too_big':
      // The package words how large a whole number may be, in English.
      if (issue.origin === 'int') return fieldMessages.tooLarge(about);
      return issue.origin === 'number'
        ? fieldMessages.refused(issue.message, about)
        : fieldMessages.tooLong(issue.message, about);
    case 'invalid_type':
      return wrongType(issue.expected, given, issue.message, about);
    case 'invalid_format':
      return wrongFormat(issue, String(given), about);
    case 'invalid_union':
      return fieldMessages.otherForm(about);
    default:
      return fieldMessages.refused(issue.message, about);
  }
}

function wrongFormat(
  { format, message }: z.core.$ZodIssueInvalidStringFormat,
  given: string,
  about: string,
): Advice {
  if (format === 'url') return fieldMessages.notAnAddress(given);
  if (format !== 'date' && format !== 'edtf') return fieldMessages.refused(message, about);
  const meant = meantDate(given);
  // A field of a day holds no month and no interval.
  if (meant !== undefined && (format === 'edtf' || z.iso.date().safeParse(meant).success))
    return fieldMessages.otherSpelling(given, meant);
  return format === 'date'
    ? fieldMessages.notADay(given, about)
    : fieldMessages.refused(message, about);
}

function wrongType(expected: string, given: unknown, message: string, about: string): Advice {
  const isScalar = typeof given === 'number' || typeof given === 'boolean';
  if (given instanceof Date || (expected === 'string' && isScalar))
    return fieldMessages.notText(/[À-ỹ]/u.test(message) ? message : undefined, about);
  switch (expected) {
    case 'array':
      return fieldMessages.notAList;
    case 'object':
    case 'record':
      return fieldMessages.notAGroup(about);
    case 'number':
    case 'int':
      return fieldMessages.notANumber(about);
    case 'boolean':
      return fieldMessages.notTrueOrFalse(about);
    default:
      return fieldMessages.notALine(about);
  }
}

const jsonSchemas = new WeakMap<z.ZodType, z.core.JSONSchema.BaseSchema>();

/** The nearest description on the way to a field, and the names of the fields that it holds. */
function describe(
  schema: z.ZodType,
  path: FieldPath,
): { description: string | undefined; fields: string[] } {
  const whole =
    jsonSchemas.get(schema) ?? z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  jsonSchemas.set(schema, whole);
  let at: z.core.JSONSchema._JSONSchema | undefined = whole;
  let description: string | undefined;
  for (const step of path) {
    if (typeof at !== 'object') break;
    if (typeof step === 'string') at = at.properties?.[step];
    else at = Array.isArray(at.items) ? undefined : at.items;
    if (typeof at === 'object') description = at.description ?? description;
  }
  return { description, fields: typeof at === 'object' ? Object.keys(at.properties ?? {}) : [] };
}
