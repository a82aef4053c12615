import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { descendants, figuresIn, parentIn, secondsIn } from './process-figures.ts';

/** The cost of a command that ran to its end. */
export interface RunCost {
  /** From its start to its end. */
  seconds: number;
  /** Of the processor, user and system, of all processes together. The system counts them. */
  processor: number;
  /**
   * The most that each process had in memory (bytes), by its name; of several of one name, the
   * largest. Empty where there is no `/proc`.
   */
  peaks: Record<string, number>;
  /** The most that all had at one time, of some moments. */
  peak: number;
}

/** How often (ms) memory is looked at. What a process had at most, it says itself. */
const interval = 150;
/** Runs a command, and prints its times to a stream of its own. */
const timed = '"$@"; code=$?; times >&3; exit "$code"';

/** Runs a command to its end. Rejects with all that it printed where it fails. */
export async function runMeasured(
  command: readonly string[],
  folder: string,
  environment: NodeJS.ProcessEnv,
): Promise<RunCost> {
  const start = performance.now();
  const child = spawn('sh', ['-c', timed, 'sh', ...command], {
    cwd: folder,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const printed: string[] = [];
  const times: string[] = [];
  for (const [index, stream] of child.stdio.entries())
    stream?.on('data', (piece: Buffer) => (index === 3 ? times : printed).push(String(piece)));
  const watch = new MemoryWatch(child.pid ?? 0);
  const beats = setInterval(() => watch.look(), interval);
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', resolve);
    });
    const seconds = (performance.now() - start) / 1000;
    if (code !== 0)
      throw new Error(`${command.join(' ')} ended with ${String(code)}:\n${printed.join('')}`);
    return { seconds, processor: secondsIn(times.join('')), ...watch.result() };
  } finally {
    clearInterval(beats);
  }
}

/** The memory of the processes that one has started. */
class MemoryWatch {
  readonly #root: number;
  readonly #peaks = new Map<string, number>();
  #peak = 0;

  constructor(root: number) {
    this.#root = root;
  }

  look(): void {
    const parents = new Map<number, number>();
    for (const name of namesIn('/proc')) {
      const parent = /^\d+$/.test(name) ? parentIn(textOf(`/proc/${name}/stat`)) : undefined;
      if (parent !== undefined) parents.set(Number(name), parent);
    }
    let together = 0;
    for (const id of descendants(this.#root, parents)) {
      const figures = figuresIn(textOf(`/proc/${id}/status`), textOf(`/proc/${id}/cmdline`));
      if (!figures) continue;
      together += figures.resident;
      this.#peaks.set(figures.name, Math.max(figures.peak, this.#peaks.get(figures.name) ?? 0));
    }
    this.#peak = Math.max(this.#peak, together);
  }

  result(): Pick<RunCost, 'peaks' | 'peak'> {
    // A process may have its peak between two looks.
    const peak = Math.max(this.#peak, ...this.#peaks.values());
    return { peaks: Object.fromEntries(this.#peaks), peak };
  }
}

/** Empty on a system without that folder. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Empty where the process has ended meanwhile. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
