import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'astro/zod';
import { systems } from './systems.ts';
import { askInVisits } from './visits.ts';

const { name, folder, queries } = z
  .object({ name: z.string(), folder: z.string(), queries: z.array(z.string()) })
  .parse(workerData);
const system = systems.find((one) => one.name === name);
if (!system) throw new Error(`There is no ${name}`);
parentPort?.postMessage(await askInVisits(system, folder, queries));
