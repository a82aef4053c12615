import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { filesIn } from '../site/pages.ts';
import { project } from './variants.ts';

/** How a build ended, and all that it printed. */
export interface Ended {
  status: number | null;
  printed: string;
}

const sources = ['src', 'public', 'scripts', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/** A copy of the project in which a test may spoil what it likes, with content of its own and a folder that builds publish into. */
export class TrialProject {
  readonly folder: string;

  constructor() {
    const cache = join(project, '.cache');
    mkdirSync(cache, { recursive: true });
    // Below the project, so that its packages are found.
    this.folder = mkdtempSync(join(cache, 'trial-'));
    for (const source of sources)
      cpSync(join(project, source), join(this.folder, source), { recursive: true });
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

  /** Changes a source; throws where there is nothing to change. Gives what puts it back. */
  edit(path: string, from: string, to: string): () => void {
    const file = join(this.folder, path);
    const before = readFileSync(file, 'utf8');
    if (!before.includes(from)) throw new Error(`${path} has no “${from}”`);
    writeFileSync(
      file,
      before.replace(from, () => to),
    );
    return () => writeFileSync(file, before);
  }

  /** Builds with the cache that earlier builds of this copy left, or with one of its own. */
  build(out = 'dist', cache = 'cache'): Ended {
    const { PATH = '', HOME = '' } = process.env;
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['scripts/build.ts', '--out', out, '--cache', cache],
      { cwd: this.folder, env: { PATH, HOME }, encoding: 'utf8' },
    );
    return { status, printed: stdout + stderr };
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
