import './site/no-telemetry.ts';
import { parseArgs } from 'node:util';
import { dev } from 'astro';

const { values } = parseArgs({ options: { port: { type: 'string', default: '4321' }, host: { type: 'boolean', default: false } } });
await dev({ server: { port: Number(values.port), host: values.host } });
