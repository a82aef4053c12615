import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';

const schema = z.object({ version: z.string() });

/** The version of an installed package. */
export function packageVersion(name: string): string {
  return schema.parse(
    JSON.parse(readFileSync(join(process.cwd(), 'node_modules', name, 'package.json'), 'utf8')),
  ).version;
}
