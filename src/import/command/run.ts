import { stat } from 'node:fs/promises';
import type { Draft } from '../draft/model.ts';
import { layLines, printable } from '../lay-lines.ts';
import { outcomeTable, type Outcome } from '../outcome.ts';
import { metLines, summarise, type Met } from '../summary.ts';
import { readArchive } from './archive.ts';
import type { ContentChecks } from './content-checks.ts';
import { faultOf } from './faults.ts';
import { importFile, type Importing } from './import-file.ts';
import { findInputs, type Input } from './inputs.ts';
import { help, readOptions, UsageError, type Options } from './options.ts';
import { progressAt } from './progress.ts';
import { settleDoubts } from './settle-doubts.ts';
import { sweep } from './temporary.ts';
import { archivistAt, BrokenOff, type Archivist, type Streams } from './terminal.ts';

/** From so many files on, nobody is asked about each value, and no summary but the table is printed. */
const many = 6;

/** Where the command runs. */
export interface Place {
  /** The folder in which it was given. */
  cwd: string;
  /** The folder of content. */
  content: string;
  checks: ContentChecks;
  streams: Streams;
  /** Ends a batch after the file at hand. */
  stop: AbortSignal;
}

/** The whole command. Gives its exit code: 0, 1 where a file failed, 2 where it was not understood, 130 where the archivist broke off. */
export async function runImport(args: string[], place: Place): Promise<number> {
  const { output, errors } = place.streams;
  try {
    const options = readOptions(args);
    if (options.help) output.write(`${help}\n`);
    else return await run(options, place);
    return 0;
  } catch (error) {
    if (error instanceof UsageError) errors.write(`${printable(error.message)}\n\n${help}\n`);
    else errors.write(`${printable(faultOf(error))}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}

async function run(
  options: Options,
  { cwd, content, checks, streams, stop }: Place,
): Promise<number> {
  const { files, others } = await findInputs(options.files, cwd);
  if (options.stdout && files.length + others.length !== 1)
    throw new UsageError('--stdout in một bài; hãy đưa đúng một tệp');
  const writes = !options.stdout && !options.dryRun;
  // What is said goes where it does not get between the report and its reader.
  const { width } = streams;
  const print = (lines: readonly string[]) =>
    (options.stdout ? streams.errors : streams.output).write(
      lines.map((line) => `${line}\n`).join(''),
    );
  if (!(await stat(content)).isDirectory())
    throw Object.assign(new Error(content), { code: 'ENOTDIR', path: content });
  if (writes) await sweep(content);
  const archive = await readArchive(content, checks);
  print(
    archive.problems.flatMap((problem) =>
      layLines('Trong kho có chỗ không đọc được: ', problem, width, '  '),
    ),
  );

  const asks =
    streams.interactive &&
    writes &&
    !options.yes &&
    files.length < many &&
    files.every(({ path }) => path !== undefined);
  const archivist = asks ? archivistAt(streams, true) : undefined;
  const importing: Omit<Importing, 'review'> = {
    archive,
    checks,
    content: writes ? content : undefined,
    hints: options.hints,
    kind: options.kind,
    standardInput: streams.input,
  };
  const progress = files.length >= many ? progressAt(streams, files.length) : undefined;
  const outcomes: Outcome[] = [...others];
  try {
    for (const [done, input] of files.entries()) {
      if (stop.aborted) throw new BrokenOff();
      progress?.show(done, input.name);
      if (!progress) print(['', printable(input.name)]);
      const outcome = await importOne(
        input,
        { ...importing, review: reviewer(archivist, print, width, progress !== undefined) },
        options,
        streams,
      );
      if (!progress) print(outcomeLines(outcome, writes ? content : undefined, width));
      outcomes.push(outcome);
    }
  } catch (error) {
    if (!(error instanceof BrokenOff)) throw error;
    progress?.end();
    print([
      '',
      ...(outcomes.length > 0 ? outcomeTable(outcomes, width, !writes) : []),
      'Đã dừng; bài nào chưa xong thì không được ghi.',
    ]);
    return 130;
  } finally {
    archivist?.leave();
  }
  progress?.end();
  if (outcomes.length > 1 || others.length > 0)
    print(['', ...outcomeTable(outcomes, width, !writes)]);
  return outcomes.some(({ state }) => state === 'failed') ? 1 : 0;
}

async function importOne(
  input: Input,
  importing: Importing,
  { stdout }: Options,
  { output }: Streams,
): Promise<Outcome> {
  const file = input.name;
  try {
    const imported = await importFile(input, importing);
    if (!imported) return { state: 'declined', file };
    if ('held' in imported) return { state: 'held', file, id: imported.held };
    if (stdout) output.write(imported.markdown);
    return {
      state: 'kept',
      file,
      id: imported.draft.id,
      doubts: imported.draft.doubts.length,
      twins: imported.met.twins.map(({ id }) => id),
    };
  } catch (error) {
    if (error instanceof BrokenOff) throw error;
    return { state: 'failed', file, reason: faultOf(error) };
  }
}

/** How a draft is shown: nothing in a large batch, a summary where nobody answers, else questions and then the summary of what came of them. */
function reviewer(
  archivist: Archivist | undefined,
  print: (lines: readonly string[]) => void,
  width: number,
  quiet: boolean,
): Importing['review'] {
  return async (draft, meet) => {
    if (!archivist) {
      if (!quiet) print(summarise(draft, meet(draft), width));
      return draft;
    }
    const met = meet(draft);
    if (met.twins.length > 0) print(metLines({ ...met, people: [] }, width));
    const settled = await settleDoubts(draft, archivist, print, width);
    print(['', ...summarise(settled, meet(settled), width)]);
    return (await isWanted(archivist, settled, meet(settled))) ? settled : undefined;
  };
}

async function isWanted(archivist: Archivist, draft: Draft, { twins }: Met): Promise<boolean> {
  const question =
    twins.length > 0 ? 'Có vẻ kho đã có bài này. Vẫn ghi' : `Ghi thành reports/${draft.id}.md`;
  for (;;) {
    const answer = (await archivist.ask(`${question}? [Enter: ghi, k: không] `)).toLocaleLowerCase(
      'vi',
    );
    if (['', 'c', 'có', 'ghi'].includes(answer)) return true;
    if (['k', 'không', 'n'].includes(answer)) return false;
  }
}

/** What became of a file, as its summary ends; `content` is the folder that was written to. */
function outcomeLines(outcome: Outcome, content: string | undefined, width: number): string[] {
  switch (outcome.state) {
    case 'kept':
      if (content === undefined) return layLines('Sẽ ghi ', `reports/${outcome.id}.md`, width);
      return [
        ...layLines('Đã ghi ', `${content}/reports/${outcome.id}.md`, width),
        ...(outcome.doubts > 0
          ? layLines(
              '',
              'Mục cần xem có dòng “# kiểm tra:” trong tệp; xem xong thì xóa dòng ấy.',
              width,
            )
          : []),
      ];
    case 'held':
      return layLines('Đã có trong kho: ', `reports/${outcome.id}.md`, width);
    case 'declined':
      return ['Không nhập; không có gì được ghi.'];
    case 'skipped':
    case 'failed':
      return layLines('LỖI: ', outcome.reason, width);
  }
}
