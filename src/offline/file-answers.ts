import type { BuildFiles } from './build-files.ts';
import { isHtml } from './genuine.ts';
import { ignore } from './ignore.ts';
import { isKeepable } from './requests.ts';
import type { FetchEvent } from './scope.ts';

type Asking = Pick<FetchEvent, 'request' | 'waitUntil'>;

/**
 * Answers with a file whose name contains its digest: from the cache, else from the network, and
 * then caches it.
 */
export async function lasting(files: BuildFiles, event: Asking, path: string): Promise<Response> {
  const kept = await files.any(path).catch(ignore);
  if (kept) return kept;
  const response = await fetch(event.request);
  if (await keep(files, event, path, response)) return response;
  // An error or a page in the file's place may come from the browser's own cache, which could hold
  // it for a year.
  const again = await fetch(event.request, { cache: 'reload' }).catch(ignore);
  return again && (await keep(files, event, path, again)) ? again : response;
}

/** Caches a response where it is the file that belongs at a path. Returns whether it is. */
async function keep(
  files: BuildFiles,
  event: Asking,
  path: string,
  response: Response,
): Promise<boolean> {
  if (!isKeepable(response)) return false;
  const right = (await files.isRight(path, response).catch(ignore)) ?? false;
  if (right) event.waitUntil(files.add(path, response.clone()).catch(ignore));
  return right;
}

/**
 * Answers with a file that changes from build to build: from the network, else from this build's
 * cache.
 */
export async function fresh(
  files: BuildFiles,
  { request }: Asking,
  path: string,
): Promise<Response> {
  const own = () => files.own(path).catch(ignore);
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
