import { cachesOf, type WorkerManifest } from './worker-manifest.ts';
import type { WorkerScope } from './scope.ts';

/**
 * The script at the worker's address where an archive keeps no copies. It replaces a worker that
 * did, deletes the caches and unregisters itself.
 */
declare const self: WorkerScope;
/** Defined before this script by src/publish/write-service-worker.ts. */
declare const archiveBuild: Pick<WorkerManifest, 'base'>;

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => event.waitUntil(remove()));

async function remove(): Promise<void> {
  for (const name of cachesOf(archiveBuild.base, await caches.keys())) await caches.delete(name);
  await self.registration.unregister();
}
