import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize } from 'node:v8';
import { z } from 'astro/zod';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesOf, goodFiles } from '../validate/overlay.ts';
import { oneOfEach } from './sample.ts';
import { TrialProject, type Ended } from './try-build.ts';
import { project } from './variants.ts';

let trial: TrialProject;
let good: Record<string, string>;
let content: Map<string, Uint8Array>;

/** The list of the Markdown plugins with one more. */
const plugins = 'src/markdown/plugins.ts';
const withPlugin = readFileSync(join(project, plugins), 'utf8')
  .replace(/^/, "import { plugin } from '../../plugin.mjs';\n")
  .replace(/\[rehypeParagraphs.*\],/, '$&\n    plugin,');
const plugin = (code: string) => `export const plugin = () => (tree) => { ${code} };\n`;

const folder = 'pictures/2021/giu-nghe-gom/';
/** Uses a picture and shows it nowhere, as a report would that is not rendered. */
const hidden = `---
import picture from '../../content/${folder}an.png';
---
<meta charset="utf-8" /><p>{picture.width}</p>
`;

/** A report and its original, which the last builds do without. */
const gone = ['reports/2021/ban-hai.md', 'originals/2021/ban-hai.txt'] as const;

/** The good archive with a third report, share pictures, a picture, and one that no page shows. */
async function picturedFiles(): Promise<Map<string, Uint8Array>> {
  const files = goodFiles();
  const path = 'reports/2021/giu-nghe-gom.md';
  const markdown = new TextDecoder().decode(files.get(path));
  const original = 'originals/2021/giu-nghe-gom.txt';
  files.set(gone[0], Buffer.from(markdown.replace('giu-nghe-gom.txt', 'ban-hai.txt')));
  files.set(gone[1], Buffer.from(files.get(original) ?? []));
  const fields = `pictures:
  - { file: lò nung.jpg, caption: Quang cảnh lò nung cũ, alt: Ba lò gạch }
documents: [{ file: an.png, title: Ảnh gốc, kind: tài liệu khác }]
aliases: [bai-viet/1999/lo-gom]
`;
  files.set(path, Buffer.from(markdown.replace(/captions:\n.*\n/, fields)));
  const square = { width: 500, height: 500, channels: 3, background: '#b55' } as const;
  const picture = sharp({ create: square });
  const site = new TextDecoder().decode(files.get('site.yaml'));
  files.set('site.yaml', Buffer.from(`${site}sharePictures: true\n`));
  files.set(`${folder}lò nung.jpg`, await picture.clone().jpeg().toBuffer());
  files.set(`${folder}an.png`, await picture.png({ compressionLevel: 0 }).toBuffer());
  return files;
}

/** What is done to a build that must fail. */
interface Fault {
  kind: string;
  options?: string[];
  /** A file of the project, and what is written there. */
  file?: [path: string, text: string];
  limits?: { largest: number };
  /** What the build says besides. */
  also?: string;
}

const spoilt = 'src/pages/hong.astro';
const alien =
  '<html><head><meta charset="utf-8" /></head><body><script is:inline>alien()</script></body></html>';

/**
 * Faults by what the build says of each. A build takes seconds, so `npm test` tries the first of
 * each kind. The tests of `src/publish` try what refuses options.
 */
const faults: Readonly<Record<string, Fault>> = {
  'có tệp của chính dự án': { kind: 'options', options: ['--outDir', '.'] },
  '“/a?b/” (BASE_PATH': { kind: 'options', options: ['--base', '/a?b/'] },
  'Hãy bỏ --silent': { kind: 'options', options: ['--silent'] },
  'public/ có _redirects': { kind: 'options', file: ['public/_redirects', '/cu /moi 301'] },
  'reports/2021/giu-nghe-gom.md: ': {
    kind: 'render',
    file: ['plugin.mjs', plugin('tree.children = []')],
  },
  'plugin hỏng': { kind: 'render', file: ['plugin.mjs', plugin("throw new Error('plugin hỏng')")] },
  'trang hỏng': { kind: 'render', file: [spoilt, "---\nthrow new Error('trang hỏng');\n---\n"] },
  'hong/: trang có đoạn mã không phải của kho. Hãy bỏ đoạn mã ấy: alien()': {
    kind: 'policy',
    file: [spoilt, alien],
  },
  'File too large': { kind: 'disk', limits: { largest: 100 } },
  'Không lập được chỉ mục tìm kiếm.': {
    kind: 'index',
    file: ['public/pagefind', 'a file where the folder should be'],
    also: 'pagefind',
  },
};

/** The pictures among what is published, with digests. */
const picturesIn = (files: Record<string, string>) =>
  Object.entries(files).filter(([path]) => /^_astro\/.*\.(?:avif|jpg|png|webp)$/.test(path));

/** Runs `astro build`; where the site is, its environment says. */
function build(options: readonly string[] = [], limits: { largest?: number } = {}): Ended {
  const environment = { BASE_PATH: '/kho/', SITE_URL: 'https://kho-khac.test' };
  return trial.build(options, environment, limits);
}

beforeAll(async () => {
  trial = new TrialProject();
  content = await picturedFiles();
  trial.fill(content);
  trial.write(plugins, withPlugin);
  trial.write('plugin.mjs', plugin(''));
  trial.write('public/.DS_Store', 'left there by macOS');
  trial.write('src/pages/an.astro', hidden);
  expect(build()).toEqual({
    status: 0,
    printed: 'Đã dựng kho vào dist/ (3 bài trong chỉ mục tìm kiếm).\n',
  });
  good = trial.published();
});

afterAll(() => trial.remove());

test('the whole site comes of it: pages, index, rules for hosts, service worker', () => {
  expect(Object.keys(good)).toEqual(
    expect.arrayContaining([
      'index.html',
      'bai-viet/2021/giu-nghe-gom/index.html',
      'pagefind/latest.json',
      '_headers',
      'ngoai-tuyen.js',
    ]),
  );
});

test('the next build finds what it need not make again: pages, originals, data, names, feeds', () => {
  const [manifest = ''] = globSync('node_modules/.astro/code-*/pages/manifest', {
    cwd: trial.folder,
  });
  const sealLength = 64;
  const sealed = readFileSync(join(trial.folder, manifest)).subarray(sealLength);
  const kept = z.map(z.string(), z.looseObject({ key: z.string() })).parse(deserialize(sealed));
  const expected = [
    'bai-viet/2020/nghe-nuoi-ong/index.html',
    'bai-viet/2021/giu-nghe-gom/giu-nghe-gom.txt',
    'bai-viet/2021/giu-nghe-gom/du-lieu.json',
    'du-lieu/2021.bib',
    Object.keys(good).find((file) => file.startsWith('tim-kiem/ten/')),
    Object.keys(good).find((file) => /^nhan-vat\/.*atom\.xml$/.test(file)),
  ];
  expect(expected.filter((path) => path === undefined || !kept.has(path))).toEqual([]);
});

test('a picture is published as the build makes it, and one that no page shows not at all', () => {
  expect(
    picturesIn(good)
      .map(([path]) => path.replace(/\..*\./, '.'))
      .toSorted(),
  ).toEqual(
    ['avif', 'avif', 'jpg', 'webp', 'webp', 'webp'].map((ending) => `_astro/lò nung.${ending}`),
  );
  expect(Object.keys(good)).toContain('bai-viet/2021/giu-nghe-gom/tai-lieu/an.png');
});

test('a former address of a report leads on, and its files are still there', () => {
  const former = Object.keys(good).filter((path) => path.startsWith('bai-viet/1999/lo-gom/'));
  expect(former.toSorted()).toEqual(
    ['du-lieu.json', 'giu-nghe-gom.txt', 'index.html', 'tai-lieu/an.png'].map(
      (name) => `bai-viet/1999/lo-gom/${name}`,
    ),
  );
});

test('what a system left in public/ is not published', () => {
  expect(Object.keys(good).filter((path) => path.includes('DS_Store'))).toEqual([]);
});

describe('a build that fails leaves the published site as it was, and says why', () => {
  /** Sees that a build fails, says all of these, and leaves nothing but what was there. */
  function refused(said: readonly string[], { options, file, limits }: Omit<Fault, 'kind'>) {
    const undo = file && trial.write(...file);
    const { status, printed } = build(options, limits);
    undo?.();
    for (const words of said) expect(printed).toContain(words);
    expect(printed).toContain('Không dựng được kho; bản đã dựng trước đó vẫn nguyên.');
    expect(status).toBe(1);
    expect(trial.published()).toEqual(good);
    expect(trial.names().filter((name) => name.includes('dist'))).toEqual(['dist']);
    expect(trial.names('.astro')).not.toContain('build.lock');
  }

  test.each(oneOfEach(Object.entries(faults), ([, { kind }]) => kind))('%s', (said, fault) =>
    refused([said, fault.also ?? ''], fault),
  );

  test('what a plugin or Astro only logs, such as a reference that leads nowhere', () => {
    const page = `---
import { getEntry } from 'astro:content';
await getEntry('reports', 'khong-co');
---
<meta charset="utf-8" />`;
    const undo = trial.write('plugin.mjs', plugin("console.error('plugin kêu')"));
    // Each of the three reports is rendered for its page and for the feed.
    refused(['Khi dựng có 7 lời báo', 'plugin kêu', 'khong-co', 'was not found'], {
      file: [spoilt, page],
    });
    undo();
  });

  // The other place has no site yet: nothing is published there, either.
  test.each(['dist', 'none'])(
    'content with problems, for %s: all of all files are listed, without a stack',
    (out) => {
      trial.fill(filesOf('everything-at-once'));
      const { status, printed } = build(['--outDir', out]);
      for (const words of [
        'content/reports/2020/nghe-nuoi-ong.md\n',
        'content/reports/2021/giu-nghe-gom.md\n',
        '  9:12  LỖI  event.edition: ',
        '7 lỗi',
        `Không dựng được kho${out === 'dist' ? '; bản đã dựng trước đó vẫn nguyên' : ''}.`,
      ])
        expect(printed).toContain(words);
      expect(printed).not.toMatch(/^ +at |Stack|Hint/m);
      expect(status).toBe(1);
      expect(trial.published(out)).toEqual(out === 'dist' ? good : {});
      expect(trial.published()).toEqual(good);
      expect(trial.names('.astro')).not.toContain('build.lock');
      trial.fill(content);
    },
  );

  test('another build of the project that is running, which goes on', () => {
    const undo = trial.write('.astro/build.lock', String(process.pid));
    const { status, printed } = build();
    expect(printed).toContain(`tiến trình ${process.pid}`);
    expect(trial.names('.astro')).toContain('build.lock');
    undo();
    expect(status).toBe(1);
    expect(trial.published()).toEqual(good);
  });
});

describe('with a warm cache, a build ships', () => {
  /** The report that becomes a draft. */
  const draft = 'reports/2020/nghe-nuoi-ong.md';
  /** The report alone, so that a failure shows no style sheet. */
  const report = () => trial.page('bai-viet/2021/giu-nghe-gom').replace(/^.*<article /s, '');

  /** Where the links of its text lead. */
  const textLinks = () => {
    const [, text = ''] = report().split('class="prose"');
    return [...text.matchAll(/href="([^"]*)"/g)].map(([, address]) => address);
  };

  test('a change of a list, of a Markdown plugin, and of the site, and nothing of a report that is gone', () => {
    for (const path of gone) content.delete(path);
    content.set('abbreviations.yaml', Buffer.from('- short: UBND\n  long: Ủy ban Mẫu\n'));
    const site = new TextDecoder().decode(content.get('site.yaml'));
    content.set('site.yaml', Buffer.from(`${site.replace('Kho Thử', 'Kho khác')}host: netlify\n`));
    trial.fill(content);
    trial.write('plugin.mjs', plugin("tree.children[0].properties['title'] = 'mới'"));
    const { status, printed } = build();
    expect(status).toBe(0);
    expect(printed).toMatch(/^LƯU Ý: kho nằm ở \/kho\/, mà Netlify chỉ đọc cấu hình ở gốc/m);
    expect(printed).toContain('Đã dựng kho vào dist/ (2 bài trong chỉ mục tìm kiếm).\n');
    expect(Object.keys(trial.published()).filter((file) => file.includes('ban-hai'))).toEqual([]);
    expect(report()).toContain('title="Ủy ban Mẫu"');
    expect(report()).toContain(' title="mới"');
    expect(trial.page('gioi-thieu')).toMatch(/<title>[^<]* – Kho khác</);
  });

  test('a new address in a cached text, nothing of a report that has become a draft, no picture that was cut off in the cache, and no file that was changed where it is published', () => {
    trial.cutOffPictures();
    trial.write('dist/bai-viet/2021/giu-nghe-gom/giu-nghe-gom.txt', 'changed by hand');
    trial.write('dist/chu-de/index.html', 'changed by hand');
    expect(textLinks()).toContain('/kho/nhan-vat/nguyen-van-thu/');
    content.set('people.yaml', Buffer.from('- name: Nguyễn Văn Thử\n  address: thu-gom\n'));
    const markdown = new TextDecoder().decode(content.get(draft));
    content.set(draft, Buffer.from(markdown.replace('---\n', '---\nstatus: "draft"\n')));
    trial.fill(content);
    const { status, printed } = build();
    expect(status).toBe(0);
    expect(printed).toContain(`Bản nháp, chưa đăng (1): content/${draft}.`);
    expect(printed).toContain('Đã dựng kho vào dist/ (1 bài trong chỉ mục tìm kiếm).\n');
    expect(Object.keys(trial.published()).filter((file) => file.includes('nuoi-ong'))).toEqual([]);
    expect(picturesIn(trial.published())).toEqual(picturesIn(good));
    expect(textLinks()).toContain('/kho/nhan-vat/thu-gom/');
    // The record of the search names the former address; no link leads there.
    expect(report()).not.toContain('/nguyen-van-thu/');
    expect(trial.page('nhan-vat/nguyen-van-thu')).toContain('url=/kho/nhan-vat/thu-gom/');
  });

  test('just what a clean build does, which takes its place from options of Astro', () => {
    const warm = trial.published();
    trial.forget();
    const place = ['--base', '/kho', '--site', 'https://kho-khac.test/'];
    expect(trial.build(place)).toMatchObject({ status: 0 });
    expect(trial.published()).toEqual(warm);
  });
});
