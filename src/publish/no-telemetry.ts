// To be imported before Astro, which would report its use to its makers.
process.env.ASTRO_TELEMETRY_DISABLED = '1';
