import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defined } from '../../../src/model/defined.ts';
import type { Report } from '../../../src/model/report.ts';
import { changeParagraph, putBack, renameTopic, takeOut } from './change-content.ts';
import { copyProject } from './copy-project.ts';
import { writeHugoSite } from './hugo-site.ts';
import { makeContent, type ContentSource } from './make-content.ts';
import { outputSize, type OutputSize } from './output-size.ts';
import { readReports } from './read-reports.ts';
import { runMeasured, type RunCost } from './run-measured.ts';

/** The changes of an archive after each of which it is built, in their order. */
export const buildSteps = ['cold', 'warm', 'added', 'changed', 'removed', 'renamed'] as const;
export type BuildStep = (typeof buildSteps)[number];

/** The cost of a build, and the size of the site that it made. */
export interface BuildCost extends RunCost {
  whole: OutputSize;
  forReaders: OutputSize;
}

/** The costs of the builds of an archive, and of Hugo and Pagefind where Hugo is installed. */
export interface MeasuredBuilds {
  /** How many reports the first build has. */
  reports: number;
  /** Of several runs, the one of the median time; of two, the faster. */
  builds: Partial<Record<BuildStep, BuildCost>>;
  /** Measured before, between and after the runs of our builds. */
  peer?: { hugo: RunCost; pagefind: RunCost; both: BuildCost };
}

const project = fileURLToPath(new URL('../../..', import.meta.url));
const packaged = (path: string) => join(project, 'node_modules', path);

/** A copy of the project to build in, and content that stays as it was made. */
interface Workplace {
  copy: string;
  content: string;
  /** Of all reports, the one that comes in last, and the others. */
  newest: Report;
  earlier: Report[];
  work: string;
}

/**
 * Builds an archive after each step, so many times over, in a copy of the project, whose cache and
 * site are its own. `tell` says what is going on.
 */
export async function measureBuilds(
  source: ContentSource,
  steps: readonly BuildStep[],
  repeat: number,
  tell: (line: string) => void,
): Promise<MeasuredBuilds> {
  mkdirSync(join(project, '.cache'), { recursive: true });
  const work = mkdtempSync(join(project, '.cache/bench-'));
  try {
    const [copy, content] = [join(work, 'project'), join(work, 'made')];
    await makeContent(source, content);
    copyProject(project, copy);
    const reports = readReports(content);
    const newest = defined(reports.at(-1), 'a report');
    const place = { copy, content, newest, earlier: reports.slice(0, -1), work };
    const runs: Partial<Record<BuildStep, BuildCost>>[] = [];
    const peers: NonNullable<MeasuredBuilds['peer']>[] = [];
    const measurePeer = async () => {
      if (hugoVersion() === undefined) return;
      tell('Hugo and Pagefind');
      peers.push(await buildPeer(place));
    };
    // A machine that others share may become a third faster or slower within minutes.
    await measurePeer();
    for (let run = 1; run <= repeat; run += 1) {
      runs.push(await buildAll(place, steps, (line) => tell(`${run}/${repeat} ${line}`)));
      await measurePeer();
    }
    const builds = Object.fromEntries(
      steps.map((step) => [
        step,
        median(
          runs.flatMap((run) => run[step] ?? []),
          (cost) => cost,
        ),
      ]),
    );
    const peer = peers.length > 0 ? median(peers, ({ both }) => both) : undefined;
    return { reports: place.earlier.length, builds, ...(peer && { peer }) };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** The version of Hugo; undefined where it is not installed. */
export function hugoVersion(): string | undefined {
  try {
    return execFileSync('hugo', ['version'], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}

function median<T>(costs: readonly T[], runOf: (cost: T) => RunCost): T {
  const ranked = costs.toSorted((a, b) => runOf(a).seconds - runOf(b).seconds);
  return defined(ranked[Math.floor((ranked.length - 1) / 2)], 'a run');
}

async function buildAll(
  place: Workplace,
  steps: readonly BuildStep[],
  tell: (line: string) => void,
): Promise<Partial<Record<BuildStep, BuildCost>>> {
  const { copy, work, newest } = place;
  const content = join(copy, 'content');
  for (const folder of ['content', 'dist', '.astro', 'node_modules'])
    rmSync(join(copy, folder), { recursive: true, force: true });
  cpSync(place.content, content, { recursive: true });
  const aside = join(work, 'aside');
  takeOut(content, newest.id, aside);
  const prepare: Record<BuildStep, () => void> = {
    cold: () => undefined,
    warm: () => undefined,
    added: () => putBack(content, newest.id, aside),
    changed: () => void changeParagraph(content, place.earlier.slice(place.earlier.length / 2)),
    removed: () => takeOut(content, defined(place.earlier[0], 'a report to remove').id, aside),
    renamed: () => void renameTopic(content, readReports(content)),
  };
  const costs: Partial<Record<BuildStep, BuildCost>> = {};
  for (const step of buildSteps.filter((one) => steps.includes(one))) {
    prepare[step]();
    tell(step);
    const command = [process.execPath, packaged('astro/bin/astro.mjs'), 'build'];
    const cost = await runMeasured(command, copy, cleanEnvironment());
    costs[step] = { ...cost, ...outputSize(join(copy, 'dist')) };
  }
  rmSync(aside, { recursive: true, force: true });
  return costs;
}

/** The environment of this process, without what sets one deployment apart. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const unset = ['CONTENT_DIR', 'SITE_URL', 'BASE_PATH', 'OFFLINE', 'PRECOMPRESS'];
  const kept = Object.entries(process.env).filter(([name]) => !unset.includes(name));
  return { ...Object.fromEntries(kept), ASTRO_TELEMETRY_DISABLED: '1' };
}

/** Builds the same reports with Hugo, which keeps nothing between builds, and indexes them. */
async function buildPeer(place: Workplace): Promise<NonNullable<MeasuredBuilds['peer']>> {
  const folder = join(place.work, 'hugo');
  writeHugoSite(folder, place.content, place.earlier);
  const site = join(folder, 'public');
  const hugo = await runMeasured(
    ['hugo', '--quiet', '--cacheDir', join(folder, 'cache')],
    folder,
    process.env,
  );
  const pagefind = await runMeasured(
    [packaged('.bin/pagefind'), '--site', site, '--force-language', 'vi'],
    folder,
    process.env,
  );
  const both = {
    seconds: hugo.seconds + pagefind.seconds,
    processor: hugo.processor + pagefind.processor,
    peaks: { ...hugo.peaks, ...pagefind.peaks },
    peak: Math.max(hugo.peak, pagefind.peak),
    ...outputSize(site),
  };
  rmSync(folder, { recursive: true });
  return { hugo, pagefind, both };
}
