import { expect, test } from 'vitest';
import { excessOf, limits } from '../../src/markdown/excess.ts';

test.each<[what: string, markdown: string]>([
  ['plain text', 'Một hai ba.\n'.repeat(5000)],
  ['a list of many entries', '- **Ông An**, *chủ trì* [1]\n'.repeat(2000)],
  ['a rule of many signs', '* '.repeat(200)],
  ['dots to write on', 'Họ tên: \\_\\_\\_\n'.repeat(2000)],
  ['many emphasised paragraphs', '*a* __b__\n\n'.repeat(5000)],
  ['as many layers as may be', `${'> '.repeat(limits.nested)}a`],
  ['as many marks as may be', '*'.repeat(limits.marks)],
  ['as many quotations as may be', '> a\n\n'.repeat(limits.blocks)],
])('%s is within the limits', (_, markdown) => {
  expect(excessOf(markdown)).toBeUndefined();
});

test.each([
  ['nested', `a\n${'> '.repeat(limits.nested + 1)}a`, 2],
  ['nested', `a\n${'>- '.repeat(limits.nested)}a`, 2],
  ['nested', `a\n\n${'1. '.repeat(limits.nested + 1)}a`, 3],
  ['marks', `a\n\n${'a**b'.repeat(limits.marks)}`, 3],
  ['marks', `a\n${'[a]\n'.repeat(limits.marks)}`, 2 + 4 * (limits.marks / 2)],
  ['blocks', '> a\n\n'.repeat(limits.blocks + 1), 5 * limits.blocks],
  ['blocks', 'a\n=\n'.repeat(limits.blocks + 1), 4 * limits.blocks + 2],
])('%s: told where the limit is exceeded (%#)', (kind, markdown, offset) => {
  expect(excessOf(markdown)).toEqual({ kind, offset });
});
