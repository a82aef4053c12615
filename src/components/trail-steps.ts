import type { Inferred } from '../model/inference.ts';
import { full, to } from '../site.ts';
import { say } from '../strings.ts';
import type { LinkedThing } from '../views/linked-data/linked-graph.ts';
import { linkedTrail } from '../views/linked-data/linked-site.ts';

/** A page above another: its address, its name, and which part of the name is inferred. */
export type TrailStep = readonly [address: string, name: string, inferred?: Inferred];

/** Sets the home page before the pages above a page, which are listed from the top. */
export function fromHome(steps: readonly TrailStep[]): TrailStep[] {
  return [[to.home(), say('nav.home')], ...steps];
}

/** Describes the trail of a page for programs. */
export function breadcrumbs(steps: readonly TrailStep[]): LinkedThing {
  return linkedTrail(fromHome(steps), full);
}
