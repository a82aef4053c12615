import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesOf, goodFiles } from '../validate/overlay.ts';
import { TrialProject } from './try-build.ts';

let trial: TrialProject;
let good: Record<string, string>;

beforeAll(() => {
  trial = new TrialProject();
  trial.fill(goodFiles());
  const { status, printed } = trial.build();
  expect(printed).toContain('Đã dựng kho');
  expect(status).toBe(0);
  good = trial.published();
});

afterAll(() => trial.remove());

/** Builds, and sees that it fails, says all of these, and leaves what was published as it was. */
function refused(...said: string[]): void {
  const { status, printed } = trial.build();
  for (const words of said) expect(printed).toContain(words);
  expect(printed).toContain('bản đã dựng trước đó vẫn nguyên');
  expect(status).toBe(1);
  expect(trial.published()).toEqual(good);
}

test('something was published that could be lost', () => {
  expect(Object.keys(good)).toEqual(
    expect.arrayContaining([
      'index.html',
      'bai-viet/2021/giu-nghe-gom/index.html',
      'pagefind/latest.json',
    ]),
  );
});

const plugin = 'src/markdown/rehype-paragraphs.ts';
const start = 'blocks(tree).forEach((block, index) => {';

test.each([
  [
    'throws',
    `if (blocks(tree).length > 3) throw new Error('plugin hỏng');\n${start}`,
    'plugin hỏng',
  ],
  [
    'throws on one text and leaves it empty',
    `if (blocks(tree).length > 3) tree.children = [];\n${start}`,
    'reports/2021/giu-nghe-gom.md: ',
  ],
  ['only logs', `console.error('plugin kêu');\n${start}`, 'plugin kêu'],
])('trap 1: a Markdown plugin that %s fails the build', (_, code, said) => {
  const undo = trial.edit(plugin, start, code);
  try {
    refused(said);
  } finally {
    undo();
  }
});

test('trap 2: errors in several files are all listed, each with its line, in one run', () => {
  trial.fill(filesOf('everything-at-once'));
  refused(
    'content/reports/2020/nghe-nuoi-ong.md\n',
    'content/reports/2021/giu-nghe-gom.md\n',
    '  9:12  LỖI  event.edition: ',
    '7 lỗi',
  );
});

test('trap 3: a thing that is not there, or there twice, fails the build', () => {
  trial.fill(filesOf('unknown-topic'));
  refused('“Thiên văn” không có trong topics.yaml');
  trial.fill(filesOf('topic-twice'));
  refused('“nông nghiệp” ghi hai lần');
});

test('trap 3: what Astro only logs, such as a reference that leads nowhere, fails the build', () => {
  trial.fill(goodFiles());
  const undo = trial.edit(
    'src/archive.ts',
    "const entry = await getEntry('reports', report.id);",
    "await getEntry('topics', 'khong-co');\n  const entry = await getEntry('reports', report.id);",
  );
  try {
    refused('khong-co', 'was not found');
  } finally {
    undo();
  }
});

test('trap 5: a link that is a script fails the build', () => {
  trial.fill(filesOf('link-to-a-script'));
  refused('liên kết “javascript:alert(1)” không được dùng');
  trial.fill(filesOf('link-to-data'));
  refused('liên kết “data:text/html,x” không được dùng');
});

test('trap 5: HTML that a report prints is printed, and nothing of it is live', () => {
  const files = goodFiles();
  const text = (path: string) => new TextDecoder().decode(files.get(path));
  const change = (some: string) =>
    some.replace(
      'Đại diện UBND',
      '<script>window.hit=1</script><img src=x onerror=window.hit=1> UBND',
    );
  const [report, original] = ['reports/2021/giu-nghe-gom.md', 'originals/2021/giu-nghe-gom.txt'];
  const sha256 = createHash('sha256')
    .update(change(text(original)))
    .digest('hex');
  files.set(
    report,
    Buffer.from(change(text(report)).replace(/sha256: "\w+"/, `sha256: "${sha256}"`)),
  );
  files.set(original, Buffer.from(change(text(original))));
  trial.fill(files);
  const { status, printed } = trial.build('hostile');
  expect(printed).toContain('có thẻ HTML; trang sẽ in nó ra như chữ');
  expect(status).toBe(0);
  const page = trial.page('bai-viet/2021/giu-nghe-gom', 'hostile');
  expect(page).toContain('&#x3C;script>window.hit=1&#x3C;/script>');
  expect(page).not.toMatch(/<script>window|<img/);
});

test('where nothing was published, a failed build publishes nothing', () => {
  trial.fill(filesOf('everything-at-once'));
  const { status, printed } = trial.build('none');
  expect(status).toBe(1);
  expect(printed).not.toContain('vẫn nguyên');
  expect(trial.published('none')).toEqual({});
});
