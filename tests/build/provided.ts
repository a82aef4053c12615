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
    /** Whether tests that can do with a sample take all instead: they do in `npm run test:slow`. */
    thorough: boolean;
    /** The content folder of the made-up archive. */
    manyContent: string;
  }
}
