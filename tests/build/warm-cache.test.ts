import { afterAll, beforeAll, expect, test } from 'vitest';
import { goodFiles } from '../validate/overlay.ts';
import { TrialProject } from './try-build.ts';

let trial: TrialProject;

beforeAll(() => {
  trial = new TrialProject();
  trial.fill(goodFiles());
  expect(trial.build()).toMatchObject({ status: 0 });
});

afterAll(() => trial.remove());

test('with a warm cache and with a cold one, the same files come out, byte for byte', () => {
  expect(trial.build('warm')).toMatchObject({ status: 0 });
  expect(trial.published('warm')).toEqual(trial.published());
});

test('trap 4: after a change in a plugin, a warm cache ships what a clean build would', () => {
  const undo = trial.edit(
    'src/markdown/rehype-captions.ts',
    "['caption']",
    "['caption', 'doi-moi']",
  );
  try {
    expect(trial.build('warm')).toMatchObject({ status: 0 });
    expect(trial.build('clean', 'cache-of-its-own')).toMatchObject({ status: 0 });
    expect(trial.page('bai-viet/2021/giu-nghe-gom', 'warm')).toContain('doi-moi');
    expect(trial.published('warm')).toEqual(trial.published('clean'));
  } finally {
    undo();
  }
});
