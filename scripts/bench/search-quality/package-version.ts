import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';

const schema = z.object({ version: z.string() });

/** The version of a package that is installed. */
export function packageVersion(name: string): string {
  return schema.parse(
    JSON.parse(readFileSync(join(process.cwd(), 'node_modules', name, 'package.json'), 'utf8')),
  ).version;
}
