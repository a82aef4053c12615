import { mkdir, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { watchReads } from './kill/watch-reads.ts';
import { digestOfFolder, killedBuild, wholeBuild } from './kill/killed-build.ts';
import { writeInventedReports } from './validate/invented-reports.ts';

const { values } = parseArgs({ options: { kills: { type: 'string', default: '10' } } });
const kills = Number(values.kills);
const folder = resolve('.cache/kill');
await rm(folder, { recursive: true, force: true });
const archives = ['one', 'two'].map((name, index) => ({
  content: `${folder}/content-${name}`,
  reports: 20 + index,
}));
try {
  const whole = new Map<string, string>();
  let seconds = 0;
  for (const { content, reports } of archives) {
    await mkdir(content, { recursive: true });
    await writeInventedReports(content, reports, 0);
    // The first is published; the second only tells what it would be.
    const out = `${folder}/${whole.size === 0 ? 'site' : 'other'}`;
    seconds = await wholeBuild(content, out);
    whole.set(await digestOfFolder(out), content);
  }
  const site = `${folder}/site`;
  const reads = watchReads(`${site}/index.html`);
  let [held, finished] = [0, 0];
  for (let number = 1; number <= kills; number += 1) {
    const archive = archives[number % archives.length];
    if (!archive) continue;
    // Every third falls into the last tenth, in which the site is put in place.
    const [from, to] = number % 3 === 0 ? [0.9, 1.02] : [0, 1];
    const moment = (from + Math.random() * (to - from)) * seconds;
    const ended = await killedBuild(archive.content, site, moment);
    const found = whole.get(await digestOfFolder(site));
    held += Number(found !== undefined);
    finished += Number(ended);
    console.log(
      `${number}. ${ended ? 'finished before' : 'killed'} at ${moment.toFixed(1)} s: ${found === undefined ? 'NO WHOLE SITE' : 'a whole site'}`,
    );
  }
  await wholeBuild(archives[0]?.content ?? '', site);
  const { misses, times } = await reads.stop();
  console.log(
    `${held} of ${kills} times the published folder was a whole site (${kills - finished} killed, ${finished} finished before); ${misses} of ${times} reads of its home page failed.`,
  );
  if (held < kills || misses > 0) process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
