import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'settings-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
  rmSync(folder, { recursive: true });
});

const good = readFileSync(join(import.meta.dirname, 'validate/good/site.yaml'), 'utf8');

/** The settings of a content folder with this `site.yaml`, or none, in an environment. */
async function settingsOf(site: string | undefined, environment: Record<string, string> = {}) {
  if (site !== undefined) writeFileSync(join(folder, 'site.yaml'), site);
  const all = { SITE_URL: '', BASE_PATH: '', OFFLINE: '', PRECOMPRESS: '', ...environment };
  for (const [name, value] of Object.entries({ CONTENT_DIR: folder, ...all }))
    vi.stubEnv(name, value);
  vi.resetModules();
  return (await import('../src/settings.ts')).settings;
}

test('are those of the content folder, with defaults for what its file leaves out', async () => {
  expect(await settingsOf(`${good}base: /kho/\noffline: false\n`)).toEqual({
    title: 'Kho Thử',
    tagline: 'Những bài bịa ra để thử',
    description: 'Kho của những phép thử, có hai bài.',
    owner: 'Ban Thử nghiệm',
    contact: { email: 'thu@kho.test' },
    url: 'https://kho.test',
    base: '/kho/',
    language: 'vi',
    offline: false,
    sharePictures: false,
    precompressed: false,
    content: folder,
  });
});

test('are overridden by the environment of a deployment', async () => {
  const environment = {
    SITE_URL: 'https://khac.test',
    BASE_PATH: 'a/b',
    OFFLINE: 'off',
    PRECOMPRESS: 'on',
  };
  expect(await settingsOf(`${good}base: /kho/\n`, environment)).toMatchObject({
    url: 'https://khac.test',
    base: '/a/b/',
    offline: false,
    precompressed: true,
  });
  expect(
    await settingsOf(`${good}base: /kho/\noffline: false\nprecompressed: true\n`, {
      BASE_PATH: '/',
      OFFLINE: 'on',
      PRECOMPRESS: 'off',
    }),
  ).toMatchObject({ base: '/', offline: true, precompressed: false });
});

test.each([
  ['no file', undefined],
  ['an empty file', ''],
  ['broken YAML', 'title: "Kho\nowner: Ban: Thử: x\n\t- a'],
  ['a key twice', 'title: a\ntitle: b\n'],
  ['a list', '- title: Kho\n'],
  ['an alias without an anchor', 'title: *kho\n'],
])('stand in for %s, so that the validator can say what is wrong', async (_, site) => {
  expect(await settingsOf(site)).toMatchObject({ title: '?', url: 'http://localhost', base: '/' });
});

test('leave out a wrong field, and keep the right ones', async () => {
  const site = good.replace('Kho Thử', 'Kho '.repeat(40)).replace('https://kho.test', 'kho.test');
  expect(await settingsOf(`${site}accent: "#ffcc00"\nhost: caddy\ncolour: red\n`)).toMatchObject({
    title: '?',
    url: 'http://localhost',
    owner: 'Ban Thử nghiệm',
    host: 'caddy',
  });
});
