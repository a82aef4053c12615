const environment = typeof process === 'undefined' ? {} : process.env;

/** Returns an environment variable, or `otherwise` where it is unset or empty, as CI leaves it. */
function fromEnvironment(name: string, otherwise: string): string {
  const value = environment[name];
  return value === undefined || value === '' ? otherwise : value;
}

/**
 * The settings that a new owner edits. `SITE_URL`, `BASE_PATH`, `CONTENT_DIR`, `OFFLINE` and
 * `PRECOMPRESS` override them for one deployment. Astro starts from `url` and `base`; its options
 * `--site` and `--base` override them, so pages use src/site.ts.
 */
export const settings = {
  title: 'Kỷ Yếu',
  tagline: 'Lưu trữ tin hội thảo, hội nghị và diễn đàn',
  description:
    'Kho lưu trữ tin hội thảo, hội nghị và diễn đàn Việt Nam: ai nói gì, khi nào, ở đâu, với nguyên văn và bản gốc của từng bài.',
  /** The origin that the site is served from. */
  url: fromEnvironment('SITE_URL', 'https://ky-yeu.example'),
  /** The path of the site on that origin, with slashes at both ends. */
  base: `/${environment.BASE_PATH ?? ''}/`.replace(/\/+/g, '/'),
  language: 'vi',
  owner: { name: 'Ban Biên tập Kỷ Yếu', email: 'bien-tap@ky-yeu.example' },
  /**
   * Whether readers keep the pages that they read, for use without a network; `OFFLINE=off` for
   * none, which also deletes the copies that they kept before.
   */
  offline: environment.OFFLINE !== 'off',
  /**
   * Whether to write a `.gz` beside each text, for nginx and Caddy; `PRECOMPRESS=on`. Other hosts
   * compress by themselves, and some count files.
   */
  precompressed: environment.PRECOMPRESS === 'on',
  /** The folder of reports, originals and lists, from the root of the project. */
  content: fromEnvironment('CONTENT_DIR', 'content'),
};
