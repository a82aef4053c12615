import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { project } from '../build/variants.ts';

/** A folder being served by a program. */
export interface Served {
  /** The address of the site's home page. */
  url: string;
  close(): Promise<void>;
}

/** A program that serves a site by the rules that lie in it. */
export type Server = keyof typeof servers;

/**
 * What a configuration is made of: the folder that holds the site at its base path, the site
 * itself, a port, and a folder for anything else.
 */
interface Place {
  root: string;
  site: string;
  port: number;
  scratch: string;
}

const types =
  'text/html html; text/plain txt; text/javascript js; application/json json; image/svg+xml svg; font/woff2 woff2;';

const servers = {
  nginx: {
    /**
     * As an owner would write it, with a location of their own for certificates; whoever asks from
     * 127.0.0.2 is denied everything.
     */
    configuration: ({ root, site, port, scratch }: Place) =>
      // As who runs the tests: their folders are closed to others.
      `${process.getuid?.() === 0 ? 'user root;' : ''} daemon off; pid ${join(scratch, 'pid')}; error_log stderr; worker_processes 1; events {}
http {
  types { ${types} } access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${join(scratch, name)};`).join(' ')}
  server {
    listen 127.0.0.1:${port};
    deny 127.0.0.2;
    root ${root};
    location /.well-known/acme-challenge/ { alias ${join(scratch, 'acme')}/; }
    include ${join(site, '.hosts/nginx.conf')};
  }
}`,
    arguments: (file: string) => ['-c', file, '-e', 'stderr'],
  },
  caddy: {
    configuration: ({ root, site, port }: Place) =>
      `{
	admin off
	auto_https off
}
http://127.0.0.1:${port} {
	root * ${root}
	import ${join(site, '.hosts/Caddyfile')}
}
`,
    arguments: (file: string) => ['run', '--adapter', 'caddyfile', '--config', file],
  },
};

/**
 * Serves a built site under its base path (none, or one segment). Throws with what the program says
 * against the rules.
 */
export async function serveBy(server: Server, site: string, base: string): Promise<Served> {
  await mkdir(join(project, '.cache'), { recursive: true });
  const scratch = await mkdtemp(join(project, '.cache/served-'));
  const acme = join(scratch, 'acme');
  await mkdir(acme);
  await writeFile(join(acme, 'token'), 'the answer to a challenge');
  const parent = join(scratch, 'root');
  await mkdir(parent);
  if (base !== '/') await symlink(site, join(parent, base.slice(1, -1)));
  const port = await freePort();
  const file = join(scratch, 'configuration');
  const { configuration, arguments: args } = servers[server];
  await writeFile(file, configuration({ root: base === '/' ? site : parent, site, port, scratch }));
  const child = spawn(server, args(file), {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOME: scratch, XDG_DATA_HOME: scratch, XDG_CONFIG_HOME: scratch },
  });
  const said: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text));
  let failure: Error | undefined;
  child.on('error', (error) => (failure = error));
  const ended = new Promise<void>((resolve) => void child.on('close', () => resolve()));
  const url = `http://127.0.0.1:${port}${base}`;
  const answers = () =>
    fetch(url).then(
      () => true,
      () => false,
    );
  for (let tries = 0; !(await answers()); tries += 1) {
    if (failure ?? (child.exitCode !== null || tries > 200))
      throw new Error(`${server} does not start: ${failure?.message ?? said.join('')}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    url,
    async close() {
      child.kill('SIGTERM');
      await ended;
      await rm(scratch, { recursive: true, force: true });
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
