import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { defined } from '../../src/model/defined.ts';
import { validateContent } from '../../src/validate/content.ts';
import { project } from '../build/variants.ts';
import { folderOf, goodFiles } from './overlay.ts';

const bees = 'reports/2020/nghe-nuoi-ong.md';
const pots = 'reports/2021/giu-nghe-gom.md';

/** The small good archive, in the hands of an archivist. */
class Archive {
  readonly files = goodFiles();

  read(path: string): string {
    return new TextDecoder().decode(defined(this.files.get(path), path));
  }

  edit(path: string, from: string, to: string): void {
    const text = this.read(path);
    expect(text).toContain(from);
    this.files.set(path, new TextEncoder().encode(text.replace(from, to)));
  }

  move(from: string, to: string): void {
    this.files.set(to, defined(this.files.get(from), from));
    this.remove(from);
  }

  remove(path: string): void {
    expect(this.files.delete(path)).toBe(true);
  }

  /** Adds an earlier address to the front matter of a report. */
  keepAddress(report: string, address: string): void {
    this.edit(report, '\nadded:', `\naliases: [${address}]\nadded:`);
  }

  async problems(): Promise<string[]> {
    const problems = await validateContent(folderOf(this.files));
    return problems.map(({ file, field, message }) => `${file} ${field}: ${message}`);
  }
}

/** The tasks of the archivist's page, each done as it says; a mistake that must not pass unseen. */
const tasks: Readonly<Record<string, (archive: Archive) => void | Promise<void>>> = {
  'đổi địa chỉ của bài': (archive) => {
    archive.move(bees, 'reports/2020/nuoi-ong.md');
    archive.keepAddress('reports/2020/nuoi-ong.md', 'bai-viet/2020/nghe-nuoi-ong');
  },
  'chuyển bài sang năm khác': async (archive) => {
    archive.edit(bees, 'date: "2020?-05-11"', 'date: "2019-05-11"');
    expect(await archive.problems()).toHaveLength(2);
    archive.edit(bees, '  inferredFrom: [lần thứ Ba]\n', '');
    archive.move(bees, 'reports/2019/nghe-nuoi-ong.md');
    archive.keepAddress('reports/2019/nghe-nuoi-ong.md', 'bai-viet/2020/nghe-nuoi-ong');
  },
  'xóa hẳn một bài': async (archive) => {
    archive.edit(pots, 'ba lò nung', '[ba lò nung](/bai-viet/2020/nghe-nuoi-ong/)');
    expect(await archive.problems()).toEqual([]);
    archive.remove(bees);
    archive.remove('originals/2020/nghe-nuoi-ong.txt');
    expect(await archive.problems()).toEqual([expect.stringContaining(pots)]);
    archive.keepAddress(pots, 'bai-viet/2020/nghe-nuoi-ong');
    expect(await archive.problems()).toEqual([expect.stringContaining('địa chỉ cũ')]);
    archive.edit(pots, '[ba lò nung](/bai-viet/2020/nghe-nuoi-ong/)', 'ba lò nung');
  },
  'hoàn tác một lần nhập': async (archive) => {
    archive.remove(bees);
    expect(await archive.problems()).toEqual([
      expect.stringContaining('originals/2020/nghe-nuoi-ong.txt'),
    ]);
    archive.remove('originals/2020/nghe-nuoi-ong.txt');
  },
  'gộp hai bài cùng một văn bản': async (archive) => {
    archive.files.set('reports/2021/ban-hai.md', defined(archive.files.get(pots), pots));
    archive.files.set(
      'originals/2021/ban-hai.txt',
      defined(archive.files.get('originals/2021/giu-nghe-gom.txt'), 'an original'),
    );
    archive.edit('reports/2021/ban-hai.md', '2021/giu-nghe-gom.txt', '2021/ban-hai.txt');
    expect(await archive.problems()).toEqual([]);
    archive.edit(pots, '\nsource:\n', '\nsource:\n  byline: Nguyễn Văn Thử\n');
    archive.remove('reports/2021/ban-hai.md');
    archive.remove('originals/2021/ban-hai.txt');
    archive.keepAddress(pots, 'bai-viet/2021/ban-hai');
  },
  'thêm chủ đề': async (archive) => {
    archive.edit(bees, '  - Nông nghiệp\n', '  - Nông nghiệp\n  - Mật ong\n');
    expect(await archive.problems()).toHaveLength(1);
    const topics = archive.read('topics.yaml').trimEnd();
    archive.files.set(
      'topics.yaml',
      new TextEncoder().encode(`${topics}\n- name: Mật ong\n  description: Ong và mật.\n`),
    );
  },
  'sửa một tên ở mọi bài': async (archive) => {
    for (const report of [bees, pots])
      archive.edit(report, 'name: Nguyễn Văn Thử', 'name: Nguyễn Văn Thụ');
    expect(await archive.problems()).toEqual([]);
    const body = archive.read(pots);
    archive.edit(pots, 'Ông Nguyễn Văn Thử', 'Ông Nguyễn Văn Thụ');
    expect(await archive.problems()).toHaveLength(1);
    archive.files.set(pots, new TextEncoder().encode(body));
  },
};

test.each(Object.entries(tasks))('as the archivist’s page says: %s', async (_, work) => {
  const archive = new Archive();
  await work(archive);
  expect(await archive.problems()).toEqual([]);
});

test('the archivist’s page describes each of these tasks, and no other', () => {
  const manual = readFileSync(join(project, 'content/README.md'), 'utf8');
  const [, after = ''] = manual.split('\n## Sửa, chuyển, gộp, xóa\n');
  const [section = ''] = after.split('\n## ');
  const named = [...section.matchAll(/^\| ([^|]+) \| (?!làm \||---)/gmu)].map(([, task]) => task);
  expect(named).toEqual(Object.keys(tasks));
});
