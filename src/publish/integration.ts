import { basename, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration, HookParameters } from 'astro';
import { Refusal } from '../command-line/refusal.ts';
import { addressBook } from '../model/addresses.ts';
import { defined } from '../model/defined.ts';
import { workerFile } from '../offline/worker-manifest.ts';
import { siteIndex, type SiteIndex } from '../search/build/site-index.ts';
import { checkedReports, contentFolder } from '../validate/content-folder.ts';
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
import { finishSite, type PublishedSite } from './finish-site.ts';
import { finishingThreads, pagesAtATime } from './finishing-threads.ts';
import { lock } from './lock.ts';
import { messages } from './messages.ts';
import { onFailure } from './on-failure.ts';
import { pageCache, type PageCache } from './page-cache.ts';
import { contextOfPages } from './page-context.ts';
import { ownScripts } from './policy/own-scripts.ts';
import { finishingPrerenderer, type PageSteps } from './prerender.ts';
import { stage } from './put-in-place.ts';
import { isInShard, type Sharing } from './sharing.ts';
import type { KnownFile } from './site-files.ts';
import { siteThread, type SiteThread } from './site-thread.ts';
import { versionIndex } from './version-index.ts';

/** The settings of a deployment beside Astro's own options. */
export interface PublishOptions extends Sharing, Omit<PublishedSite, 'base'> {
  /** The folder of reports, originals and lists, from the root of the project. */
  content: string;
  /** The origin that the site is served from, unless `--site` names another. */
  url: string;
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
  const { base, site } = config;
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
  await checkContent(content, options.content, site ?? options.url, checkedReports(contentPath));
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
  const files = siteThread(staging.folder);
  undo.push(() => watch.end(), threads.close, files.close);
  const index = await orNoIndex(siteIndex(...within('search'), join(cache.folder, 'search')));
  const pages = finishPages(content, threads.finish, orNoIndexOf(index));
  const [here, elsewhere] = within(join(basename(cache.folder), 'pages'));
  const places = { site: staging.folder, earlier: join(cache.folder, 'earlier-site') };
  const kept = pageCache(here, await contextOfPages(content, { site, base }), places, elsewhere);
  const indexed = new Map<string, KnownFile>();
  return {
    steps: {
      base,
      finish: pages.finish,
      writeIndex: () => writeIndex(index, staging.folder, indexed),
      makes: (file) => !shard || (file !== undefined && isInShard(file.path, shard)),
      begin: threads.begin,
      ...keeping(pages, kept, files),
    },
    async finish() {
      await files.finish();
      const notes = shard
        ? await leaveShare(index, pages)
        : await finishSite(staging.folder, { ...options, base }, pages, [kept.known, indexed]);
      watch.expectSilence();
      // On a full disk it fails, which must not be said of a site that is published.
      kept.save();
      if (!shard) staging.publish();
      await staging.clear(places.earlier);
      cache.finish();
      tidyUp();
      succeeded();
      console.log(messages.hostNotes(notes) + outcome(options, kept, index, shard ? own : target));
    },
  };
}

/** Says what a build made, and in which folder. */
function outcome(
  { shard, merge }: Sharing,
  kept: PageCache,
  index: SiteIndex,
  folder: string,
): string {
  const place = `${relative(process.cwd(), folder)}/`;
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
function keeping(
  pages: PageFinisher,
  kept: PageCache,
  files: SiteThread,
): Pick<PageSteps, 'take' | 'place' | 'keep'> {
  return {
    take: ({ address, path, key }) =>
      kept.take(path, key, (notes) => notes === undefined || pages.reuse(address, notes)),
    place: () => files.place(kept.taken),
    keep: ({ address, path, key }, bytes) =>
      files.write({ path, bytes }, (file) => kept.add(path, key, file, pages.notesOf(address))),
  };
}

/**
 * Writes the index into the folder of a site, and notes its files by their paths there. Returns the
 * name of the index's folder.
 */
async function writeIndex(
  index: SiteIndex,
  folder: string,
  indexed: Map<string, KnownFile>,
): Promise<string> {
  const target = join(folder, 'pagefind');
  // On a full disk Pagefind would end and leave the build waiting.
  if (!hasRoom(folder, index.size().characters)) throw new Refusal(messages.diskTooFullForIndex);
  await orNoIndex(index.write(target));
  const { name, files } = await versionIndex(target);
  for (const file of files) indexed.set(`pagefind/${name}/${file.path}`, file);
  return name;
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
