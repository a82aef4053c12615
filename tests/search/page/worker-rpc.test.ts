import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SearchInput } from '../../../src/search/page/address.ts';
import { openWorkerClient } from '../../../src/search/page/worker-client.ts';
import { retryingClient } from '../../../src/search/page/retrying-client.ts';
import { workerRpc } from '../../../src/search/page/worker-rpc.ts';
import type {
  WorkerAnswer,
  WorkerReply,
  WorkerRequest,
} from '../../../src/search/worker/protocol.ts';

type Numbered = WorkerRequest & { id: number };

/** A worker in name: it answers as the test says, at once or whenever that calls `say`. */
class FakeWorker extends EventTarget implements Worker {
  onmessage = null;
  onmessageerror = null;
  onerror = null;
  isEnded = false;
  pings = 0;
  readonly asked: Numbered[] = [];
  readonly #answer: (asked: Numbered) => WorkerAnswer | undefined;

  constructor(answer: (asked: Numbered) => WorkerAnswer | undefined = () => undefined) {
    super();
    this.#answer = answer;
  }

  postMessage(asked: Numbered): void {
    if (asked.ask === 'ping') this.pings += 1;
    else this.asked.push(asked);
    const answer = this.isEnded ? undefined : this.#answer(asked);
    if (answer) this.say({ id: asked.id, ...answer });
  }

  say(reply: WorkerReply): void {
    this.dispatchEvent(new MessageEvent('message', { data: reply }));
  }

  terminate(): void {
    this.isEnded = true;
  }
}

const find: WorkerRequest = {
  ask: 'find',
  typed: 'tìm',
  choice: { facets: {}, order: 'relevance' },
  typing: false,
  verbatim: false,
};
const input: SearchInput = { typed: 'tìm', choice: { facets: {}, order: 'relevance' } };
const summary = { search: 1, complete: 1, unmarked: 0, partial: 0, missing: [] };
const opening: WorkerRequest = {
  ask: 'open',
  place: { indexes: '/', folder: '', attempt: 1 },
  abbreviations: [],
};
const minutes = (count: number) => vi.advanceTimersByTimeAsync(count * 60_000);
/** How a call stands, without waiting for it. */
function watch(call: Promise<unknown>): { state: unknown } {
  const seen = { state: 'waiting' as unknown };
  call.then(
    () => (seen.state = 'answered'),
    (error: unknown) => (seen.state = error),
  );
  return seen;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a worker that dies without a word is given up', async () => {
  const worker = new FakeWorker(({ ask }) => (ask === 'open' ? { opened: true } : undefined));
  const { ask } = workerRpc(worker);
  await ask(opening);
  const call = watch(ask(find));
  await minutes(1);
  expect(call.state).toEqual(new Error('The worker does not answer'));
  expect(worker.isEnded).toBe(true);
});

test('one that answers pings and downloads, however slowly, is waited for', async () => {
  let downloaded = 0;
  const worker = new FakeWorker(({ ask }) =>
    ask === 'ping' ? { alive: Math.floor((downloaded += 1) / 20) } : undefined,
  );
  const { ask } = workerRpc(worker);
  const call = watch(ask(find));
  await minutes(30);
  expect(call.state).toBe('waiting');
  worker.say({ id: 1, found: summary });
  await minutes(0);
  expect(call.state).toBe('answered');
});

test('one that answers pings but downloads nothing any more is given up', async () => {
  const worker = new FakeWorker(({ ask }) => (ask === 'ping' ? { alive: 7 } : undefined));
  const call = watch(workerRpc(worker).ask(find));
  await minutes(1);
  expect(call.state).toBe('waiting');
  await minutes(2);
  expect(call.state).toEqual(new Error('The worker gets nowhere'));
});

test('one whose script is still on its way has longer than one that has spoken', async () => {
  const worker = new FakeWorker();
  const call = watch(workerRpc(worker).ask(find));
  await minutes(1);
  expect(call.state).toBe('waiting');
  await minutes(2);
  expect(call.state).toBeInstanceOf(Error);
});

test('one that owes nothing is left alone', async () => {
  const worker = new FakeWorker(({ ask }) => (ask === 'find' ? { found: summary } : { alive: 0 }));
  const { ask } = workerRpc(worker);
  await ask(find);
  await minutes(30);
  expect([worker.pings, worker.isEnded]).toEqual([0, false]);
});

test('an error of the worker rejects what was asked of it, and whatever is asked later', async () => {
  const worker = new FakeWorker();
  const { ask } = workerRpc(worker);
  const call = watch(ask(find));
  worker.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }));
  await minutes(0);
  expect(call.state).toEqual(new Error('out of memory'));
  await expect(ask(find)).rejects.toThrow('out of memory');
});

test('an answer that comes after its worker was given up changes nothing', async () => {
  const workers: FakeWorker[] = [];
  const answer = ({ ask }: Numbered): WorkerAnswer | undefined => {
    if (ask === 'open') return { opened: true };
    // The first worker falls silent.
    if (ask === 'find' && workers.length > 1) return { found: { ...summary, complete: 2 } };
    return undefined;
  };
  const retrying = retryingClient(() => {
    const worker = new FakeWorker(answer);
    workers.push(worker);
    return openWorkerClient(worker, { indexes: '/', folder: '', attempt: 1 }, []);
  });
  const search = retrying.find(input);
  await minutes(1);
  workers[0]?.say({ id: 2, found: { ...summary, complete: 99 } });
  expect((await search)?.summary.complete).toBe(2);
  expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, false]);
});

test.each<[what: string, answer: WorkerAnswer]>([
  ['results', { results: [] }],
  ['that the index is open', { opened: true }],
])('an answer of another kind is a failure, not nothing to look for: %s', async (_, wrong) => {
  const worker = new FakeWorker(({ ask }) => (ask === 'open' ? { opened: true } : wrong));
  const client = await openWorkerClient(worker, { indexes: '/', folder: '', attempt: 1 }, []);
  await expect(client.find(input, false)).rejects.toThrow(TypeError);
});

test.each<[what: string, answer: WorkerAnswer]>([
  ['results', { results: [] }],
  ['that the index is open', { opened: true }],
])('so it is for what is asked of a search: %s', async (_, wrong) => {
  const answers = { open: { opened: true }, find: { found: summary } } as const;
  const worker = new FakeWorker(({ ask }) =>
    ask === 'open' || ask === 'find' ? answers[ask] : wrong,
  );
  const client = await openWorkerClient(worker, { indexes: '/', folder: '', attempt: 1 }, []);
  const search = await client.find(input, false);
  await expect(search?.facet('year', { most: 12, like: '' })).rejects.toThrow(TypeError);
});

test('a worker that cannot open the index is ended', async () => {
  const worker = new FakeWorker(() => ({ failed: 'offline' }));
  await expect(
    openWorkerClient(worker, { indexes: '/', folder: '', attempt: 1 }, []),
  ).rejects.toThrow('offline');
  expect(worker.isEnded).toBe(true);
});

test('a client that was closed rejects what it still owed, and what it is asked later', async () => {
  const worker = new FakeWorker(({ ask }) => (ask === 'open' ? { opened: true } : undefined));
  const client = await openWorkerClient(worker, { indexes: '/', folder: '', attempt: 1 }, []);
  const call = watch(client.find(input, false));
  client.close();
  await minutes(0);
  expect(call.state).toEqual(new Error('The search was closed'));
  await expect(client.find(input, false)).rejects.toThrow('The search was closed');
});
