import { hash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { Refusal, UsageError } from '../command-line/refusal.ts';
import { messages } from './messages.ts';

/** A share of the files of a site: part 3 of 8, counted from 1. */
export interface Shard {
  part: number;
  of: number;
}

/** How a build is shared among machines, if it is. */
export interface Sharing {
  /** The share that this build makes, and leaves for the one that merges all. */
  shard?: Shard | undefined;
  /** The folder that holds what the builds of shares left, each in a folder of its name. */
  merge?: string | undefined;
}

/** The folder of the project in which each shard keeps what it made, in a folder of its name. */
export const shardsFolder = '.shards';

/** Returns the name of the folder of a shard. */
export function shardName({ part, of }: Shard): string {
  return `${part}-of-${of}`;
}

/** Reads how a build is shared; an empty value is none. Throws a UsageError. */
export function readSharing(shard = '', merge = ''): Sharing {
  if (shard !== '' && merge !== '') throw new UsageError(messages.shardAndMerge);
  return {
    shard: shard === '' ? undefined : readShard(shard),
    merge: merge === '' ? undefined : merge,
  };
}

function readShard(text: string): Shard {
  const shard = shardOf(text, '/');
  if (!shard) throw new UsageError(messages.wrongShard(text));
  return shard;
}

/** The shard of a text; undefined where it is that of none. */
function shardOf(text: string, between: '/' | '-of-'): Shard | undefined {
  const numbers = text.split(between);
  if (numbers.length !== 2 || !numbers.every((number) => /^\d{1,3}$/.test(number)))
    return undefined;
  const [part = 0, of = 0] = numbers.map(Number);
  return part >= 1 && part <= of ? { part, of } : undefined;
}

/**
 * Whether a file of a site, by its path, belongs to a shard. Those of one folder do so together,
 * such as all of one report. Wherever else a file is added or removed, it stays where it is.
 */
export function isInShard(path: string, { part, of }: Shard): boolean {
  return Number.parseInt(hash('sha256', posix.dirname(path)).slice(0, 12), 16) % of === part - 1;
}

/**
 * Returns the folders below one that hold what shards left. Where some of as many shards are there,
 * those of the others are among them. Throws where there is none at all.
 */
export function foldersOfShards(folder: string): string[] {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const found = names.flatMap((name) => shardOf(name, '-of-') ?? []);
  if (found.length === 0) throw new Refusal(messages.noShards(folder));
  return [...new Set(found.map(({ of }) => of))].flatMap((of) =>
    Array.from({ length: of }, (_, index) => join(folder, shardName({ part: index + 1, of }))),
  );
}
