import type { WorkerManifest } from './worker-manifest.ts';
import { buildFiles } from './build-files.ts';
import { cacheFirst, networkFirst } from './fetch-strategies.ts';
import { ignore } from './ignore.ts';
import { seenPictures } from './seen-pictures.ts';
import { visitedPages } from './visited-pages.ts';
import { handling, isPage, type Handling } from './requests.ts';
import type { FetchEvent, WorkerScope } from './scope.ts';

/**
 * The service worker: caches the pages that a reader visits, the pictures on them and the files of
 * the search, for use without a network. With a network it never shows an old page.
 */
declare const self: WorkerScope;
/** Defined before this script by src/publish/write-service-worker.ts. */
declare const archiveBuild: WorkerManifest;

const { base, offlinePage, searchPage } = archiveBuild;
const files = buildFiles(archiveBuild);
const pages = visitedPages(archiveBuild);
const pictures = seenPictures(archiveBuild);

// A build whose files cannot all be fetched does not take over. The browser tries again at a later
// visit.
self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
// Only an open search page sends messages, once it is idle.
self.addEventListener('message', (event) => event.waitUntil(files.keepSearch().catch(ignore)));
self.addEventListener('fetch', (event) => {
  const found = handling(event.request, archiveBuild, location.origin);
  if (found) event.respondWith(answer(event, found));
});

async function install(): Promise<void> {
  await files.keepShell();
  await pages.begin();
  await pictures.begin();
  if (await files.hasSearch()) await files.keepSearch();
  // No page depends on which worker it has, so the new one need not wait until all pages of the old
  // one are closed.
  await self.skipWaiting();
}

async function activate(): Promise<void> {
  await self.registration.navigationPreload?.enable().catch(ignore);
  await files.discardOld().catch(ignore);
  await pages.discardWithdrawn().catch(ignore);
  await pictures.discardUnshown(pages.all()).catch(ignore);
  await self.clients.claim();
  for (const { url } of await self.clients.matchAll({ type: 'window' })) {
    const path = new URL(url).pathname.slice(base.length);
    await (
      path === searchPage
        ? files.keepSearch()
        : isPage(path, archiveBuild) && !ofBuild(path)
          ? pages.addOpen(path)
          : Promise.resolve()
    ).catch(ignore);
  }
}

async function answer(event: FetchEvent, { as, path }: Handling): Promise<Response> {
  switch (as) {
    case 'page':
      return page(event, path);
    case 'cacheFirst':
      return cacheFirst(files, event, path);
    case 'picture':
      return cacheFirst(pictures, event, path);
    case 'networkFirst':
      return networkFirst(files, event, path);
    case 'networkOnly':
      return networkOnly(event);
  }
}

/** Answers a navigation from the network. */
async function networkOnly({ request, preloadResponse }: FetchEvent): Promise<Response> {
  return (await preloadResponse?.catch(ignore)) ?? fetch(request);
}

async function page(event: FetchEvent, path: string): Promise<Response> {
  let response: Response;
  try {
    response = await networkOnly(event);
  } catch {
    return (await lastSeen(path).catch(ignore)) ?? Response.error();
  }
  if (!ofBuild(path)) event.waitUntil(pages.add(path, response.clone()).catch(ignore));
  return response;
}

/** Whether a page belongs to the files of a build, because it is of no use without them. */
function ofBuild(path: string): boolean {
  return path === searchPage || path === offlinePage;
}

async function lastSeen(path: string): Promise<Response | undefined> {
  const kept = (some: string) => (ofBuild(some) ? files.fromThisBuild(some) : pages.get(some));
  const found = await kept(path);
  if (found) return found;
  if (/[^/]$/u.test(path) && (await kept(`${path}/`))) return Response.redirect(`${base}${path}/`);
  const missing = await files.fromThisBuild(offlinePage);
  // The headers include the policy of the page.
  return missing && new Response(missing.body, { status: 503, headers: missing.headers });
}
