import './site/no-telemetry.ts';
import { sync } from 'astro';

await sync({ logLevel: 'warn' });
