import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { launchBrowser } from '../../scripts/bench/pages/browser.ts';
import { serveFolder } from '../../scripts/bench/pages/serve-folder.ts';
import { writeHostileReports } from '../hostile/reports.ts';
import { writeManyReports } from './many-reports.ts';
import { writeProbeReports } from './probe-reports.ts';
import type { BuiltSite } from './provided.ts';
import { buildVariant, project, variants, type VariantName } from './variants.ts';

/**
 * Builds every variant once, two at a time, serves them for the whole run and tells the tests
 * where. Starts the browser once before any test, so that it is unpacked and known to work. A build
 * that fails, or a browser that does not start, ends the run.
 */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const started = performance.now();
  const cache = join(project, '.cache');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'tests-'));
  const servers: { close: () => Promise<void> }[] = [];
  const teardown = async () => {
    await Promise.all(servers.map((server) => server.close()));
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const content = {
      many: join(folder, 'content'),
      probes: join(folder, 'content-probes'),
      hostile: join(folder, 'content-hostile'),
    };
    await Promise.all([
      writeManyReports(content.many),
      writeProbeReports(content.probes),
      writeHostileReports(content.hostile),
    ]);
    const all = variants(content);
    const build = async (name: VariantName): Promise<BuiltSite> => {
      const site = await buildVariant(all[name], join(folder, name));
      const server = await serveFolder(site, all[name].base, { rules: true });
      servers.push(server);
      return { folder: site, base: all[name].base, url: server.url };
    };
    await (await launchBrowser()).close();
    // Two at a time, for two cores.
    const [root, base] = await both([build('root'), build('base')]);
    const [twin, many] = await both([build('twin'), build('many')]);
    const [probes, hostile] = await both([build('probes'), build('hostile')]);
    provide('sites', { root, base, many, twin, probes, hostile });
    provide('manyContent', content.many);
  } catch (error) {
    await teardown();
    throw error;
  }
  console.log(`Built six sites in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
  return teardown;
}

/**
 * Waits for both before it fails with either, so that nothing still writes when the run is cleared
 * away.
 */
async function both<A, B>(work: [Promise<A>, Promise<B>]): Promise<[A, B]> {
  await Promise.allSettled(work);
  return Promise.all(work);
}
