import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digestOf } from '../../src/offline/digest.ts';
import { fileDigest } from '../../src/publish/site-files.ts';

test('the build and the service worker give the same bytes the same digest', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array(), async (bytes) => {
      expect(fileDigest(bytes)).toBe(await digestOf(Uint8Array.from(bytes)));
    }),
  );
});
