import { afterAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { allPayloads, rawPayloads, yamlPayloads } from './payloads.ts';
import { hostileReport, plant, problemsIn, problemsOf } from './reports.ts';

const counts: Record<string, number> = {};
afterAll(() =>
  console.log(
    `Hostile content: ${Object.entries(counts)
      .map(([what, count]) => `${count} ${what}`)
      .join(', ')}.`,
  ),
);

/** A harmless report as a file, and its original. It has no picture, which would be missed. */
function harmless() {
  const { data: all, paragraphs, original, id } = hostileReport(['chữ thường'], 0);
  const { pictures, ...data } = all;
  const yaml = stringify(data, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' });
  return {
    yaml,
    text: paragraphs.join('\n\n'),
    paths: { report: `reports/${id}.md`, original: `originals/${id}.txt` },
    original: Buffer.from(original),
  };
}

test('there are 200 payloads or more, each once', () => {
  expect(allPayloads.length).toBeGreaterThanOrEqual(200);
  expect(new Set(allPayloads.map(({ text }) => text)).size).toBe(allPayloads.length);
});

test('a harmless report passes, so that what is refused below is refused for its payload', async () => {
  expect(await problemsOf(hostileReport(['chữ thường'], 0))).toEqual([]);
});

test('every payload may be published as words in the front matter; in a text all but addresses and control characters that a page may not have', async () => {
  const planted = await plant();
  const [all, refused] = [
    planted.flatMap(({ payloads }) => payloads),
    planted.flatMap((one) => one.refused),
  ];
  expect(all.toSorted()).toEqual(allPayloads.map(({ text }) => text).toSorted());
  for (const { report } of planted) expect(await problemsOf(report)).toEqual([]);
  expect(refused.filter((text) => !all.includes(text) || !/\]\(|^<\w+:|&#1;/.test(text))).toEqual(
    [],
  );
  Object.assign(counts, {
    'payloads published in front matter': all.length,
    'published in texts': all.length - refused.length,
    'refused in texts as links, images or control characters': refused.length,
  });
});

test('no payload may name a file of a report or an original', async () => {
  const { yaml, text, paths, original } = harmless();
  const file = Buffer.from(`---\n${yaml}---\n\n${text}\n`);
  const allowed: string[] = [];
  for (const { text: payload } of allPayloads) {
    const asReport = await problemsIn({
      [`reports/2016/${payload}.md`]: file,
      [paths.original]: original,
    });
    const asOriginal = await problemsIn({
      [paths.report]: file,
      [paths.original]: original,
      [`originals/2016/${payload}.txt`]: original,
    });
    // A name that is made of the letters of addresses is a name like another.
    if (asReport.length === 0 && !/^[a-z0-9-]+$/.test(payload)) allowed.push(payload);
    if (asOriginal.length === 0) allowed.push(`originals/2016/${payload}.txt`);
  }
  expect(allowed).toEqual([]);
  counts['file names refused'] = allPayloads.length * 2;
});

describe('bytes that no text should have are refused', () => {
  test.each(Object.keys(rawPayloads))('%s', async (name) => {
    const payload = rawPayloads[name] ?? Buffer.alloc(0);
    const { yaml, text, paths, original } = harmless();
    const joined = (...parts: (string | Uint8Array)[]) =>
      Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
    const inText = joined('---\n', yaml, '---\n\n', text, '\n\n', payload, '\n');
    const inTitle = joined(
      '---\n',
      yaml.replace(/title: "/, 'title: "\u0000').replace(/\u0000[^]*/, ''),
      payload,
      yaml.replace(/^[^]*?title: "/, ''),
      '---\n\n',
      text,
      '\n',
    );
    for (const file of [inText, inTitle])
      expect(await problemsIn({ [paths.report]: file, [paths.original]: original })).not.toEqual(
        [],
      );
    counts['byte payloads refused'] = (counts['byte payloads refused'] ?? 0) + 1;
  });
});

describe('YAML that is more than values is refused', () => {
  test.each(Object.keys(yamlPayloads))('%s', async (name) => {
    const payload = yamlPayloads[name] ?? '';
    const { yaml, text, paths, original } = harmless();
    const others = /^title:/m.test(payload) ? yaml.replace(/^title:.*\n/m, '') : yaml;
    const file = Buffer.from(`---\n${payload}\n${others}---\n\n${text}\n`);
    const problems = await problemsIn({ [paths.report]: file, [paths.original]: original });
    expect(problems.map(({ file: of }) => of)).toContain(paths.report);
    counts['YAML payloads refused'] = (counts['YAML payloads refused'] ?? 0) + 1;
  });
});
