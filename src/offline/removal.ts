import { cachesOf, type WorkerManifest } from './worker-manifest.ts';
import type { WorkerScope } from './scope.ts';

/**
 * The service worker of an archive whose deployer turned offline copies off. It replaces the worker
 * of an earlier build, deletes its caches and unregisters itself.
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
