import { spawn, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { project } from '../build/variants.ts';

/** Why nginx cannot be tried on this machine; undefined where it is installed. */
export const noNginx =
  spawnSync('nginx', ['-v']).error === undefined
    ? undefined
    : 'nginx is not installed here: its rules are only compared with those of the other hosts';

/** A folder being served by nginx. */
export interface Nginx {
  url: string;
  close(): Promise<void>;
}

/** Serves a built site under its base path (none, or one segment) with the rules that lie in it. Throws with what nginx says against them. */
export async function serveByNginx(site: string, base: string): Promise<Nginx> {
  await mkdir(join(project, '.cache'), { recursive: true });
  const folder = await mkdtemp(join(project, '.cache/nginx-'));
  if (base !== '/') await symlink(site, join(folder, base.slice(1, -1)));
  const port = await freePort();
  const log = join(folder, 'error.log');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${join(folder, name)};`)
    .join(' ');
  const types =
    'types { text/html html; text/plain txt; text/javascript js; application/json json; image/svg+xml svg; font/woff2 woff2; }';
  const file = join(folder, 'nginx.conf');
  await writeFile(
    file,
    // As who runs the tests: the folders of tests are closed to others.
    `${process.getuid?.() === 0 ? 'user root; ' : ''}daemon off; pid ${join(folder, 'pid')}; error_log ${log}; worker_processes 1; events {}
http { ${types} access_log off; ${temporary} server { listen 127.0.0.1:${port}; root ${base === '/' ? site : folder}; include ${join(site, '.hosts/nginx.conf')}; } }`,
  );
  const child = spawn('nginx', ['-c', file, '-e', log], { stdio: ['ignore', 'ignore', 'pipe'] });
  const said: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text));
  const ended = new Promise<void>((resolve) => void child.on('close', () => resolve()));
  const url = `http://127.0.0.1:${port}${base}`;
  for (let tries = 0; ; tries += 1) {
    if (
      await fetch(url).then(
        () => true,
        () => false,
      )
    )
      break;
    if (child.exitCode !== null || tries > 100)
      throw new Error(`nginx does not start:\n${said.join('')}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    url,
    async close() {
      child.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object'
          ? resolve(address.port)
          : reject(new Error('No port')),
      );
    });
  });
}
