import type { BuildFiles } from './build-files.ts';
import { isHtml } from './genuine.ts';
import { ignore } from './ignore.ts';
import { isCacheable } from './requests.ts';
import type { FetchEvent } from './scope.ts';

/** Files that are kept for reading without a network. */
export type KeptFiles = Pick<BuildFiles, 'add' | 'fromAnyBuild' | 'isRight'>;

type Asking = Pick<FetchEvent, 'request' | 'waitUntil'>;

/** Answers with an immutable file from the cache, else from the network, and then caches it. */
export async function cacheFirst(files: KeptFiles, event: Asking, path: string): Promise<Response> {
  const kept = await files.fromAnyBuild(path).catch(ignore);
  if (kept) return kept;
  const response = await fetch(event.request);
  if (await keep(files, event, path, response)) return response;
  // An error or a page in the file's place may come from the browser's own cache, which could hold
  // it for a year.
  const again = await fetch(event.request, { cache: 'reload' }).catch(ignore);
  return again && (await keep(files, event, path, again)) ? again : response;
}

/** Caches a response if it is the file that belongs at a path. Returns whether it is. */
async function keep(
  files: KeptFiles,
  event: Asking,
  path: string,
  response: Response,
): Promise<boolean> {
  if (!isCacheable(response)) return false;
  const right = (await files.isRight(path, response).catch(ignore)) ?? false;
  if (right) event.waitUntil(files.add(path, response.clone()).catch(ignore));
  return right;
}

/**
 * Answers with a file that each build may change: from the network, else from this build's cache.
 */
export async function networkFirst(
  files: BuildFiles,
  { request }: Asking,
  path: string,
): Promise<Response> {
  const own = () => files.fromThisBuild(path).catch(ignore);
  let response: Response;
  try {
    response = await fetch(request);
  } catch (error) {
    const kept = await own();
    if (!kept) throw error;
    return kept;
  }
  // A newer build may have another file there. A page in its place belongs to no build.
  const foreign = response.ok && (await isHtml(response.clone()).catch(ignore));
  return foreign ? ((await own()) ?? response) : response;
}
