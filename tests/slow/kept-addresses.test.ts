import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { Chance } from '../../scripts/bench/invent/chance.ts';
import { Invention, type InventedReport } from '../../scripts/bench/invent/invented-report.ts';
import { inventedLists, writeInvention } from '../../scripts/bench/invent/write-invention.ts';
import { KnownNames, namedReport, type NameClaims } from '../../src/import/known-names.ts';
import { mentionsOf, resolveArchive } from '../../src/model/archive-names.ts';
import type { ListedName } from '../../src/model/entry-names.ts';
import { entryFacets, forEachFacet, type EntryFacet } from '../../src/model/facets.ts';
import { reportSchema, type Report } from '../../src/model/report.ts';
import { spellingKey } from '../../src/model/vietnamese.ts';
import { contentFolder } from '../../src/validate/content-folder.ts';
import { examineContent } from '../../src/validate/content.ts';

/** The name at each address of an archive, and the address of each mention in its reports. */
interface Addresses {
  names: Map<string, string>;
  mentions: Map<string, string>;
}

/** An archive that grows by the import, which records addresses before a report comes in. */
class GrowingArchive {
  readonly reports: Report[] = [];
  readonly lists: Record<EntryFacet, ListedName[]> = forEachFacet((facet) =>
    facet === 'topics' || facet === 'places' ? structuredClone(inventedLists[facet]) : [],
  );
  readonly #known = new KnownNames(this.lists);

  add(report: Report): void {
    const named = namedReport(report);
    const claims = this.#known.claimsBefore(named);
    this.record(claims);
    this.#known.record(claims);
    this.#known.add(named);
    this.reports.push(report);
  }

  record(claims: NameClaims): void {
    for (const facet of entryFacets)
      for (const { name, address } of claims[facet]) {
        const list = this.lists[facet];
        const entry = list.find(
          (one) => one.address === undefined && spellingKey(one.name) === spellingKey(name),
        );
        if (entry) entry.address = address;
        else list.push({ name, address });
      }
  }

  addresses(): Addresses {
    const printed = mentionsOf(this.reports);
    const resolved = resolveArchive(printed, this.lists);
    const names = entryFacets.flatMap((facet) =>
      resolved[facet].entries.map(({ slug, name }): [string, string] => [
        `${facet}/${slug}`,
        spellingKey(name),
      ]),
    );
    const mentions = printed.map(({ facet, name, own, report, path }): [string, string] => [
      `${report.id} ${path.join('.')}: ${name}`,
      resolved[facet].entryOf(name, own).slug,
    ]);
    return { names: new Map(names), mentions: new Map(mentions) };
  }
}

const [few, many, more] = [1000, 10_000, 500];
let invented: InventedReport[];
let reports: Report[];
let folder: string;

beforeAll(async () => {
  invented = [...new Invention(1).reports(many)];
  reports = invented.map(({ id, data }) => ({ id, ...reportSchema.parse(data), body: '' }));
  folder = await mkdtemp(join(tmpdir(), 'kept-addresses-'));
});
afterAll(() => rm(folder, { recursive: true }));

function imported(some: readonly Report[]): GrowingArchive {
  const archive = new GrowingArchive();
  for (const report of some) archive.add(report);
  return archive;
}

/** The addresses that lead elsewhere than before, or nowhere. */
function changed(before: Addresses, after: Addresses): string[] {
  return [
    ...[...before.names].filter(([address, name]) => after.names.get(address) !== name),
    ...[...before.mentions].filter(([mention, slug]) => after.mentions.get(mention) !== slug),
  ].map((entry) => entry.join(' → '));
}

/** How many addresses the lists record for the names of a facet. */
const recorded = (archive: GrowingArchive, facet: EntryFacet) =>
  archive.lists[facet].filter(({ address }) => address !== undefined).length;

test('each address that an import of 1,000 reports gives leads to the same among 10,000', () => {
  const archive = imported(reports.slice(0, few));
  const before = archive.addresses();
  expect(before.names.size).toBeGreaterThan(2000);
  expect(recorded(archive, 'people')).toBeGreaterThan(5);
  for (const report of reports.slice(few)) archive.add(report);
  const after = archive.addresses();
  expect(after.names.size).toBeGreaterThan(8000);
  expect(changed(before, after)).toEqual([]);
  expect(recorded(archive, 'people')).toBeGreaterThan(50);
  for (const facet of ['bodies', 'topics', 'series'] as const)
    expect(recorded(archive, facet), facet).toBeGreaterThan(0);
});

test('so does each that one record of all names gives at 1,000 reports', () => {
  const archive = new GrowingArchive();
  const recordAll = () =>
    archive.record(
      forEachFacet(
        (facet) => resolveArchive(mentionsOf(archive.reports), archive.lists)[facet].unrecorded,
      ),
    );
  archive.reports.push(...reports.slice(0, few));
  recordAll();
  const before = archive.addresses();
  archive.reports.push(...reports.slice(few));
  recordAll();
  expect(changed(before, archive.addresses())).toEqual([]);
});

/** A list in an order that a seed draws (Fisher and Yates). */
function shuffled<T>(list: readonly T[], seed: number): T[] {
  const [chance, mixed] = [new Chance(seed, 'order', 0), [...list]];
  for (let last = mixed.length - 1; last > 0; last -= 1)
    mixed.push(...mixed.splice(chance.below(last + 1), 1));
  return mixed;
}

test.each([1, 2, 3, 4, 5, 6])(
  '500 reports that come in any order (%d) change no address, and names that meet are no error',
  async (seed) => {
    const archive = imported(reports.slice(0, few));
    const chance = new Chance(seed, 'days', 0);
    const coming = shuffled(reports.slice(few, few + more), seed).map((report) =>
      // Reports that another archivist received first say so.
      chance.happens(0.5) ? { ...report, added: '2019-12-31' } : report,
    );
    const met = recorded(archive, 'people');
    let before = archive.addresses();
    for (const [index, report] of coming.entries()) {
      archive.add(report);
      if ((index + 1) % (more / 5) > 0) continue;
      const after = archive.addresses();
      expect(changed(before, after)).toEqual([]);
      before = after;
    }
    expect(recorded(archive, 'people')).toBeGreaterThan(met);
    const added = new Map(archive.reports.map((report) => [report.id, report.added]));
    const content = join(folder, String(seed));
    writeInvention(
      content,
      invented.slice(0, few + more).map((report) => ({
        ...report,
        data: { ...report.data, added: added.get(report.id) ?? '' },
      })),
    );
    for (const facet of entryFacets)
      writeFileSync(join(content, `${facet}.yaml`), stringify(archive.lists[facet]));
    const { problems, claims } = await examineContent(contentFolder(content));
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(Object.values(claims).flat()).toEqual([]);
  },
);
