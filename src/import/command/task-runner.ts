import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { importErrors } from './command-messages.ts';
import { ImportError } from './error-text.ts';
import type { Task, TaskResults } from './tasks.ts';
import { BrokenOff } from './terminal.ts';

/** The limits that end a task. Those of the readers come long before. */
export interface TaskLimits {
  /** The memory of V8, in megabytes. */
  heap: number;
  /** All memory that is resident, in megabytes: V8 limits only its own. */
  memory: number;
  /** Milliseconds. What is read must not depend on the machine, so they are many. */
  time: number;
}

const usual: TaskLimits = { heap: 1024, memory: 1536, time: 10 * 60 * 1000 };

const keepCompiled = new URL('../../command-line/keep-compiled.mjs', import.meta.url).href;

type Answer<Result> = { value: Result } | { refusal: string };

/**
 * Does tasks in another process, one after another. A task that takes all memory or does not end
 * ends that process, not the batch; the next task gets a new one. An idle process does not keep
 * this one alive, and ends with it.
 */
export class TaskRunner {
  #child: ChildProcess | undefined;
  readonly #limits: TaskLimits;

  constructor(limits: Partial<TaskLimits> = {}) {
    this.#limits = { ...usual, ...limits };
  }

  /** Starts the process for the next task, if there is none: that takes a moment. */
  prepare(): ChildProcess {
    if (this.#child?.connected) return this.#child;
    const child = start(this.#limits);
    hold(child, false);
    this.#child = child;
    return child;
  }

  /** Does a task. Throws an ImportError where it refuses the file, or is ended. */
  async run<Some extends Task>(task: Some): Promise<TaskResults[Some['task']]> {
    const child = this.prepare();
    hold(child, true);
    try {
      const answer = await answerOf<TaskResults[Some['task']]>(
        child,
        task,
        this.#limits.time,
      ).catch((error: unknown) => {
        this.#child = undefined;
        throw error;
      });
      if ('refusal' in answer) throw new ImportError(answer.refusal);
      return answer.value;
    } finally {
      hold(child, false);
    }
  }
}

function start({ heap, memory }: TaskLimits): ChildProcess {
  return fork(fileURLToPath(new URL('task-process.ts', import.meta.url)), [String(memory)], {
    execArgv: ['--import', keepCompiled, `--max-old-space-size=${heap}`],
    serialization: 'advanced',
    // V8 prints pages of figures where its memory is full.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

/** Whether this process waits for another. */
function hold(child: ChildProcess, isHeld: boolean): void {
  for (const handle of [child, child.channel]) {
    if (isHeld) handle?.ref();
    else handle?.unref();
  }
}

/** Waits for the answer to a task. Throws where none comes. */
async function answerOf<Result>(
  child: ChildProcess,
  task: Task,
  time: number,
): Promise<Answer<Result>> {
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    child.kill('SIGKILL');
  }, time);
  let leave: () => void = () => undefined;
  try {
    return await new Promise<Answer<Result>>((take, refuse) => {
      const end = (code: number | null, signal: NodeJS.Signals | null) => {
        refuse(endOf(code, signal, isLate));
      };
      child.once('message', take).once('error', refuse).once('exit', end);
      leave = () => child.off('message', take).off('error', refuse).off('exit', end);
      child.send(task);
    });
  } finally {
    clearTimeout(timer);
    leave();
  }
}

/** The error for a process that ended without an answer. */
function endOf(code: number | null, signal: NodeJS.Signals | null, isLate: boolean): Error {
  if (isLate) return new ImportError(importErrors.tooSlow);
  if (signal === 'SIGINT') return new BrokenOff();
  return code === 1 ? new Error(`exit ${code}`) : new ImportError(importErrors.tooMuchMemory);
}
