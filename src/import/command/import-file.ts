import { draftReport } from '../draft.ts';
import type { Draft } from '../draft/model.ts';
import { withFreeId, withId } from '../free-id.ts';
import { acquaintances } from '../known.ts';
import { nearDuplicates, traceOf } from '../near-duplicate.ts';
import type { Hints } from '../parse/event-day.ts';
import type { Kind, ReadReport } from '../../read/read-report.ts';
import { renderReport } from '../render.ts';
import { wordsKept } from '../render/words-kept.ts';
import type { Met } from '../summary.ts';
import type { Report } from '../../model/report.ts';
import { enter, type Archive } from './archive.ts';
import type { ContentChecks } from './content-checks.ts';
import { ImportError } from './faults.ts';
import { readHeldReport } from './held-report.ts';
import type { Input } from './inputs.ts';
import { keepReport } from './keep.ts';
import { receive } from './receive.ts';

/** How files are imported. */
export interface Importing {
  archive: Archive;
  checks: ContentChecks;
  /** The folder of content; undefined where nothing is to be written. */
  content: string | undefined;
  hints: Hints;
  kind: Kind | undefined;
  standardInput: AsyncIterable<Buffer | string>;
  /** Shows a draft to the archivist, who may correct it; undefined where it is not wanted. */
  review: (draft: Draft, meet: (draft: Draft) => Met) => Promise<Draft | undefined>;
}

/** A report that was imported, or that was held already. */
export type Imported = { held: string } | { draft: Draft; markdown: string; met: Met };

/** Takes one file into the archive: all of it or, where anything is wrong, nothing. Undefined where the archivist does not want it. */
export async function importFile(
  input: Input,
  { archive, checks, content, hints, kind, standardInput, review }: Importing,
): Promise<Imported | undefined> {
  const file = await receive(input, standardInput, kind);
  const { sha256 } = file.about;
  const alone = archive.alone.get(sha256);
  const held =
    archive.held.get(sha256) ?? (alone !== undefined && archive.ids.has(alone) ? alone : undefined);
  if (held !== undefined) return { held };
  const read = await file.read();
  const meet = once((draft: Draft): Met => ({
    people: acquaintances(
      [...(draft.data.speakers ?? []), ...(draft.data.attendees ?? [])],
      archive.known,
    ),
    twins: nearDuplicates(
      traceOf({ ...draft.data, event: draft.data.event, id: draft.id, body: draft.body }),
      archive.traces,
    ),
  }));
  const reviewed = await review(
    place(
      draftReport(read, file.about, archive.known, {
        ...(file.year === undefined ? {} : { year: file.year }),
        ...hints,
      }),
      archive,
      alone,
    ),
    meet,
  );
  if (!reviewed) return undefined;
  const draft = place(reviewed, archive, alone);
  const markdown = renderReport(draft);
  const report = await check(draft, markdown, read, (path) =>
    checks.newReportFaults(path, markdown, archive.topics),
  );
  const met = meet(draft);
  if (content !== undefined)
    await keepReport(content, {
      id: draft.id,
      markdown,
      original: { file: draft.data.source.original.file, bytes: file.bytes },
    });
  enter(archive, report);
  return { draft, markdown, met };
}

/** The same answer for the same draft: each compares it with all reports of the archive. */
function once(meet: (draft: Draft) => Met): (draft: Draft) => Met {
  let last: { draft: Draft; met: Met } | undefined;
  return (draft) => {
    if (last?.draft !== draft) last = { draft, met: meet(draft) };
    return last.met;
  };
}

/** Gives a draft a name that is free; beside its own original, where an import was killed before it wrote the report. */
function place(draft: Draft, { ids, alone }: Archive, own: string | undefined): Draft {
  const [year, name] = draft.id.split('/');
  if (own?.startsWith(`${year}/`) && `${year}/${name}` !== own) return withId(draft, own);
  const unclaimed = new Set(alone.values());
  return withFreeId(draft, (id) => ids.has(id) || (id !== own && unclaimed.has(id)));
}

/** Reads the report again as the site will: nothing is written that a build would refuse, or that lost a word. */
async function check(
  draft: Draft,
  markdown: string,
  read: ReadReport,
  faultsAt: (path: string) => string[],
): Promise<Report> {
  const lost = await wordsKept(read, markdown);
  if (lost)
    throw new ImportError(
      `bài viết ra không giữ đủ chữ của bản gốc: sau chữ thứ ${lost.at}, bản gốc có “${lost.original}” mà bài có “${lost.page}”`,
    );
  const faults = faultsAt(`reports/${draft.id}.md`);
  if (faults.length > 0) throw new ImportError(`bài chưa hợp lệ: ${faults.join('; ')}`);
  return readHeldReport(draft.id, markdown);
}
