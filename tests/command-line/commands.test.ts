import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { sample } from '../build/sample.ts';
import { compileCache, project } from '../build/variants.ts';
import { runHere } from './run-here.ts';

// A program is started for each, so `npm test` takes a sample.
vi.setConfig({ testTimeout: 60_000 });

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'commands-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a program of the project to its end; gives how it ended and what it printed. */
function run(
  script: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<{ status: number | null; output: string; errors: string }> {
  const child = spawn(process.execPath, [script, ...words], {
    cwd: project,
    env: { ...process.env, ...compileCache, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [output, errors] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, output, errors }));
  });
}

const trace = /^\s+at |node:internal|\bERR_|Error:/m;
const astro = 'node_modules/astro/bin/astro.mjs';

describe('a wrong command ends with 2, a sentence, and how it is used', () => {
  test.concurrent.each(
    sample<[string, string[], string, string]>(
      [
        ['scripts/start.ts', ['--prot'], '--prot', 'npm start -- '],
        ['scripts/start.ts', ['--port', 'abc'], '“abc”', 'npm start -- '],
        ['scripts/dev.ts', ['--port'], '--port cần', 'npm run dev -- '],
        ['scripts/import.ts', ['--jear', '2021'], '--jear', 'npm run import -- '],
        ['scripts/bench/validate-speed.ts', ['--count', 'x'], '“x”', 'npm run bench:validate'],
        ['scripts/bench/words-kept.ts', [], '--corpus', 'npm run words-kept'],
      ],
      3,
    ),
  )('%s %j', async (script, words, said, usage) => {
    const { status, output, errors } = await run(script, words);
    expect({ status, output }).toEqual({ status: 2, output: '' });
    expect(errors).toContain(said);
    expect(errors).toContain(usage);
    expect(errors).not.toMatch(trace);
  });

  test('scripts/validate.ts with a word too many', async () => {
    const { status, output, errors } = await runHere('scripts/validate.ts', ['noi-dung']);
    expect({ status, output }).toEqual({ status: 2, output: '' });
    expect(errors).toContain('“noi-dung”');
    expect(errors).toContain('npm run validate -- ');
  });

  test.concurrent.each(
    sample<[string[], string]>(
      [
        [['build', '--site', 'vi-du.test'], '“vi-du.test”'],
        [['build', '--base'], '--base cần một giá trị'],
      ],
      2,
    ),
  )('astro %j, which does nothing', async (words, said) => {
    const { status, output, errors } = await run(astro, words);
    expect({ status, output }).toEqual({ status: 2, output: '' });
    expect(errors).toContain(said);
    expect(errors.trim().split('\n')).toHaveLength(1);
  });
});

describe('--help says how a command is used, and ends with 0', () => {
  test.concurrent.each(
    sample(
      [
        ['scripts/import.ts', '--dry-run'],
        ['scripts/start.ts', '--port'],
        ['scripts/validate.ts', '--json'],
        ['scripts/bench/import-quality.ts', '--labels'],
      ],
      4,
    ),
  )('%s', async (script, option) => {
    const { status, output, errors } = await run(script, ['--help'], { CONTENT_DIR: '/khong/co' });
    expect({ status, errors }).toEqual({ status: 0, errors: '' });
    expect(output).toMatch(/^npm (?:start|run )/);
    expect(output).toContain(option);
  });
});

describe('where something stands in the way, a sentence says what to do', () => {
  test.concurrent.each(
    sample<[string, string[]]>(
      [
        ['scripts/import.ts', ['README.md']],
        ['scripts/dev.ts', []],
        [astro, ['build', '--outDir', '.cache/never']],
      ],
      3,
    ),
  )('%s %j without its content folder', async (script, words) => {
    const { status, errors } = await run(script, words, { CONTENT_DIR: join(folder, 'không có') });
    expect(status).toBe(1);
    expect(errors).toContain(`Không có thư mục nội dung ${join(folder, 'không có')}.`);
    expect(errors).toContain('CONTENT_DIR');
    expect(errors).not.toMatch(trace);
  });

  test('scripts/validate.ts without its content folder', async () => {
    const content = join(folder, 'không có');
    const { status, errors } = await runHere('scripts/validate.ts', [], { CONTENT_DIR: content });
    expect(status).toBe(1);
    expect(errors).toContain(`Không có thư mục nội dung ${content}.`);
    expect(errors).toContain('CONTENT_DIR');
    expect(errors).not.toMatch(trace);
  });

  test('a file for a content folder', async () => {
    const { status, output, errors } = await runHere('scripts/validate.ts', [
      '--content',
      'README.md',
    ]);
    expect({ status, output }).toEqual({ status: 1, output: '' });
    expect(errors).toContain('Không có thư mục nội dung README.md.');
  });

  test.concurrent.each(
    sample(
      [
        ['SITE_URL', 'vi-du.test'],
        ['BASE_PATH', '/a b/'],
      ],
      2,
    ),
  )('npm run dev with a wrong %s', async (name, value) => {
    const { status, errors } = await run('scripts/dev.ts', ['--port', '4711'], { [name]: value });
    expect(status).toBe(1);
    expect(errors).toContain(`“${value}”`);
    expect(errors).not.toMatch(trace);
  });

  test('npm run dev with YAML that nothing can be made of lists the problems, and no dump', async () => {
    const content = join(folder, 'broken');
    cpSync(join(project, 'tests/validate/good'), content, { recursive: true });
    writeFileSync(join(content, 'abbreviations.yaml'), '- short: "a\n');
    writeFileSync(join(content, 'site.yaml'), 'title: "Kho\n');
    writeFileSync(
      join(content, 'reports/2021/hong.md'),
      '---\ntitle: "a\ndate: "2021"\n---\n\na\n',
    );
    const { status, output, errors } = await run('scripts/dev.ts', ['--port', '4712'], {
      CONTENT_DIR: content,
    });
    expect(status).toBe(1);
    for (const file of ['abbreviations.yaml', 'site.yaml', 'reports/2021/hong.md'])
      expect(output).toContain(`${content}/${file}\n  `);
    expect(errors).toContain('hãy sửa những chỗ LỖI kể ở trên');
    expect(output + errors).not.toMatch(trace);
  });
});
