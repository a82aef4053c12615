import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { isRecord } from './model/is-record.ts';
import { siteSchema, type SiteData } from './model/site-schema.ts';

/** Returns an environment variable, or `otherwise` where it is unset or empty, as CI leaves it. */
function fromEnvironment(name: string, otherwise: string): string {
  const value = process.env[name] ?? '';
  return value === '' ? otherwise : value;
}

/** Returns a switch of the environment: `on` or `off`; otherwise what the file of the site says. */
function switched(name: string, otherwise: boolean): boolean {
  const value = process.env[name];
  return value === 'on' || (value !== 'off' && otherwise);
}

/** Stands in for what a faulty file does not say, until the validator has listed its faults. */
const blank = {
  title: '?',
  tagline: '?',
  description: '?',
  owner: '?',
  contact: { page: 'http://localhost' },
  url: 'http://localhost',
};

/** Reads `site.yaml` of a content folder; leaves out what is wrong, and never throws. */
function readSite(content: string): SiteData {
  const given = valuesOf(join(content, 'site.yaml'));
  const { data, error } = siteSchema.safeParse(given);
  if (data) return data;
  const wrong = new Set(error.issues.map(({ path: [field] }) => field));
  const right = Object.entries(given).filter(
    ([field]) => Object.hasOwn(siteSchema.shape, field) && !wrong.has(field),
  );
  return siteSchema.parse({ ...blank, ...Object.fromEntries(right) });
}

function valuesOf(file: string): Record<string, unknown> {
  try {
    const value: unknown = parse(readFileSync(file, 'utf8'), { logLevel: 'error' });
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}

/** The folder of reports, originals and lists, from the root of the project. */
const content = fromEnvironment('CONTENT_DIR', 'content');
const site = readSite(content);

/**
 * The settings of this archive: what its `site.yaml` says, where the environment of one deployment
 * does not override it. Astro starts from `url` and `base`; its options `--site` and `--base`
 * override them, so pages use src/site.ts. The build and `npm run validate` refuse a faulty file.
 */
export const settings = {
  ...site,
  content,
  /** The origin that the site is served from. */
  url: fromEnvironment('SITE_URL', site.url),
  /** The path of the site on that origin, with slashes at both ends. */
  base: `/${fromEnvironment('BASE_PATH', site.base)}/`.replace(/\/+/g, '/'),
  /**
   * Whether readers keep the pages that they read, for use without a network; `OFFLINE=off` for
   * none, which also deletes the copies that they kept before.
   */
  offline: switched('OFFLINE', site.offline),
  /**
   * Whether to write a `.gz` beside each text, for nginx and Caddy; `PRECOMPRESS=on`. Other hosts
   * compress by themselves, and some count files.
   */
  precompressed: switched('PRECOMPRESS', site.precompressed),
};
