import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Chance } from '../../scripts/bench/invent/chance.ts';
import { attachmentFolder } from '../../src/model/attachments.ts';
import type { ReportData } from '../../src/model/report.ts';
import { stateOf } from '../../src/model/state.ts';
import { project } from '../build/variants.ts';
import { TrialArchive } from './trial-archive.ts';

/** Edits an archive at random, or does nothing where that cannot be. */
type Edit = (archive: TrialArchive, chance: Chance) => void | Promise<void>;

const pickReport = (archive: TrialArchive, chance: Chance, state = 'published') => {
  const ids = archive.ids.filter((id) => stateOf(archive.read(id)) === state);
  return ids.length === 0 ? undefined : chance.pick(ids);
};

/** An edit of one report, of a state. */
const ofReport =
  (edit: (archive: TrialArchive, chance: Chance, id: string) => void, state = 'published'): Edit =>
  (archive, chance) => {
    const id = pickReport(archive, chance, state);
    if (id !== undefined) edit(archive, chance, id);
  };

/** An edit that sets a field of the front matter of a report; one without a value is gone. */
const ofField = (path: string, value: (chance: Chance) => unknown): Edit =>
  ofReport((archive, chance, id) => {
    const drawn = value(chance);
    archive.describe(id, (fields) =>
      drawn === undefined
        ? void fields.deleteIn(path.split('.'))
        : fields.setIn(path.split('.'), drawn),
    );
  });

const peopleOf = ({ speakers, attendees }: ReportData) => [...speakers, ...attendees];
const dayOf = (chance: Chance) =>
  `202${chance.below(6)}-0${1 + chance.below(9)}-${10 + chance.below(19)}`;
const number = (chance: Chance) => chance.below(1000);

/** All names of a kind that some reports print. */
const printedNames = (archive: TrialArchive, names: (report: ReportData) => readonly string[]) => [
  ...new Set(archive.ids.flatMap((id) => names(archive.read(id)))),
];

function renamePerson(archive: TrialArchive, chance: Chance, id: string): void {
  const people = peopleOf(archive.read(id));
  if (people.length === 0) return;
  const { name } = chance.pick(people);
  const given = chance.pick(['Hưng', 'Hùng', 'Hửng', 'Thêm', 'An', 'Ân']);
  const to = name.replace(/\S+$/, given);
  const everywhere = chance.happens(0.5);
  for (const one of everywhere ? archive.ids : [id])
    if (peopleOf(archive.read(one)).some((person) => person.name === name))
      archive.reword(one, name, to);
}

function changeOffice(archive: TrialArchive, chance: Chance, id: string): void {
  const offices = peopleOf(archive.read(id)).flatMap(({ office }) => office ?? []);
  if (offices.length === 0) return;
  const office = chance.pick(offices);
  archive.reword(id, office, `${office} ${chance.pick(['khóa mới', 'danh dự'])}`);
}

function changeParagraph(archive: TrialArchive, chance: Chance, id: string): void {
  const plain = archive
    .body(id)
    .split('\n')
    .filter((line) => /^[\p{L}\p{N} ,.;:%“”-]{20,}\.$/u.test(line));
  if (plain.length === 0) return;
  const paragraph = chance.pick(plain);
  const added = chance.pick(['Câu này mới.', 'UBND tỉnh dự.', 'Bài có chữ lạlùng.']);
  archive.reword(id, paragraph, `${paragraph} ${added}`);
}

function move(archive: TrialArchive, chance: Chance, id: string): void {
  const to = `${id.slice(0, 5)}doi-${number(chance)}`;
  const [from, pictures] = [`reports/${id}.md`, attachmentFolder(id)];
  archive.describe(id, (fields) => {
    const { aliases } = archive.read(id);
    fields.set('aliases', [...aliases, `bai-viet/${id}`]);
  });
  archive.write(`reports/${to}.md`, archive.text(from).replaceAll(pictures, attachmentFolder(to)));
  archive.content.delete(from);
  for (const [path, bytes] of Array.from(archive.content))
    if (path.startsWith(pictures)) {
      archive.content.set(attachmentFolder(to) + path.slice(pictures.length), bytes);
      archive.content.delete(path);
    }
}

function remove(archive: TrialArchive, _: Chance, id: string): void {
  const { file } = archive.read(id).source.original;
  for (const path of archive.content.keys())
    if (
      [`reports/${id}.md`, `originals/${file}`].includes(path) ||
      path.startsWith(attachmentFolder(id))
    )
      archive.content.delete(path);
}

function restate(state: string | undefined, why?: { date: string; why: string }) {
  return (archive: TrialArchive, _: Chance, id: string) =>
    archive.describe(id, (fields) => {
      if (state === undefined) fields.delete('status');
      else fields.set('status', state);
      if (why === undefined) fields.delete('withdrawn');
      else fields.set('withdrawn', why);
    });
}

/** Adds a variant of a name to its list: the name of another, so that the two become one. */
const merge =
  (list: string, names: (report: ReportData) => readonly string[]): Edit =>
  (archive, chance) => {
    const printed = printedNames(archive, names);
    const [name, variant] = [chance.pick(printed), chance.pick(printed)];
    const entries = archive.list(list);
    const own = entries.find((entry) => entry.name === name);
    const known = Array.isArray(own?.variants) ? own.variants : [];
    archive.writeList(list, [
      ...entries.filter((entry) => entry !== own),
      { ...own, name, variants: [...known, variant] },
    ]);
  };

/** Gives a name of a list an address of its own. */
const readdress =
  (list: string, names: (report: ReportData) => readonly string[]): Edit =>
  (archive, chance) => {
    const name = chance.pick(printedNames(archive, names));
    const entries = archive.list(list);
    const own = entries.find((entry) => entry.name === name);
    const address = `rieng-${number(chance)}`;
    archive.writeList(list, [
      ...entries.filter((entry) => entry !== own),
      { ...own, name, address },
    ]);
  };

const dropEntry =
  (...lists: string[]): Edit =>
  (archive, chance) => {
    const list = chance.pick(lists);
    const entries = archive.list(list);
    if (entries.length > 0)
      archive.writeList(list, entries.toSpliced(chance.below(entries.length), 1));
  };

const renameTopic: Edit = (archive, chance) => {
  const topics = archive.list('topics');
  const { name } = chance.pick(topics);
  if (typeof name !== 'string') return;
  const to = `${name} ${number(chance)}`;
  for (const topic of topics) if (topic.name === name) topic.name = to;
  archive.writeList('topics', topics);
  for (const id of archive.ids) {
    const own = archive.read(id).topics;
    if (own.includes(name))
      archive.describe(id, (fields) =>
        fields.set(
          'topics',
          own.map((topic) => (topic === name ? to : topic)),
        ),
      );
  }
};

const describeTopic: Edit = (archive, chance) => {
  const topics = archive.list('topics');
  chance.pick(topics).description = `Những bài số ${number(chance)}.`;
  archive.writeList('topics', topics);
};

const mergePlace: Edit = (archive, chance) => {
  const places = printedNames(archive, ({ venues }) => venues.map(({ place }) => place));
  const merged = new Set(archive.list('places').map(({ name }) => name));
  const open = places.filter((place) => !merged.has(place));
  if (open.length === 0) return;
  const now = chance.happens(0.5) ? chance.pick(places) : `Tỉnh Gộp ${number(chance)}`;
  archive.writeList('places', [
    ...archive.list('places'),
    { name: chance.pick(open), now, since: '2025-07-01' },
  ]);
};

const addAbbreviation: Edit = (archive, chance) => {
  const words = archive.ids.flatMap((id) => archive.body(id).match(/\b[A-ZĐ]{2,5}\b/g) ?? []);
  const short = words.length > 0 ? chance.pick(words) : 'HĐQT';
  archive.writeList('abbreviations', [
    ...archive.list('abbreviations').filter((entry) => entry.short !== short),
    { short, long: `Nghĩa thứ ${number(chance)}` },
  ]);
};

const addReport: Edit = (archive, chance) => {
  if (archive.spare.size === 0) return;
  const id = chance.pick([...archive.spare.keys()]);
  for (const [path, text] of archive.spare.get(id) ?? []) archive.write(path, text);
  archive.spare.delete(id);
};

/** Gives a report the series or the event of another. */
const shareEvent: Edit = ofReport((archive, chance, id) => {
  const other = chance.pick(archive.ids);
  const field = chance.pick(['series', 'id'] as const);
  const value = archive.read(other).event[field] ?? `chung-${number(chance)}`;
  for (const one of field === 'id' ? [id, other] : [id])
    archive.describe(one, (fields) => fields.setIn(['event', field], value));
});

const changeTopics: Edit = ofReport((archive, chance, id) => {
  const { name } = chance.pick(archive.list('topics'));
  const own: unknown[] = archive.read(id).topics;
  archive.describe(id, (fields) =>
    fields.set('topics', own.includes(name) ? own.filter((one) => one !== name) : [...own, name]),
  );
});

const correct: Edit = ofReport((archive, chance, id) => {
  const correction = { date: dayOf(chance), what: `Sửa lần ${number(chance)}.` };
  archive.describe(id, (fields) =>
    fields.set('corrections', [...archive.read(id).corrections, correction]),
  );
});

const addAlias: Edit = ofReport((archive, chance, id) => {
  const alias = chance.pick(['cu', 'bai-viet/1998']) + `/ten-${number(chance)}`;
  archive.describe(id, (fields) => fields.set('aliases', [...archive.read(id).aliases, alias]));
});

const siteFields: Readonly<Record<string, (chance: Chance) => unknown>> = {
  title: (chance) => `Kho số ${number(chance)}`,
  tagline: (chance) => `Lời dưới tên ${number(chance)}`,
  description: (chance) => `Kho của phép thử ${number(chance)}.`,
  owner: (chance) => `Ban ${number(chance)}`,
  errors: (chance) => chance.pick([null, 'loi@mau.test', 'https://mau.test/loi?b={tieu-de}']),
  rights: (chance) => chance.pick([null, { name: 'CC BY 4.0' }]),
  accent: (chance) => chance.pick(['#0b5c4a', '#8c1c13', null]),
  host: (chance) => chance.pick(['netlify', 'nginx', 'vercel', null]),
  offline: (chance) => chance.happens(0.5),
  sharePictures: (chance) => chance.happens(0.3),
  url: (chance) => `https://kho-${number(chance)}.test`,
  base: (chance) => chance.pick(['/', '/kho/']),
  language: (chance) => chance.pick(['vi', 'vi-VN']),
  logo: (chance) => chance.pick(['site/hinh.svg', 'site/bieu-tuong.png', null]),
};

const changeSite: Edit = (archive, chance) => {
  const field = chance.pick(Object.keys(siteFields));
  archive.set(field, siteFields[field]?.(chance));
};

/** Other bytes for a picture of the site, or for a picture or document of a report. */
const changeFile: Edit = async (archive, chance) => {
  const path = chance.pick(
    [...archive.content.keys()].filter((name) => /^(?:pictures|site)\//.test(name)),
  );
  const background = `#${String(100 + chance.below(900))}`;
  const [width, height] = [100 + chance.below(400), 100 + chance.below(400)];
  if (/\.(?:jpe?g|png|webp)$/i.test(path)) {
    const picture = sharp({ create: { width, height, channels: 3, background } });
    const ending = /jpe?g$/i.test(path) ? 'jpeg' : path.endsWith('webp') ? 'webp' : 'png';
    archive.content.set(path, await picture.toFormat(ending).toBuffer());
  } else if (path.endsWith('.svg'))
    archive.write(path, archive.text(path).replace(/fill="[^"]*"/, `fill="${background}"`));
  else archive.write(path, archive.text(path).replace(/.(?=\n?$)/, String(chance.below(10))));
};

const changeEnvironment: Edit = (archive, chance) => {
  const values = {
    SITE_URL: ['https://noi-khac.test', 'https://noi-ba.test'],
    BASE_PATH: ['/luu-tru/', '/'],
    OFFLINE: ['on', 'off'],
  };
  const [name, choices] = chance.pick(Object.entries(values));
  if (chance.happens(0.4)) archive.environment.delete(name);
  else archive.environment.set(name, chance.pick(choices));
};

/** Parts of the code that are changed, each with what is added to it. */
const code: readonly [path: string, at: RegExp, added: (word: string) => string][] = [
  ['src/strings.ts', /(?<='nav\.people': 'Nhân vật)/, (word) => word],
  ['src/layouts/Base.astro', /(?<=<footer class="site-footer">)/, (word) => `<i>${word}</i>`],
  ['src/components/ReportList.astro', /(?=<ul)/, (word) => `<i>${word}</i>`],
  ['src/styles/index.css', /$/, (word) => `\n.moi-${word}{color:red}\n`],
];

const pageOfOwner = 'public/trang-rieng.html';
const textOfOwner = (words: string) =>
  `<!doctype html><meta charset="utf-8"><title>Trang</title><p>Trang ${words}`;

/** The files of the project that edits change, as they are before. */
export function codeBefore(): Map<string, string> {
  const texts = code.map(([path]) => [path, readFileSync(join(project, path), 'utf8')] as const);
  return new Map([...texts, [pageOfOwner, textOfOwner('')]]);
}

const changeCode: Edit = (archive, chance) => {
  const [path, at, added] = chance.pick(code);
  const text = readFileSync(join(project, path), 'utf8');
  archive.code.set(
    path,
    chance.happens(0.3) ? text : text.replace(at, added(`m${number(chance)}`)),
  );
};

const changePublic: Edit = (archive, chance) =>
  void archive.code.set(pageOfOwner, textOfOwner(String(number(chance))));

const people = (report: ReportData) => peopleOf(report).map(({ name }) => name);
const bodies = ({ organizers }: ReportData) => organizers;
const series = ({ event }: ReportData) => event.series ?? [];
const seriesOf = (report: ReportData) => [series(report)].flat();

/** All edits by what they do. */
const edits: Readonly<Record<string, Edit>> = {
  'a report is added': addReport,
  'a report is removed': ofReport(remove),
  'a report is moved': ofReport(move),
  'a report is withdrawn': ofReport(restate('withdrawn', { date: '2026-01-02', why: 'Sai.' })),
  'a withdrawn report is back': ofReport(restate(undefined), 'withdrawn'),
  'a report becomes a draft': ofReport(restate('draft')),
  'a draft is published': ofReport(restate(undefined), 'draft'),
  'a paragraph is changed': ofReport(changeParagraph),
  'a person is renamed': ofReport(renamePerson),
  'an office is changed': ofReport(changeOffice),
  'people are one': merge('people', people),
  'bodies are one': merge('bodies', bodies),
  'series are one': merge('series', seriesOf),
  'a person has another address': readdress('people', people),
  'a body has another address': readdress('bodies', bodies),
  'an entry of a list is dropped': dropEntry('people', 'bodies', 'places', 'abbreviations'),
  'a topic is renamed': renameTopic,
  'a topic is described': describeTopic,
  'the topics of a report are changed': changeTopics,
  'a place is merged': mergePlace,
  'an abbreviation is added': addAbbreviation,
  'reports share an event': shareEvent,
  'a report is corrected': correct,
  'a former address is added': addAlias,
  'the day of adding is changed': ofField('added', dayOf),
  'the day of publication is changed': ofField('published', (chance) =>
    chance.happens(0.3) ? undefined : dayOf(chance),
  ),
  'the publisher is changed': ofField('source.publisher', (chance) => `Báo ${number(chance)}`),
  'the address of a source is changed': ofField(
    'source.url',
    (chance) => `https://bao.test/${number(chance)}`,
  ),
  'the rights of a report are changed': ofField('rights', (chance) => `Quyền ${number(chance)}`),
  'the reach of an event is changed': ofField('event.reach', () => 'toàn quốc'),
  'the format of an event is changed': ofField('event.format', (chance) =>
    chance.pick(['trực tiếp', 'trực tuyến']),
  ),
  'the site is changed': changeSite,
  'a picture or a document is changed': changeFile,
  'the environment is changed': changeEnvironment,
  'the code is changed': changeCode,
  'a page of public/ is changed': changePublic,
};

/** A valid archive that differs from another, and by what. */
export interface EditedArchive {
  archive: TrialArchive;
  edits: string[];
}

/** Edits an archive at random. Content that does not validate, or is as before, is no edit. */
export async function editAtRandom(
  before: TrialArchive,
  count: number,
  chance: Chance,
): Promise<EditedArchive> {
  let archive = before;
  const made: string[] = [];
  while (made.length < count) {
    const [name, edit] = chance.pick(Object.entries(edits));
    const edited = new TrialArchive(archive);
    await edit(edited, chance);
    if (edited.digest === archive.digest || !(await edited.isValid())) continue;
    archive = edited;
    made.push(name);
  }
  return { archive, edits: made };
}
