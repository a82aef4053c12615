import { existsSync } from 'node:fs';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';
import { unpackChromium } from './unpack-chromium.ts';

/**
 * A browser: its program (undefined for the machine's own Chrome) and the environment that it runs
 * in.
 */
interface Program {
  executablePath: string | undefined;
  env?: Record<string, string>;
}

/**
 * Finds the browser that tests and measurements drive. It is `$CHROME_PATH` if set; otherwise, on
 * Linux, the Chromium of @sparticuz/chromium, which comes with `npm ci`; elsewhere the machine's
 * own Chrome. Throws where `$CHROME_PATH` names no file.
 */
async function findBrowser(): Promise<Program> {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROME_PATH names ${named}, which does not exist.`);
    return { executablePath: named };
  }
  if (process.platform === 'linux' && process.arch === 'x64') return unpackChromium();
  return { executablePath: undefined };
}

/** The environment that other programs need to run that browser. */
export async function browserEnvironment(): Promise<Record<string, string>> {
  const { executablePath, env } = await findBrowser();
  return { ...env, ...(executablePath !== undefined && { CHROME_PATH: executablePath }) };
}

async function launchOptions(flags: readonly string[]): Promise<LaunchOptions> {
  const { executablePath, env } = await findBrowser();
  return {
    ...(executablePath === undefined ? { channel: 'chrome' } : { executablePath }),
    env: { ...process.env, ...env },
    args: [
      ...flags,
      // Root in a container has no sandbox.
      '--no-sandbox',
      '--disable-dev-shm-usage',
      // Playwright switches off background networking. This makes every host but the machine itself
      // unreachable.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
    ],
  };
}

/**
 * Starts that browser, headless, with more flags where they are given. Where none starts, throws an
 * error that says how to mend it: no test that needs a browser is skipped.
 */
export async function launchBrowser(flags: readonly string[] = []): Promise<Browser> {
  return chromium.launch(await launchOptions(flags)).catch(explain);
}

function explain(cause: unknown): never {
  throw new Error('No browser starts. Install Chrome or Chromium, or name one in CHROME_PATH.', {
    cause,
  });
}
