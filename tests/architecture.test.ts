import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const list = (pattern: string) =>
  globSync(pattern, { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted();
const read = (path: string) => readFileSync(join(root, path), 'utf8');

const files = [...list('{src,scripts}/**/*.{ts,astro,mjs}'), 'astro.config.mjs'];
const styles = list('src/**/*.css');

/** The texts that scripts bring when they are needed. */
const lateStrings = [
  'cite-strings.ts',
  'display-strings.ts',
  'found-strings.ts',
  'thing-strings.ts',
  'tool-strings.ts',
];

/**
 * What a file may import: its own kind and these (folders or files of src, `npm`, `node`, or
 * modules of Astro by name).
 */
const mayImport: [who: RegExp, what: string[]][] = [
  [/^src\/model\//, ['model', 'npm', 'astro/zod']],
  // The types of schema.org are those of a package.
  [/^src\/views\/linked-data\//, ['views', 'model', 'npm']],
  // CSV is written by a package.
  [/^src\/views\/data\//, ['views', 'model', 'npm']],
  [/^src\/views\//, ['views', 'model']],
  [/^src\/follow\//, ['follow', 'views', 'model', 'strings.ts', 'npm']],
  [/^src\/strings\.ts$/, [...lateStrings, 'model']],
  [/^src\/\w+-strings\.ts$/, []],
  [/^src\/settings\.ts$/, ['model', 'npm', 'node']],
  [/^src\/command-line\//, ['command-line', 'node']],
  [/^src\/known\//, ['known', 'node', 'astro/zod']],
  // The settings at the address that Astro resolved: for what it bundles, and nothing else.
  [/^src\/site\.ts$/, ['settings.ts', 'model']],
  [/^src\/pictures\//, ['pictures', 'model', 'npm', 'node']],
  // It draws for the pages, into the cache that Astro resolved.
  [
    /^src\/site-pictures\.ts$/,
    ['settings.ts', 'pictures', 'model', 'npm', 'node', 'astro:config/server'],
  ],
  [/^src\/markdown\//, ['markdown', 'model', 'npm', 'astro/zod']],
  [/^src\/read\//, ['read', 'markdown', 'model', 'npm']],
  [/^src\/search\/format\//, ['search/format', 'model', 'npm', 'node', 'astro/zod']],
  [
    /^src\/search\/build\//,
    ['search/build', 'search/format', 'known', 'model', 'npm', 'node', 'astro/zod'],
  ],
  [/^src\/search\/query\//, ['search/query', 'search/format', 'model']],
  [/^src\/search\/worker\//, ['search/worker', 'search/query', 'search/format', 'model']],
  [
    /^src\/search\/page\//,
    ['search/page', 'search/worker', 'search/query', 'search/format', 'layouts', 'model'],
  ],
  // Both parse Markdown as the page does. They do not depend on each other: the command line hands
  // the checks to the importer.
  [
    /^src\/validate\//,
    [
      'validate',
      'command-line',
      'known',
      'read',
      'markdown',
      'model',
      'npm',
      'node',
      'astro/zod',
      'astro/assets/utils',
    ],
  ],
  [
    /^src\/import\//,
    ['import', 'command-line', 'known', 'read', 'markdown', 'model', 'npm', 'node', 'astro/zod'],
  ],
  [/^src\/offline\//, ['offline', 'search/format']],
  [
    /^src\/publish\//,
    [
      'publish',
      'threads',
      'known',
      'search/build',
      'search/format',
      'validate',
      'markdown',
      'offline',
      'layouts',
      'model',
      'settings.ts',
      'command-line',
      'npm',
      'node',
      'astro',
      'astro/zod',
    ],
  ],
  [/^src\/threads\//, ['threads', 'node', 'astro/zod']],
  [
    /^src\/report-text\.ts$/,
    ['render-worker.ts', 'threads', 'markdown', 'model', 'settings.ts', 'site.ts', 'npm', 'node'],
  ],
  [/^src\/report-thumbnail\.ts$/, ['model', 'astro', 'astro:assets']],
  [/^src\/render-worker\.ts$/, ['threads', 'markdown', 'model', 'strings.ts', 'node', 'astro/zod']],
  [
    /^src\/archive\.ts$/,
    [
      'packed-front-matter.ts',
      'report-text.ts',
      'report-thumbnail.ts',
      'views',
      // It quotes from the Markdown of reports.
      'markdown',
      'model',
      'settings.ts',
      'npm',
      'node',
      'astro/zod',
      'astro:content',
    ],
  ],
  [
    /^src\/content\.config\.ts$/,
    ['packed-front-matter.ts', 'report-loader.ts', 'model', 'astro/zod', 'astro:content'],
  ],
  [/^src\/packed-front-matter\.ts$/, ['model', 'node', 'astro/zod']],
  [
    /^src\/report-loader\.ts$/,
    ['known', 'markdown', 'model', 'settings.ts', 'npm', 'node', 'astro/zod', 'astro/loaders'],
  ],
  [
    /^src\/(layouts|components)\//,
    [
      'layouts',
      'components',
      'views',
      'model',
      'strings.ts',
      ...lateStrings,
      'site.ts',
      'site-pictures.ts',
      'search/page',
      'search/query',
      'search/format',
      'offline',
      'styles',
      'astro',
      'astro:assets',
    ],
  ],
  // Node's digests are much faster than those of browsers.
  [/^src\/page-key\.ts$/, ['views', 'model', 'node']],
  [
    /^src\/pages\//,
    [
      'archive.ts',
      'page-key.ts',
      'layouts',
      'components',
      'follow',
      'views',
      'model',
      'site.ts',
      'site-pictures.ts',
      'strings.ts',
      // The table of things is a file of the search.
      'search/format',
      'styles',
      'astro',
    ],
  ],
  // It measures by the very code that readers run.
  [
    /^scripts\/bench\//,
    [
      'scripts',
      'publish',
      'search/build',
      'search/format',
      'search/worker',
      'search/query',
      'import',
      'known',
      'read',
      'validate',
      'views',
      'model',
      'command-line',
      'settings.ts',
      'npm',
      'node',
      'astro',
      'astro/zod',
    ],
  ],
  [
    /^scripts\//,
    [
      'scripts',
      'publish',
      'import',
      'known',
      'validate',
      'settings.ts',
      'command-line',
      'node',
      'astro',
    ],
  ],
  [
    /^astro\.config\.mjs$/,
    [
      'publish',
      'markdown',
      'model',
      'strings.ts',
      'settings.ts',
      'command-line',
      'npm',
      'node',
      'astro/config',
      'astro/zod',
    ],
  ],
];

/**
 * The parts of a file that are TypeScript: of an Astro component, its front matter and its scripts.
 */
function code(path: string): string {
  const text = read(path);
  if (!path.endsWith('.astro')) return text;
  const [, frontMatter = '', markup = text] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
  return [
    frontMatter,
    ...[...markup.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map(([, script]) => script),
  ].join('\n');
}

/**
 * What a file imports, types and dynamic imports included, and by which of the names in the table
 * that is known.
 */
function imports(path: string): { module: string; kind: string }[] {
  return ts.preProcessFile(code(path), true, true).importedFiles.map((imported) => {
    // What follows a question mark tells the bundler how to take the file.
    const fileName = imported.fileName.replace(/\?.*/, '');
    if (fileName.startsWith('.')) {
      const module = join(dirname(path), fileName).replaceAll('\\', '/');
      const [top = '', within = '', part = ''] = module.split('/');
      if (top !== 'src') return { module, kind: top };
      return { module, kind: within === 'search' ? `search/${part}` : within };
    }
    if (/^astro($|[:/])/.test(fileName)) return { module: fileName, kind: fileName };
    return { module: fileName, kind: fileName.startsWith('node:') ? 'node' : 'npm' };
  });
}

test('there is something to look at, and imports are found in every kind of file', () => {
  expect(files.length).toBeGreaterThan(60);
  const kinds = (path: string) => imports(path).map(({ kind }) => kind);
  expect(kinds('src/layouts/Base.astro')).toEqual(
    expect.arrayContaining(['astro:assets', 'components', 'site.ts', 'strings.ts', 'styles']),
  );
  expect(kinds('src/views/browse.ts')).toContain('model');
  expect(
    files.filter((path) => path.endsWith('.astro') && code(path).includes('document.')).length,
  ).toBeGreaterThan(0);
});

test.each(files)('%s imports only what it may', (path) => {
  const row = mayImport.find(([who]) => who.test(path));
  if (!row) throw new Error(`the table does not say what ${path} may import`);
  expect(imports(path).filter(({ kind }) => !row[1].includes(kind))).toEqual([]);
});

test('an import leads to a file that is there, named with its ending', () => {
  const ours = files.flatMap((path) =>
    imports(path)
      .filter(({ module }) => /^(src|scripts)\//.test(module))
      .map(({ module }) => module),
  );
  expect(
    [...new Set(ours)].filter((module) => !files.includes(module) && !styles.includes(module)),
  ).toEqual([]);
});

test('no two files import each other, however far around', () => {
  const leads = new Map(files.map((path) => [path, imports(path).map(({ module }) => module)]));
  const rounds: string[] = [];
  const done = new Set<string>();
  const walk = (path: string, trail: string[]): void => {
    if (trail.includes(path)) rounds.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
    if (trail.includes(path) || done.has(path)) return;
    for (const next of leads.get(path) ?? []) walk(next, [...trail, path]);
    done.add(path);
  };
  for (const path of files) walk(path, []);
  expect(rounds).toEqual([]);
});

test('only archive.ts reads the content', () => {
  const readers = files.filter((path) =>
    /\b(getCollection|getEntry|getEntries|getLiveCollection|getLiveEntry)\b/.test(code(path)),
  );
  expect(readers).toEqual(['src/archive.ts']);
});

test('a built page is parsed in one place, once', () => {
  const parsers = files.filter(
    (path) =>
      /^src\/(?:publish|search\/build)\//.test(path) &&
      imports(path).some(({ module }) => /^(?:hast-util-from-html|parse5)$/.test(module)),
  );
  expect(parsers).toEqual(['src/publish/parse-page.ts']);
  expect(read('src/publish/finish-page.ts').match(/\bparse\(/g)).toHaveLength(1);
});

test('model, views, markdown and the checks of validate look at no clock, no chance and no machine', () => {
  const pure = files.filter((path) =>
    /^src\/(?:model|views|markdown|validate\/(?!content-folder|print-problems))/.test(path),
  );
  expect(
    pure.filter((path) =>
      /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|\bimport\.meta\b|\bdocument\.|\bwindow\./.test(
        read(path),
      ),
    ),
  ).toEqual([]);
});

test.each(files.filter((path) => /^src\/(components|layouts|pages)\//.test(path)))(
  '%s has no Vietnamese words of its own',
  (path) => {
    const uncommented = read(path).replace(/<!--.*?-->|\/\*.*?\*\/|(?<=^|\s)\/\/[^\n]*/gs, '');
    expect(uncommented.match(/[^\n]*[À-ÖØ-öø-ɏ\u0300-\u036fḀ-ỿ][^\n]*/g) ?? []).toEqual([]);
  },
);

test('every custom property that is used is defined somewhere', () => {
  const all = [...files, ...styles].map(read).join('\n');
  const defined = new Set(
    [
      ...all.matchAll(/(--[\w-]+)["']?\s*:|cssVariable: '(--[\w-]+)'|setProperty\('(--[\w-]+)'/g),
    ].flatMap((match) => match.slice(1)),
  );
  const used = new Set([...all.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name]) => `${name}`));
  expect(used.size).toBeGreaterThan(5);
  expect([...used].filter((name) => !defined.has(name))).toEqual([]);
});

test('every sheet of styles is imported', () => {
  const everywhere = [...read('src/styles/index.css').matchAll(/@import '\.\/([\w-]+\.css)'/g)].map(
    ([, name]) => `src/styles/${name}`,
  );
  // A sheet that some kinds of pages need is imported by their components, and one that a script
  // brings by the script, so that no other page carries it.
  const somewhere = files
    .filter((path) => /\.astro$|^src\/(pages|components)\//.test(path))
    .flatMap((path) =>
      imports(path)
        .filter(({ kind }) => kind === 'styles')
        .map(({ module }) => module),
    );
  expect([...everywhere, ...new Set(somewhere)].toSorted()).toEqual(styles);
});

/** Lists of words or texts, one a line, so that a change to one shows as one. */
const isTable = (path: string) => path.endsWith('-table.ts') || path === 'src/strings.ts';

test.each([...files, ...styles].filter((path) => !isTable(path)))(
  '%s has at most 300 lines',
  (path) => {
    const lines = read(path).trimEnd().split('\n').length;
    expect(lines).toBeLessThanOrEqual(300);
  },
);

test('command lines are read in one place', () => {
  const readers = files.filter((path) => /\bparseArgs\(/.test(code(path)));
  // The second looks at options that Astro reads.
  expect(readers).toEqual(['src/command-line/read-options.ts', 'src/publish/check-options.ts']);
});
