import { afterAll, beforeAll, expect, test } from 'vitest';
import { TrialProject } from '../build/try-build.ts';
import { goodFiles } from '../validate/overlay.ts';

/** At how many moments of a build it is killed, evenly spaced. */
const kills = 12;

/** Two sites of the same files: every page names its own address. */
const earlier = { SITE_URL: 'https://kho-cu.test' };
const later = { SITE_URL: 'https://kho-moi.test' };

let trial: TrialProject;
/** How long (ms) a whole build takes here. */
let whole: number;
let published: { earlier: Record<string, string>; later: Record<string, string> };

function build(environment: typeof earlier): Record<string, string> {
  expect(trial.build([], environment).printed).toContain('Đã dựng kho vào dist/');
  return trial.published();
}

beforeAll(() => {
  trial = new TrialProject();
  trial.fill(goodFiles());
  build(earlier);
  const begun = performance.now();
  published = { later: build(later), earlier: {} };
  whole = performance.now() - begun;
  published.earlier = build(earlier);
});

afterAll(() => trial.remove());

test('the two sites differ, so that one can be told from the other', () => {
  expect(published.earlier).not.toEqual(published.later);
});

test.each(Array.from({ length: kills }, (_, index) => index + 1))(
  `a build that is killed after %d of ${kills + 1} parts of its time leaves a whole site, and the next one builds`,
  (part) => {
    trial.build([], later, { killAfter: Math.round((whole * part) / (kills + 1)) });
    // Taken out of its place between two renames, the earlier site lies beside it.
    const place = trial.names().includes('dist') ? 'dist' : '.dist-old';
    expect([published.earlier, published.later]).toContainEqual(trial.published(place));
    expect(build(earlier)).toEqual(published.earlier);
    expect(trial.names().filter((name) => name.includes('dist'))).toEqual(['dist']);
  },
);
