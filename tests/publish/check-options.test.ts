import { expect, test } from 'vitest';
import { checkOptions } from '../../src/publish/check-options.ts';

test.each([
  [['build']],
  [['build', '--site', 'https://kho.test', '--base', '/kho/']],
  [['build', '--site=https://kho.test/', '--base=kho', '--outDir', 'x', '--verbose']],
  [['dev', '--port', '8080', '--unknown', 'x']],
])('%j may be passed to Astro', (words) => {
  expect(() => checkOptions(words, {})).not.toThrow();
});

test.each([
  [['build', '--site', 'kho.test'], '“kho.test”'],
  [['build', '--site=https://kho.test/kho'], '“https://kho.test/kho”'],
  [['build', '--site'], '--site cần một giá trị'],
  [['build', '--site', '--base', '/kho/'], '--site cần một giá trị'],
  [['build', '--base='], '--base cần một giá trị'],
  [['build', '--outDir'], '--outDir cần một giá trị'],
])('%j is refused, since Astro would ignore it or say nothing of use', (words, said) => {
  expect(() => checkOptions(words, {})).toThrow(said);
});

test('a switch of the environment is on or off', () => {
  for (const value of ['', 'on', 'off'])
    expect(() => checkOptions([], { OFFLINE: value, PRECOMPRESS: value })).not.toThrow();
  for (const name of ['OFFLINE', 'PRECOMPRESS'])
    expect(() => checkOptions([], { [name]: 'no' })).toThrow(`${name} chỉ nhận on hoặc off`);
});
