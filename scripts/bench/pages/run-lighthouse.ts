import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { browserEnvironment } from './browser.ts';

/**
 * Not a package of the project: it would bring a hundred more, for one command that is run now and
 * then.
 */
const lighthouse = 'lighthouse@13.5.0';

const categories = 'performance,accessibility,best-practices,seo';

const reportSchema = z.object({
  categories: z.record(
    z.string(),
    z.object({
      title: z.string(),
      score: z.number().nullable(),
      auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
    }),
  ),
  audits: z.record(
    z.string(),
    z.object({
      title: z.string(),
      score: z.number().nullable(),
      displayValue: z.string().optional(),
    }),
  ),
});

/**
 * Lighthouse's report of one page: the score of each category (of 100), and what lowered it.
 */
export interface Verdict {
  scores: Record<string, number>;
  failing: string[];
}

/**
 * Runs Lighthouse on one page as on a phone with a slow connection. Where it fails, rejects with
 * what it printed.
 */
export async function runLighthouse(url: string): Promise<Verdict> {
  const folder = await mkdtemp(join(tmpdir(), 'lighthouse-'));
  const output = join(folder, 'report.json');
  try {
    await run(
      'npx',
      [
        '--yes',
        lighthouse,
        url,
        '--quiet',
        '--output=json',
        `--only-categories=${categories}`,
        `--output-path=${output}`,
        '--chrome-flags=--headless=new --no-sandbox',
      ],
      {
        ...process.env,
        ...(await browserEnvironment()),
      },
    );
    const report = reportSchema.parse(JSON.parse(await readFile(output, 'utf8')));
    const weighed = Object.values(report.categories).flatMap(({ auditRefs }) =>
      auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id),
    );
    const failing = [...new Set(weighed)].flatMap((id) => {
      const audit = report.audits[id];
      return audit && audit.score !== null && audit.score < 1
        ? [[audit.title, audit.displayValue].filter(Boolean).join(': ')]
        : [];
    });
    return {
      scores: Object.fromEntries(
        Object.values(report.categories).map(({ title, score }) => [
          title,
          Math.round((score ?? 0) * 100),
        ]),
      ),
      failing,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function run(command: string, args: string[], env: NodeJS.ProcessEnv): Promise<void> {
  const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => printed.push(text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0
        ? resolve()
        : reject(new Error(`${command} ended with ${code ?? 'a signal'}:\n${printed.join('')}`)),
    );
  });
}
