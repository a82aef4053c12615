import { basename } from 'node:path';

/** The memory of a process, as Linux says under `/proc`. */
export interface ProcessFigures {
  /** The program, or the script that Node runs. */
  name: string;
  /** Bytes in memory: now, and at most so far. */
  resident: number;
  peak: number;
}

/** The number of the process that started another, from its `/proc/PID/stat`. */
export function parentIn(stat: string): number | undefined {
  // The second field is a name in brackets, which may itself have spaces and brackets.
  const [, parent] = /^.*\) \S (\d+) /s.exec(stat) ?? [];
  return parent === undefined ? undefined : Number(parent);
}

/**
 * Reads `/proc/PID/status` and `/proc/PID/cmdline`; undefined for a process that has ended, which
 * has no memory.
 */
export function figuresIn(status: string, commandLine: string): ProcessFigures | undefined {
  const bytes = (field: string) => {
    const [, kibibytes] = new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(status) ?? [];
    return kibibytes === undefined ? undefined : Number(kibibytes) * 1024;
  };
  const [resident, peak] = [bytes('VmRSS'), bytes('VmHWM')];
  if (resident === undefined || peak === undefined) return undefined;
  return { name: nameIn(commandLine), resident, peak };
}

function nameIn(commandLine: string): string {
  const [program = '', ...words] = commandLine.split('\0').filter(Boolean);
  const name = basename(program);
  const script = words.find((word) => !word.startsWith('-'));
  return /^node(?:\.exe)?$/.test(name) && script !== undefined ? basename(script) : name;
}

/** The processes that one has started, and those that they have, by who started whom. */
export function descendants(root: number, parents: ReadonlyMap<number, number>): number[] {
  const isBelow = (process: number): boolean => {
    const parent = parents.get(process);
    return parent !== undefined && (parent === root || isBelow(parent));
  };
  return [...parents.keys()].filter(isBelow);
}

/**
 * The seconds of processor in what the shell's own `times` prints: its user and system time, then
 * those of all processes that it, or they, have waited for.
 */
export function secondsIn(times: string): number {
  return [...times.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + 60 * Number(minutes) + Number(seconds),
    0,
  );
}
