import type { VariantName } from './variants.ts';

/** A built site, served on this machine while the tests run. */
export interface BuiltSite {
  folder: string;
  base: string;
  /** The address of its home page, with a closing slash. */
  url: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    sites: Record<VariantName, BuiltSite>;
    /** The address at which Playwright connects to the browser of the run. */
    browser: string;
    /** The content folder of the made-up archive. */
    manyContent: string;
  }
}
