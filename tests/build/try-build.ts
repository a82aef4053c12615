import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { copyProject } from '../../scripts/bench/build/copy-project.ts';
import { filesIn } from '../site/pages.ts';
import { astro, buildEnvironment, project } from './variants.ts';

/** How a build ended, and all that it printed. */
export interface Ended {
  status: number | null;
  printed: string;
}

/**
 * A copy of the project in which a test may spoil what it likes, with content of its own and a
 * folder that builds publish into.
 */
export class TrialProject {
  readonly folder: string;

  constructor() {
    const cache = join(project, '.cache');
    mkdirSync(cache, { recursive: true });
    // Below the project, so that its packages are found.
    this.folder = mkdtempSync(join(cache, 'trial-'));
    // Files of owners, of which the project has none, go there.
    mkdirSync(join(this.folder, 'public'));
    copyProject(project, this.folder);
  }

  /** Puts these files in place of all content. */
  fill(files: ReadonlyMap<string, Uint8Array>): void {
    rmSync(join(this.folder, 'content'), { recursive: true, force: true });
    for (const [path, bytes] of files) {
      const file = join(this.folder, 'content', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
  }

  /** Writes a file of the project; gives what puts back what was there. */
  write(path: string, text: string): () => void {
    const file = join(this.folder, path);
    const before = existsSync(file) ? readFileSync(file) : undefined;
    writeFileSync(file, text);
    return () => (before ? writeFileSync(file, before) : rmSync(file));
  }

  /**
   * Runs `astro build` with the cache that earlier builds of this copy left. `largest` is the size,
   * in blocks, at which writing any file fails, as it would on a full disk; a build that takes
   * longer than `killAfter` (ms) is killed.
   */
  build(
    options: readonly string[],
    environment: Readonly<Record<string, string>> = {},
    { largest, killAfter }: { largest?: number; killAfter?: number } = {},
  ): Ended {
    const command = [process.execPath, astro, 'build', ...options];
    const limited = ['sh', '-c', `ulimit -f ${largest}; exec "$@"`, 'sh', ...command];
    const [program = '', ...args] = largest === undefined ? command : limited;
    const { status, stdout, stderr } = spawnSync(program, args, {
      cwd: this.folder,
      env: buildEnvironment(environment),
      encoding: 'utf8',
      ...(killAfter === undefined ? {} : { timeout: killAfter, killSignal: 'SIGKILL' }),
    });
    return { status, printed: stripVTControlCharacters(stdout + stderr) };
  }

  /** The names of what is in a folder of the project. */
  names(folder = '.'): string[] {
    return readdirSync(join(this.folder, folder));
  }

  /** Removes what earlier builds of this copy left for later ones. */
  forget(): void {
    for (const cache of ['.astro', 'node_modules'])
      rmSync(join(this.folder, cache), { recursive: true, force: true });
  }

  /** Cuts off the pictures in the cache of builds. */
  cutOffPictures(): void {
    const cache = join(this.folder, 'node_modules/.astro');
    const pictures = globSync('*/assets/*', { cwd: cache });
    if (pictures.length === 0) throw new Error('The cache has no pictures.');
    for (const picture of pictures) truncateSync(join(cache, picture), 50);
  }

  /** Every file of what is published, with a digest of its bytes; empty where nothing is. */
  published(out = 'dist'): Record<string, string> {
    const site = join(this.folder, out);
    if (!existsSync(site)) return {};
    return Object.fromEntries(
      filesIn(site).map((path) => [
        path,
        createHash('sha256')
          .update(readFileSync(join(site, path)))
          .digest('hex'),
      ]),
    );
  }

  /** A published page. */
  page(path: string, out = 'dist'): string {
    return readFileSync(join(this.folder, out, path, 'index.html'), 'utf8');
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
