import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { packageVersion } from '../search-quality/package-version.ts';

const cache = fileURLToPath(new URL('../../../.cache', import.meta.url));
const unpack = `import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())`;

/**
 * Unpacks the Chromium of @sparticuz/chromium, once a version, and returns its program and
 * environment. It sees only the fonts of the package, so that pages have the same layout on every
 * machine.
 */
export async function unpackChromium(): Promise<{
  executablePath: string;
  env: Record<string, string>;
}> {
  const folder = join(cache, `chromium-${packageVersion('@sparticuz/chromium')}`);
  if (!existsSync(folder)) await unpackInto(folder);
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
      LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
    },
  };
}

/**
 * Unpacks beside the folder and then renames. A run that is cut short, or another one at the same
 * time, leaves no partial browser.
 */
async function unpackInto(folder: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  const made = await mkdtemp(`${folder}-`);
  // The package unpacks into the temporary folder of its process, and unpacks its shared libraries
  // only where this variable is set.
  const env = { ...process.env, TMPDIR: made, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' };
  await promisify(execFile)(process.execPath, ['--eval', unpack], { cwd: cache, env });
  await writeFile(join(made, 'fonts.conf'), fontConfiguration(folder));
  await rename(made, folder).catch(async (error: unknown) => {
    await rm(made, { recursive: true });
    if (!existsSync(folder)) throw error;
  });
}

function fontConfiguration(folder: string): string {
  const escaped = folder.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${escaped}/fonts</dir>
  <cachedir>${escaped}/fonts-cache</cachedir>
</fontconfig>
`;
}
