import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { defined } from '../../src/model/defined.ts';
import { reportSchema } from '../../src/model/report.ts';
import { validateContent } from '../../src/validate/content.ts';
import { readReportFile } from '../../src/validate/report-file.ts';
import { schemaFaults } from '../../src/validate/schema-faults.ts';
import { project } from '../build/variants.ts';
import { folderOf, goodFiles } from './overlay.ts';

const manual = readFileSync(join(project, 'content/README.md'), 'utf8');
const [sample = '', addition = ''] = [...manual.matchAll(/^```yaml\n(.*?)^```$/gmsu)].map(
  ([, block = '']) => block,
);
const bytes = (text: string) => new TextEncoder().encode(text);

test('the report that the archivist’s page shows is right, beside the original that it had', async () => {
  const [, fields = '', body = ''] = sample.split(/^---\n/mu);
  const title = /^title: (.+)$/mu.exec(fields)?.[1];
  const original = `${defined(title, 'a title')}\n${body}`;
  const sha256 = createHash('sha256').update(original).digest('hex');
  const files = goodFiles();
  files.set('topics.yaml', readFileSync(join(project, 'content/topics.yaml')));
  files.set('originals/2021/giu-nghe-gom.txt', bytes(original));
  files.set(
    'reports/2021/giu-nghe-gom.md',
    bytes(sample.replace(/(?<=sha256: ")[0-9a-f]{64}/u, sha256)),
  );
  const problems = await validateContent(folderOf(files));
  expect(problems.filter(({ file }) => file === 'reports/2021/giu-nghe-gom.md')).toEqual([]);
});

test('what the archivist’s page shows to add to a report is right', () => {
  const { value } = readReportFile(bytes(sample));
  const added = z.record(z.string(), z.unknown()).parse(parse(addition));
  expect(Object.keys(added)).toEqual(['pictures', 'documents', 'corrections']);
  const whole = { ...z.record(z.string(), z.unknown()).parse(value), ...added };
  expect(schemaFaults(reportSchema, whole)).toEqual([]);
});

/** The names of the fields of a schema, and of the groups in it. */
function fieldsOf(schema: z.core.JSONSchema._JSONSchema | undefined): string[] {
  if (typeof schema !== 'object') return [];
  const { properties = {}, items } = schema;
  return [
    ...Object.entries(properties).flatMap(([name, inside]) => [name, ...fieldsOf(inside)]),
    ...(Array.isArray(items) ? [] : fieldsOf(items)),
  ];
}

const fields = new Set(
  fieldsOf(z.toJSONSchema(reportSchema, { io: 'input', unrepresentable: 'any' })),
);

test.each([...fields])('the archivist’s page tells of the field %s', (field) =>
  expect(manual).toMatch(new RegExp(`[ \`]${field}(?:\`|:)|^${field}:`, 'mu')),
);
