import { expect, test } from 'vitest';
import { watchFetch } from '../../../src/search/worker/watched-fetch.ts';

/** A response whose body comes in pieces, and may break off. */
function inPieces(pieces: readonly string[], breaks = false): Response {
  const left = [...pieces];
  return new Response(
    new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull(controller) {
        const piece = left.shift();
        if (piece !== undefined) controller.enqueue(new TextEncoder().encode(piece));
        else if (breaks) controller.error(new Error('the network is gone'));
        else controller.close();
      },
    }),
  );
}

test('gives the response as it came, and grows with each piece of it', async () => {
  const { fetch, progress, failures } = watchFetch(async () => inPieces(['một ', 'hai']));
  const response = await fetch('/');
  expect([await response.text(), progress(), failures()]).toEqual(['một hai', 2, 0]);
});

test.each<[what: string, given: () => Promise<Response>]>([
  ['did not come whole', async () => inPieces(['một '], true)],
  ['did not come', () => Promise.reject(new TypeError('offline'))],
  ['is another', async () => new Response('không có', { status: 404 })],
])('counts one that %s', async (_, given) => {
  const { fetch, failures } = watchFetch(given);
  await fetch('/').catch(() => undefined);
  expect(failures()).toBe(1);
});
