import '../src/publish/no-telemetry.ts';
import { sync } from 'astro';

await sync({ logLevel: 'warn' });
