// Imported before Astro: no command of this project calls out to anyone.
process.env.ASTRO_TELEMETRY_DISABLED = '1';
