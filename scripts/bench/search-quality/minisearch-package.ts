import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isRecord } from '../../../src/model/is-record.ts';

/** Not among the packages of the project: it is only measured now and then. */
export const miniSearchVersion = 'minisearch@7.2.0';
const folder = join(process.cwd(), '.cache/peers', miniSearchVersion);

/** The script that a browser would fetch. */
export const miniSearchScript = join(folder, 'node_modules/minisearch/dist/es/index.js');

/** The methods of a MiniSearch index that are used here. */
export interface MiniSearch {
  addAll: (documents: readonly object[]) => void;
  search: (query: string, options: object) => { id: unknown }[];
}

interface Library {
  new (options: object): MiniSearch;
  loadJSON: (json: string, options: object) => MiniSearch;
}

/** Loads MiniSearch. The first time, npm fetches it into `.cache/peers`. Throws where it cannot. */
export async function loadMiniSearch(): Promise<Library> {
  if (!existsSync(miniSearchScript)) await install();
  const loaded: unknown = await import(pathToFileURL(miniSearchScript).href);
  if (!isModule(loaded)) throw new TypeError(`${miniSearchScript} is not MiniSearch`);
  return loaded.default;
}

async function install(): Promise<void> {
  console.error(`Fetching ${miniSearchVersion} from npm into ${folder}, to compare with.`);
  await mkdir(folder, { recursive: true });
  const flags = [
    '--no-save',
    '--no-package-lock',
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
    '--loglevel=error',
  ];
  const child = spawn('npm', ['install', ...flags, '--prefix', folder, miniSearchVersion], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  await new Promise<void>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0
        ? resolve()
        : reject(
            new Error(
              `npm could not fetch ${miniSearchVersion} (it ended with ${code ?? 'a signal'}); is there a network?`,
            ),
          ),
    );
  });
}

function isModule(value: unknown): value is { default: Library } {
  return isRecord(value) && typeof value.default === 'function' && 'loadJSON' in value.default;
}
