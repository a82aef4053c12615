import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesOf, goodFiles } from '../validate/overlay.ts';
import { TrialProject, type Ended } from './try-build.ts';

let trial: TrialProject;
let good: Record<string, string>;
let content: Map<string, Uint8Array>;

/** A configuration with one more Markdown plugin. */
const withPlugin = `import config from './astro.config.mjs';
import { plugin } from './plugin.mjs';

const hook = ({ config: { markdown } }) => void markdown.processor.options.rehypePlugins.push(plugin);
const more = { name: 'more', hooks: { 'astro:config:setup': hook } };
export default { ...config, integrations: [...config.integrations, more] };
`;
const plugin = (code: string) => `export const plugin = () => (tree) => { ${code} };\n`;

const configured = ['--config', 'plugin.config.mjs'];

const folder = 'pictures/2021/giu-nghe-gom/';
/** Uses a picture and shows it nowhere, as a report would that is not rendered. */
const hidden = `---
import picture from '../../content/${folder}an.png';
---
<meta charset="utf-8" /><p>{picture.width}</p>
`;

/** The good archive with a picture, and another that no page shows. */
async function picturedFiles(): Promise<Map<string, Uint8Array>> {
  const files = goodFiles();
  const path = 'reports/2021/giu-nghe-gom.md';
  const markdown = new TextDecoder().decode(files.get(path));
  const fields = `pictures:
  - { file: lò nung.jpg, caption: Quang cảnh lò nung cũ, alt: Ba lò gạch }
documents: [{ file: an.png, title: Ảnh gốc, kind: tài liệu khác }]
aliases: [bai-viet/1999/lo-gom]
`;
  files.set(path, Buffer.from(markdown.replace(/captions:\n.*\n/, fields)));
  const square = { width: 500, height: 500, channels: 3, background: '#b55' } as const;
  const picture = sharp({ create: square });
  files.set(`${folder}lò nung.jpg`, await picture.clone().jpeg().toBuffer());
  files.set(`${folder}an.png`, await picture.png({ compressionLevel: 0 }).toBuffer());
  return files;
}

/** The pictures among what is published, with digests. */
const picturesIn = (files: Record<string, string>) =>
  Object.entries(files).filter(([path]) => /^_astro\/.*\.(?:avif|jpg|png|webp)$/.test(path));

/** Runs `astro build`; where the site is, its environment says. */
function build(options: readonly string[] = [], limits: { largest?: number } = {}): Ended {
  const environment = { BASE_PATH: '/kho/', SITE_URL: 'https://kho-khac.test' };
  return trial.build([...configured, ...options], environment, limits);
}

beforeAll(async () => {
  trial = new TrialProject();
  content = await picturedFiles();
  trial.fill(content);
  trial.write('plugin.config.mjs', withPlugin);
  trial.write('plugin.mjs', plugin(''));
  trial.write('public/.DS_Store', 'left there by macOS');
  trial.write('src/pages/an.astro', hidden);
  expect(build()).toEqual({
    status: 0,
    printed: 'Đã dựng kho vào dist/ (2 bài trong chỉ mục tìm kiếm).\n',
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

test('a picture is published as the build makes it, and one that no page shows not at all', () => {
  expect(
    picturesIn(good)
      .map(([path]) => path.replace(/\..*\./, '.'))
      .toSorted(),
  ).toEqual(['avif', 'avif', 'jpg', 'webp', 'webp'].map((ending) => `_astro/lò nung.${ending}`));
  expect(Object.keys(good)).toContain('bai-viet/2021/giu-nghe-gom/tai-lieu/an.png');
});

test('a former address of a report leads on, and its files are still there', () => {
  const former = Object.keys(good).filter((path) => path.startsWith('bai-viet/1999/lo-gom/'));
  expect(former.toSorted()).toEqual(
    ['giu-nghe-gom.txt', 'index.html', 'tai-lieu/an.png'].map(
      (name) => `bai-viet/1999/lo-gom/${name}`,
    ),
  );
});

test('what a system left in public/ is not published', () => {
  expect(Object.keys(good).filter((path) => path.includes('DS_Store'))).toEqual([]);
});

describe('a build that fails leaves the published site as it was, and says why', () => {
  /** Builds, and sees that it fails, says all of these, and leaves nothing but what was there. */
  function refused(
    said: readonly string[],
    options: readonly string[] = [],
    limits: { largest?: number } = {},
  ) {
    const { status, printed } = build(options, limits);
    for (const words of said) expect(printed).toContain(words);
    expect(printed).toContain('Không dựng được kho; bản đã dựng trước đó vẫn nguyên.');
    expect(status).toBe(1);
    expect(trial.published()).toEqual(good);
    expect(trial.names().filter((name) => name.includes('dist'))).toEqual(['dist']);
    expect(trial.names('.astro')).not.toContain('build.lock');
    return printed;
  }

  /** Sees that the build is refused with a file of the project written anew. */
  function refusedWith(path: string, text: string, ...rest: Parameters<typeof refused>): void {
    const undo = trial.write(path, text);
    try {
      refused(...rest);
    } finally {
      undo();
    }
  }

  test.each([
    ['throws', "throw new Error('plugin hỏng')", 'plugin hỏng'],
    ['leaves a text empty', 'tree.children = []', 'reports/2021/giu-nghe-gom.md: '],
  ])('a Markdown plugin that %s', (_, code, said) => {
    refusedWith('plugin.mjs', plugin(code), [said]);
  });

  test('a page that throws', () => {
    refusedWith('src/pages/hong.astro', "---\nthrow new Error('trang hỏng');\n---\n", [
      'trang hỏng',
    ]);
  });

  test('what a plugin or Astro only logs, such as a reference that leads nowhere', () => {
    const page = `---
import { getEntry } from 'astro:content';
await getEntry('reports', 'khong-co');
---
<meta charset="utf-8" />`;
    const undo = trial.write('plugin.mjs', plugin("console.error('plugin kêu')"));
    refusedWith('src/pages/hong.astro', page, [
      'Khi dựng có 3 lời báo',
      'plugin kêu',
      'khong-co',
      'was not found',
    ]);
    undo();
  });

  test('a place or an address that would spoil something', () => {
    refused(['có tệp của chính dự án'], ['--outDir', '.']);
    refused(['“/a?b/” (BASE_PATH'], ['--base', '/a?b/']);
    refusedWith('public/_redirects', '/cu /moi 301', ['public/ có _redirects']);
  });

  test('a log that is told to be silent, and would hide that', () => {
    refused(['Hãy bỏ --silent'], ['--silent']);
  });

  test('a page with a script that is not of the archive', () => {
    const page =
      '<html><head><meta charset="utf-8" /></head><body><script is:inline>alien()</script></body></html>';
    refusedWith('src/pages/hong.astro', page, [
      'hong/: trang có đoạn mã không phải của kho. Hãy bỏ đoạn mã ấy: alien()',
    ]);
  });

  test('an index that cannot be written', () => {
    refusedWith('public/pagefind', 'a file where the folder should be', [
      'Không lập được chỉ mục tìm kiếm.',
      'pagefind',
    ]);
  });

  test('a full disk', () => {
    refused(['File too large'], [], { largest: 100 });
  });

  test('content with problems: all of all files are listed, without a stack', () => {
    trial.fill(filesOf('everything-at-once'));
    const printed = refused([
      'content/reports/2020/nghe-nuoi-ong.md\n',
      'content/reports/2021/giu-nghe-gom.md\n',
      '  9:12  LỖI  event.edition: ',
      '7 lỗi',
    ]);
    expect(printed).not.toMatch(/^ +at |Stack|Hint/m);
    trial.fill(content);
  });

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
  /** The files of the other report, which is there no more in the end. */
  const former = ['reports/2020/nghe-nuoi-ong.md', 'originals/2020/nghe-nuoi-ong.txt'] as const;
  /** The report alone, so that a failure shows no style sheet. */
  const report = () => trial.page('bai-viet/2021/giu-nghe-gom').replace(/^.*<article /s, '');

  /** Where the links of its text lead. */
  const textLinks = () => {
    const [, text = ''] = report().split('class="prose"');
    return [...text.matchAll(/href="([^"]*)"/g)].map(([, address]) => address);
  };

  test('the same, where nothing was changed', () => {
    expect(build().status).toBe(0);
    expect(trial.published()).toEqual(good);
  });

  test('a new address in a cached text, nothing of a report that has become a draft, and no picture that a killed build cut off', () => {
    trial.cutOffPictures();
    expect(textLinks()).toContain('/kho/nhan-vat/nguyen-van-thu/');
    content.set('people.yaml', Buffer.from('- name: Nguyễn Văn Thử\n  address: thu-gom\n'));
    const [path] = former;
    const markdown = new TextDecoder().decode(content.get(path));
    content.set(path, Buffer.from(markdown.replace('---\n', '---\nstatus: "draft"\n')));
    trial.fill(content);
    const { status, printed } = build();
    expect(status).toBe(0);
    expect(printed).toContain(`Bản nháp, chưa đăng (1): content/${path}.`);
    expect(printed).toContain('Đã dựng kho vào dist/ (1 bài trong chỉ mục tìm kiếm).\n');
    expect(Object.keys(trial.published()).filter((file) => file.includes('nuoi-ong'))).toEqual([]);
    expect(picturesIn(trial.published())).toEqual(picturesIn(good));
    expect(textLinks()).toContain('/kho/nhan-vat/thu-gom/');
    expect(report()).not.toContain('nguyen-van-thu');
    expect(trial.page('nhan-vat/nguyen-van-thu')).toContain('url=/kho/nhan-vat/thu-gom/');
  });

  test('a change of a list, of a Markdown plugin, and of the site, and nothing of a report that is gone', () => {
    for (const path of former) content.delete(path);
    content.set('abbreviations.yaml', Buffer.from('- short: UBND\n  long: Ủy ban Mẫu\n'));
    trial.fill(content);
    trial.write('plugin.mjs', plugin("tree.children[0].properties['title'] = 'mới'"));
    const site = new TextDecoder().decode(content.get('site.yaml'));
    trial.write('content/site.yaml', `${site.replace('Kho Thử', 'Kho khác')}host: netlify\n`);
    const { status, printed } = build();
    expect(status).toBe(0);
    expect(printed).toMatch(/^LƯU Ý: kho nằm ở \/kho\/, mà Netlify chỉ đọc cấu hình ở gốc/m);
    expect(report()).toContain('title="Ủy ban Mẫu"');
    expect(report()).toContain(' title="mới"');
    expect(trial.page('gioi-thieu')).toMatch(/<title>[^<]* – Kho khác</);
  });

  test('just what a clean build does, which takes its place from options of Astro', () => {
    const warm = trial.published();
    trial.forget();
    const place = ['--base', '/kho', '--site', 'https://kho-khac.test/'];
    expect(trial.build([...configured, ...place])).toMatchObject({ status: 0 });
    expect(trial.published()).toEqual(warm);
  });
});

test('where nothing was published, a failed build publishes nothing', () => {
  trial.fill(filesOf('everything-at-once'));
  const { status, printed } = build(['--outDir', 'none']);
  expect(status).toBe(1);
  expect(printed).toContain('Không dựng được kho.');
  expect(trial.published('none')).toEqual({});
});
