import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nameQueries, scoreCards } from '../../scripts/bench/search-quality/name-queries.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'names-'));
  await mkdir(join(folder, 'reports/2021'), { recursive: true });
  const write = (file: string, text: string) => writeFile(join(folder, file), text);
  await write('people.yaml', '- name: Nguyễn Văn Mẫu\n  variants: [Nguyễn Văn Mẩu]\n');
  await write(
    'reports/2021/a.md',
    '---\nspeakers:\n  - name: Trần Thuý\n  - name: Nguyễn Văn Mẩu\n---\nLời.\n',
  );
  await write('reports/2021/b.md', '---\nattendees:\n  - name: Trần Thủy\n---\nLời.\n');
});
afterAll(() => rm(folder, { recursive: true }));

test('asks by each spelling and variant, with marks and bare, for all who are so called', async () => {
  const queries = await nameQueries(folder);
  const found = new Map(queries.map(({ q, relevant }) => [q, relevant]));
  expect(found.get('Nguyễn Văn Mẩu')).toEqual(['Nguyễn Văn Mẫu']);
  expect(found.get('Nguyen Van Mau')).toEqual(['Nguyễn Văn Mẫu']);
  expect(found.get('trần thúy')).toEqual(['Trần Thuý']);
  expect(found.get('Trần Thuý')).toEqual(['Trần Thuý']);
  expect(found.get('Tran Thuy')?.toSorted()).toEqual(['Trần Thuý', 'Trần Thủy'].toSorted());
  expect(queries.every(({ set }) => set === 'name')).toBe(true);
});

test('says which names show the card of another, or none', async () => {
  const thing = (name: string, others: string[] = []) => ({
    facet: 'people' as const,
    slug: 'x',
    name,
    others,
    count: 1,
    first: '',
    last: '',
    inferred: false,
    note: '',
    noteDate: '',
  });
  const cards = new Map([
    ['Nguyễn Văn Mẩu', [thing('Nguyễn Văn Mẫu')]],
    ['Trần Thuý', [thing('Trần Thủy')]],
    ['trần thúy', [thing('Trần Thúy')]],
    ['Tran Thuy', [thing('Trần Thủy')]],
  ]);
  const queries = await nameQueries(folder);
  const asked = queries.filter(({ q }) => cards.has(q) || q === 'Nguyễn Văn Mẫu');
  const wrong = await scoreCards(asked, { find: (q) => Promise.resolve(cards.get(q) ?? []) });
  expect(wrong.map(({ q, found }) => [q, found]).toSorted()).toEqual([
    ['Nguyễn Văn Mẫu', undefined],
    ['Trần Thuý', 'Trần Thủy'],
  ]);
});
