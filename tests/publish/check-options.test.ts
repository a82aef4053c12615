import { describe, expect, test } from 'vitest';
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
  [['build', '--shard', '--merge'], '--shard cần một giá trị'],
])('%j is refused, since Astro would ignore it or say nothing of use', (words, said) => {
  expect(() => checkOptions(words, {})).toThrow(said);
});

test('a switch of the environment is on or off', () => {
  for (const value of ['', 'on', 'off'])
    expect(() => checkOptions([], { OFFLINE: value, PRECOMPRESS: value })).not.toThrow();
  for (const name of ['OFFLINE', 'PRECOMPRESS'])
    expect(() => checkOptions([], { [name]: 'no' })).toThrow(`${name} chỉ nhận on hoặc off`);
});

describe('how a build is shared', () => {
  const third = { shard: { part: 3, of: 8 }, merge: undefined };

  test.each([
    [['build'], {}, { shard: undefined, merge: undefined }],
    [['build', '--shard', '3/8'], {}, third],
    [['build', '--shard=3/8', '--base', '/kho/'], {}, third],
    [['build'], { SHARD: '3/8', MERGE: '' }, third],
    [['build', '--shard', '3/8'], { SHARD: '1/2' }, third],
    [['build', '--merge', '.shards'], {}, { shard: undefined, merge: '.shards' }],
    [['build'], { MERGE: 'x', SHARD: '' }, { shard: undefined, merge: 'x' }],
  ])('is read from %j and %j', (words, environment, sharing) => {
    expect(checkOptions(words, environment)).toEqual(sharing);
  });

  test.each(['0/8', '9/8', '3', '3/', '3/8/1', 'a/b', '1.5/8', '-1/8', '1/1000'])(
    'the share %j is refused',
    (share) => expect(() => checkOptions([], { SHARD: share })).toThrow(`“${share}”`),
  );

  test('a build is not both a share and the merging of all', () => {
    const both = () => checkOptions(['--shard', '3/8'], { MERGE: 'x' });
    expect(both).toThrow('hai lần chạy');
  });
});
