import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const system = '/usr/bin/chromium';

/**
 * The Chromium that tests and measurements drive: `$CHROME_PATH`, else the system's, else the one that @sparticuz/chromium carries, which
 * is unpacked into the temporary folder on first use. Throws where `$CHROME_PATH` names nothing.
 */
export async function browserPath(): Promise<string> {
  const named = process.env['CHROME_PATH'];
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROME_PATH names ${named}, which does not exist.`);
    return named;
  }
  if (existsSync(system)) return system;
  // Read when the package is imported: it then unpacks its own shared libraries and points the loader at them.
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs24.x';
  const { default: packed } = await import('@sparticuz/chromium');
  return packed.executablePath();
}

/** Starts that browser, headless. Throws with what to do where none starts: nothing that needs a browser is ever skipped. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = await browserPath();
  try {
    // Root in a container has no sandbox. Playwright switches off background networking; the last flag leaves only the machine itself to reach.
    const args = [
      '--no-sandbox',
      '--disable-dev-shm-usage',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
    ];
    return await chromium.launch({ executablePath, args });
  } catch (cause) {
    throw new Error(
      `No browser: ${executablePath} does not start. Install Chromium or name one in CHROME_PATH.`,
      { cause },
    );
  }
}
