import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { keptPicture } from '../../src/pictures/kept-picture.ts';
import { drawSharePicture } from '../../src/pictures/share-picture.ts';

const card = { archive: 'Kho Thử', title: 'Hội nghị về lúa', below: [], accent: '#0b5c4a' };

test('a card is drawn once, and each change of it anew', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cards-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const below = join(folder, 'assets');
  const first = await keptPicture(below, card);
  expect(Buffer.from(first)).toEqual(Buffer.from(await drawSharePicture(card)));
  const [file = ''] = readdirSync(below);
  expect(readFileSync(join(below, file))).toEqual(Buffer.from(first));
  // If it were drawn again, it would not be this.
  writeFileSync(join(below, file), 'kept');
  expect((await keptPicture(below, card)).toString()).toBe('kept');
  for (const change of [{ title: 'Hội nghị về ngô' }, { accent: '#8c1c13' }, { below: ['Gò'] }])
    expect((await keptPicture(below, { ...card, ...change })).toString()).not.toBe('kept');
  expect(readdirSync(below)).toHaveLength(4);
});
