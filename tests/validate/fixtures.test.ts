import { expect, test } from 'vitest';
import { checkContent } from '../../src/publish/check-content.ts';
import { messageOf } from '../../src/publish/error-message.ts';
import { validateContent } from '../../src/validate/content.ts';
import { expected, filesOf, fixtures, folderOf, goodFiles } from './overlay.ts';

test('the archive that the fixtures spoil is good', async () => {
  expect(await validateContent(folderOf(goodFiles()))).toEqual([]);
});

test('there are sixty kinds of bad content or more', () => {
  expect(fixtures.length).toBeGreaterThanOrEqual(60);
});

test.each(fixtures)(
  '%s: every problem at its file, line and field, with its mend, and no other',
  async (name) => {
    const problems = await validateContent(folderOf(filesOf(name)));
    const wanted = expected(name).problems;
    const place = ({
      file,
      line,
      field,
      severity,
    }: {
      file: string;
      line: number;
      field: string;
      severity: string;
    }) => `${file}:${line} ${field} ${severity}`;
    expect(problems.map(place).toSorted()).toEqual(wanted.map(place).toSorted());
    for (const problem of wanted) {
      const mends = problems
        .filter((found) => place(found) === place(problem))
        .map(({ mend }) => mend);
      expect(
        mends.some((mend) => mend.includes(problem.mend)),
        `${mends.join(' | ')} lacks “${problem.mend}”`,
      ).toBe(true);
    }
    for (const { column, message, mend } of problems) {
      expect(column).toBeGreaterThan(0);
      expect(`${message} ${mend}`).toMatch(/[à-ỹ]/u);
    }
  },
);

test.each(
  fixtures.filter((name) => expected(name).problems.some(({ severity }) => severity === 'error')),
)('%s: the build stops before it begins, and lists all', async (name) => {
  const wanted = expected(name).problems;
  const refused = await checkContent(folderOf(filesOf(name)), 'content').then(() => '', messageOf);
  for (const { file, mend } of wanted) {
    expect(refused).toContain(`content/${file}`);
    expect(refused).toContain(mend);
  }
  expect(refused).toContain(`${wanted.filter(({ severity }) => severity === 'error').length} lỗi`);
});
