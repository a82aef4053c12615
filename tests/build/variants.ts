import { spawn } from 'node:child_process';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { copyProject } from '../../scripts/bench/build/copy-project.ts';

/** The root of the project. */
export const project = fileURLToPath(new URL('../..', import.meta.url));

/** The program of Astro that comes with the project. */
export const astro = join(project, 'node_modules/astro/bin/astro.mjs');

/** Lets Node keep what it compiled: programs that the tests start begin in half the time. */
export const compileCache = { NODE_COMPILE_CACHE: join(project, '.cache/compiled') };

/** What any build of the tests runs in: a clean environment. */
export function buildEnvironment(more: Readonly<Record<string, string>>): Record<string, string> {
  const { PATH = '', HOME = '' } = process.env;
  // Astro announces its telemetry at the first build on a machine, before the configuration of the
  // project can switch that off.
  return { PATH, HOME, ASTRO_TELEMETRY_DISABLED: '1', ...compileCache, ...more };
}

/** What one build differs in. */
export interface Variant {
  base: string;
  /** Environment of the build, beside the path of programs. */
  environment: Record<string, string>;
  /**
   * Builds a copy of the project in another folder, so that builds side by side share nothing but
   * packages.
   */
  copied: boolean;
}

/**
 * The content folders that the tests write: a made-up archive, reports that probe the search, and
 * reports that attack their readers.
 */
export interface MadeUpContent {
  many: string;
  probes: string;
  hostile: string;
}

/** Every way in which the tests build the site. */
export const variants = (content: MadeUpContent) =>
  ({
    root: { base: '/', environment: { TZ: 'America/Los_Angeles', LC_ALL: 'C' }, copied: false },
    base: { base: '/luu-tru/', environment: { BASE_PATH: '/luu-tru/' }, copied: true },
    many: { base: '/', environment: { CONTENT_DIR: content.many }, copied: true },
    probes: { base: '/', environment: { CONTENT_DIR: content.probes }, copied: true },
    hostile: {
      base: '/thu-nghiem/',
      environment: { CONTENT_DIR: content.hostile, BASE_PATH: '/thu-nghiem/' },
      copied: true,
    },
    twin: {
      base: '/',
      environment: { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' },
      copied: true,
    },
  }) satisfies Record<string, Variant>;

/** The name of a way to build the site. */
export type VariantName = keyof ReturnType<typeof variants>;

/**
 * Builds one variant inside `folder` (below the project, so that its packages are found) and gives
 * the folder of the built site.
 */
export async function buildVariant(variant: Variant, folder: string): Promise<string> {
  const root = variant.copied ? join(folder, 'project') : project;
  if (variant.copied) {
    copyProject(project, root);
    await cp(join(project, 'content'), join(root, 'content'), { recursive: true });
  }
  const site = join(folder, 'site');
  await run(root, [astro, 'build', '--outDir', site], variant.environment);
  return site;
}

/**
 * Runs Node in `folder` with a clean environment. Rejects with all that the program printed where
 * it fails.
 */
function run(folder: string, args: string[], environment: Record<string, string>): Promise<void> {
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: buildEnvironment(environment),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => printed.push(text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else
        reject(
          new Error(
            `node ${args.join(' ')} ${JSON.stringify(environment)} ended with ${code}:\n${printed.join('')}`,
          ),
        );
    });
  });
}
