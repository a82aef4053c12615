import { afterEach, expect, test, vi } from 'vitest';
import { checkContent } from '../../src/publish/check-content.ts';
import { filesOf, folderOf, goodFiles } from '../validate/overlay.ts';

afterEach(() => void vi.restoreAllMocks());

/** All that a build prints of some content that it takes. */
async function printed(files: ReadonlyMap<string, Uint8Array>): Promise<string> {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  await checkContent(folderOf(files), 'content');
  return log.mock.calls.flat().join('\n');
}

test('of good content a build says nothing', async () => {
  expect(await printed(goodFiles())).toBe('');
});

test('a build names the drafts that it leaves out, and nothing of what is wrong with them', async () => {
  const said = await printed(filesOf('draft-unfinished'));
  expect(said).toContain('Bản nháp, chưa đăng (1): content/reports/2020/nghe-nuoi-ong.md.');
  expect(said).not.toContain('lưu ý');
});

test('a build lists warnings about what it publishes', async () => {
  expect(await printed(filesOf('unknown-place'))).toContain('lưu ý  venues[0].place: ');
});
