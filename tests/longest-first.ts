import type { TestSpecification } from 'vitest/node';
import { BaseSequencer } from 'vitest/node';

/** Files that are short and take long: they visit all pages, or start programs. */
const long =
  /\/(?:astro-build|dev-server|start|sweep-\w+|hostile-(?:addresses|files)|commands|menus)\.test\.ts$/;

/**
 * Begins with the files that take longest, as far as their names and sizes tell, so that no worker
 * is left alone with one of them at the end.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    // One project stays after the other, for a worker serves one of them.
    const projects = Map.groupBy(sorted, ({ project }) => project);
    return [...projects.values()].flatMap((specifications) => [
      ...specifications.filter(({ moduleId }) => long.test(moduleId)),
      ...specifications.filter(({ moduleId }) => !long.test(moduleId)),
    ]);
  }
}
