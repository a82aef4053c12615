import { expect, test } from 'vitest';
import { examineContent } from '../../src/validate/content.ts';
import { folderOf, goodFiles } from './overlay.ts';

const [first, second] = ['reports/2020/nghe-nuoi-ong.md', 'reports/2021/giu-nghe-gom.md'] as const;
const states = {
  published: 'added:',
  draft: 'status: draft\nadded:',
  withdrawn: 'status: withdrawn\nwithdrawn: { date: "2025-03-12", why: In sai. }\nadded:',
} as const;

/** Two reports, each with an attendee; the first came first. `people` is the list of people. */
async function examine(
  reports: Record<string, [name: string, state: keyof typeof states]>,
  people?: string,
) {
  const files = goodFiles();
  for (const [path, [name, state]] of Object.entries(reports)) {
    const text = Buffer.from(files.get(path) ?? []).toString();
    files.set(
      path,
      Buffer.from(
        text
          .replace('\ntopics:', `\nattendees:\n  - name: ${name}\ntopics:`)
          .replace('added:', states[state]),
      ),
    );
  }
  if (people !== undefined) files.set('people.yaml', Buffer.from(people));
  const { problems, claims } = await examineContent(folderOf(files));
  const told = problems.filter(({ severity }) => severity !== 'draft');
  return { told: told.map(({ file, mend }) => `${file}: ${mend}`), claims: claims.people };
}

test('a name keeps its address when a draft that is older meets it, and the draft says so', async () => {
  const { told, claims } = await examine({
    [first]: ['Lê Mơ', 'draft'],
    [second]: ['Lê Mợ', 'published'],
  });
  expect(claims).toEqual([{ name: 'Lê Mợ', address: 'le-mo' }]);
  expect(told).toEqual([expect.stringMatching(/^reports\/2020.*--record/)]);
});

test('names that drafts alone have are not recorded', async () => {
  const both = await examine({ [first]: ['Lê Mơ', 'draft'], [second]: ['Lê Mợ', 'draft'] });
  expect(both.claims).toEqual([]);
});

test('a name of a withdrawn report is recorded when another meets it, which says so', async () => {
  const { told, claims } = await examine({
    [first]: ['Lê Mơ', 'withdrawn'],
    [second]: ['Lê Mợ', 'published'],
  });
  expect(claims).toEqual([{ name: 'Lê Mơ', address: 'le-mo' }]);
  expect(told).toEqual([expect.stringMatching(/^reports\/2021.*--record/)]);
});

test.each(['draft', 'withdrawn'] as const)(
  'the list may name whom only a %s report has',
  async (state) => {
    const people = '- name: Lê Mơ\n  variants: [Lê Mớ]\n- name: Tạ Bưởi\n';
    const { told } = await examine({ [first]: ['Lê Mớ', state] }, people);
    expect(told).toEqual([expect.stringContaining('xóa mục này')]);
  },
);
