import { request, type IncomingHttpHeaders } from 'node:http';

/** What a server said, as it was sent: nothing decompressed, no redirect followed. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Asks an address; `from` is the address of this machine that the request comes from. */
export function ask(
  url: string,
  {
    method = 'GET',
    headers = {},
    from,
  }: { method?: string; headers?: Record<string, string>; from?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request(
      url,
      { method, headers, agent: false, ...(from === undefined ? {} : { localAddress: from }) },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts),
          }),
        );
      },
    )
      .on('error', reject)
      .end();
  });
}
