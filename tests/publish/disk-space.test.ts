import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { hasRoom } from '../../src/publish/disk-space.ts';

test('a folder that does not exist yet has the room of the disk it would be on', () => {
  const folder = mkdtempSync(join(tmpdir(), 'room-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const later = join(folder, 'a', 'b');
  expect(hasRoom(later)).toBe(hasRoom(folder));
  expect(hasRoom(later, Number.MAX_SAFE_INTEGER)).toBe(false);
});
