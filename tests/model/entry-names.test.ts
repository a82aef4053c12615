import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolveNames, type ListedName, type PrintedName } from '../../src/model/entry-names.ts';
import { telexSlug } from '../../src/model/telex.ts';
import { slug, spellingKey } from '../../src/model/vietnamese.ts';

/** Mentions, each in a report of its own, in the order in which the reports came. */
function mentions(...names: (string | [name: string, own: string])[]): PrintedName[] {
  return names.map((name, index) => ({
    name: Array.isArray(name) ? name[0] : name,
    own: Array.isArray(name) ? name[1] : undefined,
    report: { added: `2024-05-${String(index + 10)}`, id: `2020/bai-${index}` },
  }));
}

/** The same mentions, the report of the first being withdrawn. */
function withFirstWithdrawn(printed: readonly PrintedName[]): PrintedName[] {
  return printed.map(({ report, ...mention }, index) => ({
    ...mention,
    report: { ...report, status: index === 0 ? 'withdrawn' : 'published' },
  }));
}

/** The address of each mention, by its name and its own address. */
function addresses(printed: readonly PrintedName[], list: readonly ListedName[] = []) {
  const { entryOf } = resolveNames(printed, list);
  return Object.fromEntries(
    printed.map(({ name, own }) => [
      own === undefined ? name : `${name}/${own}`,
      entryOf(name, own).slug,
    ]),
  );
}

/** The list with the claims that `--record` adds to it. */
function recorded(printed: readonly PrintedName[], list: readonly ListedName[] = []): ListedName[] {
  const claims = resolveNames(printed, list).unrecorded;
  const known = new Set(list.map(({ name }) => spellingKey(name)));
  return [
    ...list.map((entry) => {
      const claim = claims.find(({ name }) => spellingKey(name) === spellingKey(entry.name));
      return claim ? { ...entry, address: claim.address } : entry;
    }),
    ...claims.filter(({ name }) => !known.has(spellingKey(name))),
  ];
}

describe('names that meet', () => {
  const hung = mentions('Hoàng Xuân Hưng', 'Hoàng Xuân Hùng', 'Hoàng Xuân Hứng');

  test('the plain slug is that of the name that came first, the others are spelt by Telex', () => {
    expect(addresses(hung)).toEqual({
      'Hoàng Xuân Hưng': 'hoang-xuan-hung',
      'Hoàng Xuân Hùng': 'hoangf-xuaan-hungf',
      'Hoàng Xuân Hứng': 'hoangf-xuaan-huwngs',
    });
    expect(addresses(hung.toReversed())).toEqual(addresses(hung));
  });

  test('the name of a withdrawn report keeps its address, and none is moved by the withdrawal', () => {
    const names = resolveNames(withFirstWithdrawn(hung), []);
    expect(names.entries.map(({ slug: address }) => address)).toEqual([
      'hoangf-xuaan-hungf',
      'hoangf-xuaan-huwngs',
    ]);
    expect(names.unrecorded).toEqual([{ name: 'Hoàng Xuân Hưng', address: 'hoang-xuan-hung' }]);
    expect(names.meeting('hoang-xuan-hung').map(({ name }) => name)).toEqual([
      'Hoàng Xuân Hùng',
      'Hoàng Xuân Hứng',
    ]);
  });

  test('a name that a withdrawn report prints in another way is no other name of its page', () => {
    const printed = withFirstWithdrawn(mentions('Hoà Bình', 'Hòa Bình'));
    expect(resolveNames(printed, []).entries).toEqual([
      { slug: 'hoa-binh', name: 'Hòa Bình', sort: 'Hòa Bình', variants: [] },
    ]);
  });

  test('of reports of one day, the first by id came first', () => {
    const [a, b] = ['2020/a', '2020/b'].map((id) => ({ added: '2024-05-30', id }));
    expect(
      addresses([
        { name: 'Lê Mợ', report: b ?? { added: '', id: '' } },
        { name: 'Lê Mơ', report: a ?? { added: '', id: '' } },
      ]),
    ).toEqual({ 'Lê Mơ': 'le-mo', 'Lê Mợ': 'lee-mowj' });
  });

  test('a recorded claim holds, whoever came first', () => {
    expect(addresses(hung, [{ name: 'Hoàng Xuân Hùng', address: 'hoang-xuan-hung' }])).toEqual({
      'Hoàng Xuân Hưng': 'hoangf-xuaan-huwng',
      'Hoàng Xuân Hùng': 'hoang-xuan-hung',
      'Hoàng Xuân Hứng': 'hoangf-xuaan-huwngs',
    });
    expect(addresses(mentions('Lê Mơ'), [{ name: 'Lê Mợ', address: 'le-mo' }])).toEqual({
      'Lê Mơ': 'lee-mow',
    });
  });

  test('only who holds a slug that others fall on is to be recorded, and only once', () => {
    const { unrecorded } = resolveNames([...hung, ...mentions('Tạ Bưởi')], []);
    expect(unrecorded).toEqual([{ name: 'Hoàng Xuân Hưng', address: 'hoang-xuan-hung' }]);
    expect(resolveNames(hung, unrecorded).unrecorded).toEqual([]);
  });

  test('a name whose Telex spelling is the plain slug of another gets a number, and both are recorded', () => {
    const names = mentions('Lee', 'Le', 'Lê');
    expect(addresses(names)).toEqual({ Lee: 'lee', Le: 'le', Lê: 'lee-2' });
    expect(
      resolveNames(names, [])
        .unrecorded.map(({ address }) => address)
        .toSorted(),
    ).toEqual(['le', 'lee', 'lee-2']);
    expect(addresses(mentions('Le', 'Lê', 'Lee'))).toEqual({ Le: 'le', Lê: 'lee', Lee: 'lee-2' });
  });

  test('names that differ only in signs have different addresses', () => {
    expect(addresses(mentions('Bộ Y tế', 'Bộ Y-tế', 'Bộ Y tế 2', 'Bộ Y.tế'))).toEqual({
      'Bộ Y tế': 'bo-y-te',
      'Bộ Y-tế': 'booj-y-tees',
      'Bộ Y tế 2': 'bo-y-te-2',
      'Bộ Y.tế': 'booj-y-tees-2',
    });
  });

  test('no name has the address of a page of a list, and none without a letter has any', () => {
    expect(addresses(mentions('Trang 2', 'Trạng 3', '…'))).toEqual({
      'Trang 2': 'trang-2-2',
      'Trạng 3': 'trangj-3',
      '…': '',
    });
    expect(addresses(mentions('東京'), [{ name: '東京', address: 'tokyo' }])).toEqual({
      東京: 'tokyo',
    });
  });

  test('two names that are called as the pages of a list are', () => {
    expect(addresses(mentions('Trang', 'Trang.', 'Trang!'))).toEqual({
      Trang: 'trang',
      'Trang.': 'trang-trang-2',
      'Trang!': 'trang-trang-3',
    });
  });

  test('however long a name, its address is one that a file system takes', () => {
    const long = 'Ướt '.repeat(50).trim();
    const names = mentions(long, long.replaceAll('Ướt', 'Uớt'), long.replaceAll('Ướt', 'Ươt'));
    for (const address of Object.values(addresses(names)))
      expect(address).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$(?<=^.{1,200})/);
    expect(new Set(Object.values(addresses(names))).size).toBe(3);
  });
});

describe('names that are one', () => {
  test('those that differ in case or in the place of a tone mark', () => {
    const { entries } = resolveNames(mentions('Hoà Mộng', 'HÒA MỘNG', 'Hòa Mộng', 'Hòa Mộng'), []);
    expect(entries).toEqual([
      { slug: 'hoa-mong', name: 'Hòa Mộng', sort: 'Hòa Mộng', variants: [] },
    ]);
  });

  test('the name and the variants of an entry of the list, under its name and the first report of all', () => {
    const list = [
      { name: 'Bộ Thông tin và Truyền thông', variants: ['Bộ TT&TT', 'Bộ 4T'], sort: 'Thông tin' },
    ];
    const names = mentions('Bộ TT&TT', 'Bộ Thông tin và Truyền thông', 'Bộ  tt&tt');
    const { entries, entryOf, moved } = resolveNames(names, list);
    expect(entries).toEqual([
      {
        slug: 'bo-thong-tin-va-truyen-thong',
        name: 'Bộ Thông tin và Truyền thông',
        sort: 'Thông tin',
        variants: ['Bộ 4T', 'Bộ TT&TT'],
      },
    ]);
    for (const { name } of names) expect(entryOf(name)).toBe(entries[0]);
    expect(Object.fromEntries([...moved].map(([from, { slug }]) => [from, slug]))).toEqual({
      'booj-thoong-tin-vaf-truyeenf-thoong': 'bo-thong-tin-va-truyen-thong',
      'bo-4t': 'bo-thong-tin-va-truyen-thong',
      'booj-4t': 'bo-thong-tin-va-truyen-thong',
      'bo-tt-tt': 'bo-thong-tin-va-truyen-thong',
      'booj-tt-tt': 'bo-thong-tin-va-truyen-thong',
    });
  });

  test('a variant that is a misprint leaves the slug to the name, and meets nobody', () => {
    const names = mentions('Nguyễn Văn Mẩu', 'Nguyễn Văn Mẫu');
    const { entries, meeting, unrecorded } = resolveNames(names, [
      { name: 'Nguyễn Văn Mẫu', variants: ['Nguyễn Văn Mẩu'] },
    ]);
    expect(entries.map(({ slug }) => slug)).toEqual(['nguyen-van-mau']);
    expect(entries.flatMap(({ slug: address }) => meeting(address))).toEqual([]);
    expect(unrecorded).toEqual([]);
  });
});

describe('the plain slug of a variant', () => {
  const list = [{ name: 'Bộ Thông tin', variants: ['Bộ TT&TT', 'Bộ 4T'] }];
  const movedOf = (names: readonly PrintedName[], listed: readonly ListedName[]) =>
    resolveNames(names, listed).moved;

  test('stays with its entry, so that a later name on it changes no address', () => {
    const names = mentions('Bộ TT&TT', 'Bộ Thông tin', 'Bộ TT-TT');
    const before = recorded(names);
    expect(before).toEqual([{ name: 'Bộ TT&TT', address: 'bo-tt-tt' }]);
    const { 'Bộ TT-TT': address } = addresses(names, before);
    expect(addresses(names, list)).toEqual({
      'Bộ TT&TT': 'bo-thong-tin',
      'Bộ Thông tin': 'bo-thong-tin',
      'Bộ TT-TT': address,
    });
    expect(movedOf(names, list).get('bo-tt-tt')?.name).toBe('Bộ Thông tin');
  });

  test('is that of a name that reports printed before it', () => {
    const names = mentions('Bộ TT-TT', 'Bộ TT&TT', 'Bộ Thông tin');
    expect(addresses(names, list)['Bộ TT-TT']).toBe('bo-tt-tt');
    expect(movedOf(names, list).has('bo-tt-tt')).toBe(false);
  });

  test('is free for any name where no report prints the variant', () => {
    const names = mentions('Bộ Thông tin', 'Bộ 4T.');
    expect(addresses(names, list)['Bộ 4T.']).toBe('bo-4t');
  });

  test('is the address of its entry where that falls on it, too', () => {
    const misprint = [{ name: 'Nguyễn Văn Mẫu', variants: ['Nguyễn Văn Mẩu'] }];
    const names = mentions('Nguyễn Văn Mẩu', 'Nguyễn Văn Mậu', 'Nguyễn Văn Mẫu');
    expect(addresses(names, misprint)).toEqual({
      'Nguyễn Văn Mẩu': 'nguyen-van-mau',
      'Nguyễn Văn Mậu': 'nguyeenx-vawn-maauj',
      'Nguyễn Văn Mẫu': 'nguyen-van-mau',
    });
  });

  test('does not give its entry the slug of a name that came between', () => {
    const names = mentions('Bộ TT&TT', 'Bộ Thông Tín', 'Bộ Thông tin');
    expect(addresses(names, list)).toEqual({
      'Bộ TT&TT': 'booj-thoong-tin',
      'Bộ Thông Tín': 'bo-thong-tin',
      'Bộ Thông tin': 'booj-thoong-tin',
    });
  });
});

describe('namesakes', () => {
  const list = [
    { name: 'Đỗ Trùng', address: 'do-trung' },
    { name: 'Đỗ Trùng', address: 'do-trung-so-mau', variants: ['Đỗ Trung'] },
  ];

  test('the address in a report says who is meant; without one, who has the usual address', () => {
    const names = mentions('Đỗ Trùng', ['Đỗ Trùng', 'do-trung'], ['Đỗ Trùng', 'do-trung-so-mau']);
    expect(addresses(names, list)).toEqual({
      'Đỗ Trùng': 'do-trung',
      'Đỗ Trùng/do-trung': 'do-trung',
      'Đỗ Trùng/do-trung-so-mau': 'do-trung-so-mau',
    });
  });

  test('the address in a report wins over the list', () => {
    const names = mentions('Đỗ Trung', ['Đỗ Trung', 'do-trung-bo-y-te'], ['Tạ Bưởi', 'do-trung']);
    expect(addresses(names, list)).toEqual({
      'Đỗ Trung': 'do-trung-so-mau',
      'Đỗ Trung/do-trung-bo-y-te': 'do-trung-bo-y-te',
      'Tạ Bưởi/do-trung': 'do-trung',
    });
    const { name, variants } = resolveNames(names, list).entryOf('Tạ Bưởi', 'do-trung');
    expect([name, variants]).toEqual(['Đỗ Trùng', ['Tạ Bưởi']]);
  });

  test('where none of them has the usual address, a report that does not say means none of them', () => {
    const apart = list.map((entry) => ({ ...entry, address: `${entry.address}-mau` }));
    const names = mentions('Đỗ Trùng', ['Đỗ Trùng', 'do-trung-mau']);
    expect(addresses(names, apart)).toEqual({
      'Đỗ Trùng': 'do-trung',
      'Đỗ Trùng/do-trung-mau': 'do-trung-mau',
    });
  });

  test('without a list, the usual address in a report is that of all reports without one', () => {
    const names = mentions('Lê Mơ', ['Lê Mơ', 'le-mo'], ['Lê Mơ', 'le-mo-gom']);
    expect(addresses(names)).toEqual({
      'Lê Mơ': 'le-mo',
      'Lê Mơ/le-mo': 'le-mo',
      'Lê Mơ/le-mo-gom': 'le-mo-gom',
    });
    expect(resolveNames(names, []).entries).toHaveLength(2);
    expect(resolveNames(names, [{ name: 'Lê Mơ', variants: ['Lê Mớ'] }]).entries).toHaveLength(2);
  });

  test('an address that a report gives holds against a name that comes later', () => {
    expect(addresses(mentions(['Lê Mợ', 'le-mo'], 'Lê Mơ'))).toEqual({
      'Lê Mợ/le-mo': 'le-mo',
      'Lê Mơ': 'lee-mow',
    });
  });

  test('they meet, and so do names that differ in marks, with the slug that nobody has leading to the first', () => {
    const names = mentions(
      ['Đỗ Trùng', 'do-trung-a'],
      ['Đỗ Trùng', 'do-trung-b'],
      ['Đỗ Mơ', 'do-mo-a'],
      'Tạ Bưởi',
    );
    const { entries, meeting, moved } = resolveNames(names, []);
    expect(
      entries.map((entry) => [entry.slug, meeting(entry.slug).map(({ slug }) => slug)]),
    ).toEqual([
      ['do-trung-a', ['do-trung-b']],
      ['do-trung-b', ['do-trung-a']],
      ['do-mo-a', []],
      ['ta-buoi', []],
    ]);
    expect([...moved].map(([from, { slug }]) => [from, slug])).toEqual([
      ['do-trung', 'do-trung-a'],
      ['do-mo', 'do-mo-a'],
    ]);
  });
});

describe('whatever reports print', () => {
  // Few letters, so that names meet: with marks, without, typed as Telex, with numbers and signs.
  const name = fc
    .array(
      fc.constantFrom(
        'Le',
        'Lê',
        'Lee',
        'Lễ',
        'lee',
        'Leex',
        'Đo',
        'Do',
        'Ddo',
        'hoà',
        'hòa',
        '2',
        'trang',
        '-',
        '.',
      ),
      {
        minLength: 1,
        maxLength: 3,
      },
    )
    .map((words) => words.join(' '));
  const printed = fc
    .record({
      name,
      own: fc.option(fc.constantFrom('le', 'lee', 'le-2', 'khac'), { nil: undefined, freq: 8 }),
      added: fc.constantFrom('2024-05-01', '2024-05-02', '2024-06-01'),
      id: fc.constantFrom('2020/a', '2020/b', '2021/c'),
    })
    .map(({ added, id, ...rest }): PrintedName => ({ ...rest, report: { added, id } }));
  const listed = fc
    .uniqueArray(name, { maxLength: 4, selector: spellingKey })
    .map((names) =>
      names.flatMap((first, index): ListedName[] =>
        index % 2 === 0 ? [{ name: first, variants: names.slice(index + 1, index + 2) }] : [],
      ),
    );

  test('different names never share an address, and one name never has two', () => {
    fc.assert(
      fc.property(fc.array(printed), listed, (names, list) => {
        const main = new Map(
          list.flatMap(({ name: entry, variants = [] }) =>
            [entry, ...variants].map((form) => [spellingKey(form), spellingKey(entry)]),
          ),
        );
        const { entryOf } = resolveNames(names, list);
        const owners = new Map<string, string>();
        for (const { name: form } of names.filter(({ own }) => own === undefined)) {
          const { slug } = entryOf(form);
          if (slug === '') continue;
          const key = main.get(spellingKey(form)) ?? spellingKey(form);
          expect(owners.get(slug) ?? key).toBe(key);
          owners.set(slug, key);
          expect(slug).not.toMatch(/^trang-\d+$/);
        }
        expect(owners.size).toBe(new Set(owners.values()).size);
      }),
    );
  });

  test('the order in which mentions are read changes nothing', () => {
    fc.assert(
      fc.property(
        fc.array(printed),
        listed,
        fc.infiniteStream(fc.nat()),
        (names, list, numbers) => {
          const shuffled = names
            .map((one) => ({ one, number: numbers.next().value }))
            .sort((a, b) => a.number - b.number)
            .map(({ one }) => one);
          expect(addresses(shuffled, list)).toEqual(addresses(names, list));
        },
      ),
    );
  });

  test('once claims are recorded there is none left, and no address has changed', () => {
    fc.assert(
      fc.property(fc.array(printed), listed, (names, list) => {
        const full = recorded(names, list);
        expect(resolveNames(names, full).unrecorded).toEqual([]);
        expect(addresses(names, full)).toEqual(addresses(names, list));
      }),
    );
  });

  test('of two names that met and are recorded, no third one changes an address, whenever it came', () => {
    fc.assert(
      fc.property(fc.array(name), printed, (names, third) => {
        const two = Map.groupBy(names, slug)
          .values()
          .find((some) => new Set(some.map(spellingKey)).size > 1);
        if (!two || third.own !== undefined) return;
        const met = mentions(...two);
        const before = addresses(met);
        // A name that Telex does not tell from one of the two must come later.
        const own = [slug(third.name), telexSlug(third.name)];
        fc.pre(
          Object.entries(before).every(
            ([one, address]) =>
              spellingKey(one) === spellingKey(third.name) ||
              address === slug(one) ||
              !own.includes(address),
          ),
        );
        expect(addresses([third, ...met], recorded(met))).toMatchObject(before);
      }),
    );
  });

  test('with claims recorded, a report that comes later changes no address, whatever it prints', () => {
    const later = fc.array(name, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(printed), listed, later, (names, list, more) => {
        const full = recorded(names, list);
        const report = { added: '2025-01-01', id: '2020/a' };
        const grown = [...names, ...more.map((one) => ({ name: one, report }))];
        expect(addresses(grown, full)).toMatchObject(addresses(names, full));
      }),
    );
  });
});
