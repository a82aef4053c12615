import { join, resolve } from 'node:path';
import { codeCache, type CodeCache } from './code-cache.ts';
import { foldersOfShards, shardName, shardsFolder, type Sharing } from './sharing.ts';

/** The caches in which a build finds what earlier ones made. */
export interface BuildCaches {
  /** The folder of its own, in which it leaves all that it needs again. */
  own: string;
  /** The part of its own that holds for this state of the code. */
  cache: CodeCache;
  /** Returns the path of a folder in its own cache, and in those of the shards that it merges. */
  within: (path: string) => [own: string, others: string[]];
}

/**
 * Opens the caches of a build of the project in `root`, whose content may be relative to it. That
 * of a share lies with those of the others, for the build that merges them; any other is in
 * `folder`.
 */
export function openCaches(
  root: string,
  folder: string,
  { shard, merge, content }: Sharing & { content: string },
): BuildCaches {
  const own = shard ? join(root, shardsFolder, shardName(shard)) : folder;
  const others = merge === undefined ? [] : foldersOfShards(resolve(root, merge));
  return {
    own,
    cache: codeCache(own, root, content),
    within: (path) => [join(own, path), others.map((other) => join(other, path))],
  };
}
