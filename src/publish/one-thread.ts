// The bytes of an AVIF picture depend on the number of threads that make it, which is the number of
// cores on some systems. Astro makes several pictures at a time instead.
process.env.VIPS_CONCURRENCY = '1';
