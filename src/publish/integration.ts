import { readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration, HookParameters } from 'astro';
import { Refusal } from '../command-line/refusal.ts';
import { addressBook } from '../model/addresses.ts';
import { defined } from '../model/defined.ts';
import { isPicture } from '../offline/immutable-files.ts';
import type { Host } from '../model/site-schema.ts';
import { workerFile } from '../offline/worker-manifest.ts';
import { siteIndex, type SiteIndex } from '../search/build/site-index.ts';
import { checkedReports, contentFolder } from '../validate/content-folder.ts';
import { systemFile } from '../validate/paths.ts';
import { openCaches } from './build-caches.ts';
import { dropHeralds, watchBuild } from './build-watch.ts';
import { checkAddress } from './check-address.ts';
import { checkContent } from './check-content.ts';
import { checkFolders } from './check-folders.ts';
import { checkPublic } from './check-public.ts';
import { checkTarget } from './check-target.ts';
import { hasRoom } from './disk-space.ts';
import { messageOf } from './error-message.ts';
import { finishPages, type PageFinisher, type PageIndex } from './finish-pages.ts';
import { finishingThreads, pagesAtATime } from './finishing-threads.ts';
import { hostNotes } from './hosts/host-limits.ts';
import { writeHosts } from './hosts/write-hosts.ts';
import { lock } from './lock.ts';
import { messages } from './messages.ts';
import { onFailure } from './on-failure.ts';
import { pageCache, type PageCache } from './page-cache.ts';
import { contextOfPages } from './page-context.ts';
import { ownScripts } from './policy/own-scripts.ts';
import { precompress } from './precompress.ts';
import { finishingPrerenderer, type PageSteps } from './prerender.ts';
import { stage } from './put-in-place.ts';
import { isInShard, type Sharing } from './sharing.ts';
import { pathsOf, sizesOf, type KnownFile } from './site-files.ts';
import { versionIndex } from './version-index.ts';
import { writeServiceWorker } from './write-service-worker.ts';

/** The settings of a deployment beside Astro's own options. */
export interface PublishOptions extends Sharing {
  /** The folder of reports, originals and lists, from the root of the project. */
  content: string;
  /** Whether readers keep copies of the pages that they read. */
  offline: boolean;
  /** Whether to write a `.gz` beside each text. */
  precompressed: boolean;
  /** The origin that the site is served from, unless `--site` names another. */
  url: string;
  /** The host of the site, whose limits are watched. */
  host?: Host | undefined;
}

/**
 * Makes `astro build` publish the whole site, or nothing. Its steps in order:
 *
 * 1. Before Astro (`astro:config:setup`) it takes the lock, cleans up after a killed build, and
 *    checks the content. It makes Astro build into a folder beside the published one, with a cache
 *    for this state of the code, and watches the log from here on.
 * 2. While Astro renders (`astro:build:start` sets the prerenderer), other threads parse each page
 *    once: they check its words, make its search copy and insert its policy, before it is written.
 *    The search page comes last, once the index is written.
 * 3. After Astro (`astro:build:done`) it writes the files for hosts and the service worker, and
 *    puts the site in place.
 *
 * A build that makes a share of a site ends before the index. It leaves its pages in its cache.
 * The build that merges the shares takes pages from there as it does from its own.
 *
 * Until the last step the published site stays as it was. Astro reports a failed build to no
 * integration, so its traces are removed when the process ends.
 */
export function publish(options: PublishOptions): AstroIntegration {
  let build: Build | undefined;
  return {
    name: 'ky-yeu-publish',
    hooks: {
      'astro:config:setup': async ({ command, ...setup }) => {
        dropHeralds(setup.logger);
        if (command === 'build') build = await begin(setup, options);
        else if (command === 'dev') {
          checkPlaces(setup.config, options);
          // With `always`, Astro would serve a file whose whole name is a parameter only with a
          // slash behind it.
          setup.updateConfig({ trailingSlash: 'ignore' });
        }
      },
      'astro:build:start': ({ setPrerenderer }) => {
        const { steps } = defined(build, 'the set-up of the build');
        setPrerenderer((other) => finishingPrerenderer(other, steps));
      },
      'astro:build:done': () => defined(build, 'the set-up of the build').finish(),
    },
  };
}

/** The state that the hooks of one build share. */
interface Build {
  steps: PageSteps;
  finish(): Promise<void>;
}

type Setup = Omit<HookParameters<'astro:config:setup'>, 'command'>;

/** Checks where a site is made from and published. Returns the path of the content. */
function checkPlaces({ root, site, base }: Setup['config'], options: PublishOptions): string {
  const project = fileURLToPath(root);
  const content = resolve(project, options.content);
  checkAddress(site ?? options.url, base);
  checkFolders(project, content);
  return content;
}

/** Checks that what is published replaces nothing of the project, nor the other way round. */
function checkFreeTarget(
  { root, srcDir, publicDir }: Setup['config'],
  target: string,
  content: string,
): void {
  const project = fileURLToPath(root);
  checkPublic(fileURLToPath(publicDir));
  checkTarget(target, project, [
    content,
    ...[srcDir, publicDir].map((folder) => fileURLToPath(folder)),
    join(project, 'node_modules'),
    join(project, '.git'),
  ]);
}

async function begin(
  { config, logger, updateConfig }: Setup,
  options: PublishOptions,
): Promise<Build> {
  const { base } = config;
  const root = fileURLToPath(config.root);
  const target = resolve(fileURLToPath(config.outDir));
  const undo = [lock(join(root, '.astro', 'build.lock'))];
  const tidyUp = () => undo.toReversed().forEach((step) => step());
  const succeeded = onFailure(target, tidyUp);
  const contentPath = checkPlaces(config, options);
  checkFreeTarget(config, target, contentPath);
  const staging = stage(target);
  undo.push(() => staging.discard());
  const content = contentFolder(contentPath);
  const address = config.site ?? options.url;
  await checkContent(content, options.content, address, checkedReports(contentPath));
  const scripts = ownScripts(addressBook(base).file(workerFile));
  const { shard } = options;
  const { own, cache, within } = openCaches(root, fileURLToPath(config.cacheDir), options);
  updateConfig({
    outDir: pathToFileURL(`${staging.folder}/`),
    cacheDir: pathToFileURL(`${cache.folder}/`),
    build: { concurrency: pagesAtATime },
    vite: { plugins: [scripts.plugin] },
  });
  const watch = watchBuild(logger);
  const threads = finishingThreads(contentPath, scripts.texts);
  undo.push(() => watch.end(), threads.close);
  const index = await orNoIndex(siteIndex(...within('search')));
  const pages = finishPages(content, threads.finish, orNoIndexOf(index));
  const context = await contextOfPages(content, { site: config.site, base });
  const [keptHere, keptElsewhere] = within(join(basename(cache.folder), 'pages'));
  const earlier = join(cache.folder, 'earlier-site');
  const kept = pageCache(keptHere, context, { site: staging.folder, earlier }, keptElsewhere);
  return {
    steps: {
      base,
      finish: pages.finish,
      writeIndex: () => writeIndex(index, staging.folder),
      makes: (file) => !shard || (file !== undefined && isInShard(file.path, shard)),
      begin: threads.begin,
      ...keeping(pages, kept),
    },
    async finish() {
      const notes = shard
        ? await leaveShare(index, pages)
        : await finishSite(staging.folder, { ...options, base }, pages, kept.known);
      watch.expectSilence();
      // On a full disk it fails, which must not be said of a site that is published.
      kept.save();
      if (!shard) staging.publish();
      await staging.clear(earlier);
      cache.finish();
      tidyUp();
      succeeded();
      const place = `${relative(process.cwd(), shard ? own : target)}/`;
      console.log(messages.hostNotes(notes) + outcome(options, kept, index, place));
    },
  };
}

/** Says what a build made, and in which place. */
function outcome(
  { shard, merge }: Sharing,
  kept: PageCache,
  index: SiteIndex,
  place: string,
): string {
  if (shard) return messages.shardBuilt(kept.known.size, place);
  const built = messages.built(place, index.size().pages);
  if (merge === undefined) return built;
  const unusable = kept.unusable.map((folder) => basename(join(folder, '../..')));
  return messages.merged(kept.known.size - kept.added(), kept.added(), unusable) + built;
}

/** Ends a build that makes a share of a site: another one makes the index and the site. */
async function leaveShare(index: SiteIndex, pages: PageFinisher): Promise<string[]> {
  pages.expectNoFaults();
  await orNoIndex(index.leave());
  return [];
}

/** The steps that take files over from the build before, and keep them for the next one. */
function keeping(pages: PageFinisher, kept: PageCache): Pick<PageSteps, 'take' | 'place' | 'keep'> {
  return {
    take: ({ address, path, key }) =>
      kept.take(path, key, (notes) => notes === undefined || pages.reuse(address, notes)),
    place: () => kept.place(),
    keep: ({ address, path, key }, bytes) => kept.add(path, key, bytes, pages.notesOf(address)),
  };
}

/** Writes the index into the folder of a site. Returns the name of the index's folder. */
async function writeIndex(index: SiteIndex, folder: string): Promise<string> {
  const target = join(folder, 'pagefind');
  // On a full disk Pagefind would end and leave the build waiting.
  if (!hasRoom(folder, index.size().characters)) throw new Refusal(messages.diskTooFullForIndex);
  await orNoIndex(index.write(target));
  return versionIndex(target);
}

/** An index whose steps fail with an error that says how to mend it. */
function orNoIndexOf(index: SiteIndex): PageIndex {
  return {
    add: (url, copy) => orNoIndex(index.add(url, copy)),
    reuse: (url, page) => orNoIndex(index.reuse(url, page)),
  };
}

/** Waits for a step of the index. If it fails, throws an error that says how to mend it. */
function orNoIndex<T>(step: Promise<T>): Promise<T> {
  return step.catch((cause: unknown) => {
    throw new Error(messages.noIndex(messageOf(cause)), { cause });
  });
}

/**
 * The data of a site on which its publication depends. `base` is its path, with slashes at both
 * ends.
 */
type PublishedSite = Omit<PublishOptions, 'content'> & { base: string };

/**
 * Completes the folder that Astro has built. Each step reads what the ones before it wrote. Returns
 * notes on what the host of the site does not take.
 */
async function finishSite(
  folder: string,
  site: PublishedSite,
  pages: PageFinisher,
  known: ReadonlyMap<string, KnownFile>,
): Promise<string[]> {
  const paths = await finishCopied(folder, pages);
  const policy = await pages.policy();
  await writeHosts(folder, site, policy, paths);
  await writeServiceWorker(folder, { ...site, withdrawn: pages.withdrawn(), known });
  if (site.precompressed) await precompress(folder);
  if (site.host === undefined) return [];
  const files = sizesOf(folder);
  return hostNotes(site.host, { ...site, files, redirects: policy.redirects.size });
}

/**
 * Treats the files that Astro only copied. Removes files of the owner's system, which would be
 * served. Removes pictures that no page shows: Astro leaves them as they were received, with the
 * place where they were taken, if a report is not rendered. Finishes pages of `public/`. Returns
 * the paths of all files that are left.
 */
async function finishCopied(folder: string, pages: PageFinisher): Promise<string[]> {
  const left: string[] = [];
  for (const path of pathsOf(folder)) {
    const file = join(folder, path);
    const address = path.replace(/(^|\/)index\.html$/, '$1');
    const isLeftOver = isPicture(path) && !pages.shows(path);
    if (systemFile.test(path) || isLeftOver) {
      await rm(file);
      continue;
    }
    left.push(path);
    if (path.endsWith('.html') && !pages.has(address))
      await writeFile(file, await pages.finish(address, new Uint8Array(await readFile(file))));
  }
  return left;
}
