import { connect, createServer, type Socket } from 'node:net';

/** A network, as the developer tools of Chromium imitate one. */
export interface Network {
  /** The time (ms) from a request to the first byte of its answer. */
  latency: number;
  /** The bytes a second that all answers share. */
  bytesPerSecond: number;
}

/** The network called Slow 3G: 400 kb/s and 400 ms. */
export const slow3g: Network = { latency: 400, bytesPerSecond: 50_000 };

/** The interval (ms) in which bytes are let through. */
const tick = 10;

/** A slow way to a server on this machine. */
export interface SlowLink {
  port: number;
  /** The number of bytes that came through so far. */
  sent: () => number;
  close: () => void;
}

/**
 * Opens a slow way to the server at a port. It also slows what workers and service workers fetch,
 * which the developer tools do not. Open answers take turns. A new connection costs nothing.
 */
export async function slowLink(to: number, network: Network): Promise<SlowLink> {
  const pending = new Map<Socket, Buffer[]>();
  const ended = new Set<Socket>();
  const sockets = new Set<Socket>();
  let credit = 0;
  let sent = 0;
  let last = performance.now();

  const send = (): void => {
    const now = performance.now();
    credit = Math.min(credit + ((now - last) / 1000) * network.bytesPerSecond, 50_000);
    last = now;
    while (credit > 0) {
      const next = [...pending].find(([, pieces]) => pieces.length > 0);
      if (!next) break;
      const [socket, pieces] = next;
      const [piece = Buffer.alloc(0)] = pieces;
      const part = piece.subarray(0, 500);
      if (part.length < piece.length) pieces[0] = piece.subarray(part.length);
      else pieces.shift();
      socket.write(part);
      credit -= part.length;
      sent += part.length;
      // To the end of the line.
      pending.delete(socket);
      pending.set(socket, pieces);
    }
    for (const socket of ended) if (pending.get(socket)?.length === 0) socket.end();
    if ([...pending.values()].every(({ length }) => length === 0)) credit = Math.min(credit, 0);
  };
  const timer = setInterval(send, tick);

  const server = createServer((client) => {
    const target = connect(to, '127.0.0.1');
    for (const socket of [client, target]) {
      socket.setNoDelay(true);
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
    }
    pending.set(client, []);
    client.on('data', (piece) => setTimeout(() => target.write(piece), network.latency));
    client.on('close', () => {
      pending.delete(client);
      ended.delete(client);
      target.destroy();
    });
    target.on('data', (piece) => pending.get(client)?.push(piece));
    target.on('close', () => ended.add(client));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The link has no port.');
  return {
    port: address.port,
    sent: () => sent,
    close() {
      clearInterval(timer);
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
