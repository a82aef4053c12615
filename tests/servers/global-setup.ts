import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildVariant, project, type Variant } from '../build/variants.ts';
import { writeHostileReports } from '../hostile/reports.ts';

/** The sites that the servers are tried with. */
export interface ServedSites {
  /** The archive as it is, at the root of its host, compressed as it is sent. */
  plain: ServedSite;
  /** Reports with former addresses, under a base path, compressed beforehand. */
  precompressed: ServedSite;
}

/** A built site, and the path that it is built for. */
export interface ServedSite {
  folder: string;
  base: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    served: ServedSites;
  }
}

/** Builds both once. A build that fails ends the run. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  await mkdir(join(project, '.cache'), { recursive: true });
  const folder = await mkdtemp(join(project, '.cache/servers-'));
  const teardown = () => rm(folder, { recursive: true, force: true });
  const build = async (name: keyof ServedSites, variant: Variant): Promise<ServedSite> => {
    const site = await buildVariant(variant, join(folder, name));
    await writeFile(join(site, '.well-known/security.txt'), 'Contact: mailto:a@example.org\n');
    await writeFile(join(site, 'bai-viet/.DS_Store'), 'x');
    return { folder: site, base: variant.base };
  };
  try {
    const content = join(folder, 'content');
    await writeHostileReports(content);
    const base = '/luu-tru/';
    provide('served', {
      plain: await build('plain', { base: '/', environment: {}, copied: false }),
      precompressed: await build('precompressed', {
        base,
        environment: { BASE_PATH: base, CONTENT_DIR: content, PRECOMPRESS: 'on' },
        copied: true,
      }),
    });
  } catch (error) {
    await teardown();
    throw error;
  }
  return teardown;
}
