import type { Writable } from 'node:stream';
import { UsageError } from '../../command-line/refusal.ts';
import { requireContent } from '../../command-line/require-content.ts';
import type { KnownFiles } from '../../known/known-files.ts';
import { dayInVietnam } from '../../model/day-in-vietnam.ts';
import { entryFacets } from '../../model/facets.ts';
import type { ReportDraft } from '../draft/model.ts';
import type { NameClaims } from '../known-names.ts';
import { matchLines, summarise, type ArchiveMatches } from '../summary.ts';
import { printable, wrap } from '../text-lines.ts';
import { readArchive, type ArchiveState } from './archive-state.ts';
import {
  answers,
  help,
  importErrors,
  outcomeMessages,
  questionMessages,
  usageMessages,
} from './command-messages.ts';
import type { ContentChecks } from './content-checks.ts';
import { errorText } from './error-text.ts';
import { explainFile } from './explain-file.ts';
import { importFile, type ImportSettings, type Review } from './import-file.ts';
import type { HeldFile } from './held-report.ts';
import { findInputs, type Input } from './inputs.ts';
import { importOptions, type Options } from './options.ts';
import { outcomeTable, type Outcome } from './outcome.ts';
import { progressAt, type Progress } from './progress.ts';
import { settleDoubts } from './settle-doubts.ts';
import type { TaskRunner } from './task-runner.ts';
import { sweep } from './temporary.ts';
import { archivistAt, BrokenOff, type Archivist, type Streams } from './terminal.ts';

/** From so many files on, no questions are asked, and only the table of results is printed. */
const many = 6;

/** The surroundings of the command. */
export interface CommandContext {
  /** The folder in which it was given. */
  cwd: string;
  /** The content folder. */
  content: string;
  /** The moment at which the command was given, in milliseconds since 1970 in UTC. */
  now: number;
  checks: ContentChecks;
  /** The notes on the files of the content folder. */
  known: () => KnownFiles<HeldFile>;
  tasks: TaskRunner;
  streams: Streams;
  /** Ends a batch after the current file. */
  stop: AbortSignal;
}

type Print = (lines: readonly string[]) => void;

/**
 * Runs the command. Returns its exit code: 0, 1 where a file failed, 2 where the command was wrong,
 * 130 where the archivist stopped it.
 */
export async function runImport(args: string[], context: CommandContext): Promise<number> {
  const { output, errors } = context.streams;
  try {
    const options = importOptions(args);
    if (options.help) output.write(`${help}\n`);
    else if (options.explain) output.write(await explainFile(options, context));
    else return await runBatch(options, context);
    return 0;
  } catch (error) {
    const isUsage = error instanceof UsageError;
    const text = printable(isUsage ? error.message : errorText(error));
    errors.write(isUsage ? `${text}\n\n${help}\n` : `${text}\n`);
    return isUsage ? 2 : 1;
  }
}

/** A batch of files that is being imported. */
interface Batch {
  files: readonly Input[];
  settings: ImportSettings;
  print: Print;
  width: number;
  progress: Progress | undefined;
  /** Receives the report itself (`--stdout`). */
  output: Writable | undefined;
  stop: AbortSignal;
}

async function runBatch(options: Options, context: CommandContext): Promise<number> {
  const { cwd, content, now, checks, tasks, streams, stop } = context;
  const { width } = streams;
  const { files, others } = await findInputs(options.files, cwd);
  if (options.stdout && files.length + others.length !== 1)
    throw new UsageError(usageMessages.oneFile('--stdout'));
  const writes = !options.stdout && !options.dryRun;
  // Where the report itself goes to the output, nothing else may.
  const output = options.stdout ? streams.output : undefined;
  const print = printTo(output ? streams.errors : streams.output);
  const archive = await openArchive(context, writes);
  print(
    archive.problems.flatMap((problem) => wrap(importErrors.archiveUnread, problem, width, '  ')),
  );
  const archivist = writes && !options.yes ? archivistOf(streams, files) : undefined;
  const progress = progressOf(streams, files.length);
  const settings = {
    archive,
    checks,
    tasks,
    content: writes ? content : undefined,
    hints: options.hints,
    today: dayInVietnam(now),
    kind: options.kind,
    standardInput: streams.input,
    review: reviewer(archivist, print, width, progress !== undefined),
  };
  const outcomes = [...others];
  const isDone = await importAll(
    { files, settings, print, width, progress, output, stop },
    outcomes,
  ).finally(() => archivist?.leave());
  const hasTable = outcomes.length > (isDone && others.length === 0 ? 1 : 0);
  if (hasTable) print(['', ...outcomeTable(outcomes, width, !writes)]);
  if (isDone) return exitCodeOf(outcomes);
  print([...(hasTable ? [] : ['']), outcomeMessages.stopped]);
  return 130;
}

function exitCodeOf(outcomes: readonly Outcome[]): number {
  return outcomes.some(({ state }) => state === 'failed') ? 1 : 0;
}

/**
 * Imports the files of a batch and adds their outcomes; returns false where the archivist stopped
 * it.
 */
async function importAll(batch: Batch, outcomes: Outcome[]): Promise<boolean> {
  const { files, settings, print, width, progress, output, stop } = batch;
  try {
    for (const [done, input] of files.entries()) {
      if (stop.aborted) throw new BrokenOff();
      if (progress) progress.show(done, input.name);
      else print(['', printable(input.name)]);
      const outcome = await importOne(input, settings, output);
      if (!progress) print(outcomeLines(outcome, settings.content, width));
      outcomes.push(outcome);
    }
    return true;
  } catch (error) {
    if (error instanceof BrokenOff) return false;
    throw error;
  } finally {
    progress?.end();
  }
}

function printTo(stream: Writable): Print {
  return (lines) => stream.write(lines.map((line) => `${line}\n`).join(''));
}

/**
 * Reads the archive, after a clean-up where it will be written. Throws where there is no folder.
 */
async function openArchive(
  { content, checks, known }: CommandContext,
  writes: boolean,
): Promise<ArchiveState> {
  requireContent(content);
  if (writes) await sweep(content);
  return readArchive(content, checks, known());
}

function progressOf(streams: Streams, files: number): Progress | undefined {
  return files >= many ? progressAt(streams, files) : undefined;
}

/**
 * The archivist, where somebody is there, and the files are few and named: each question takes
 * time.
 */
function archivistOf(streams: Streams, files: readonly Input[]): Archivist | undefined {
  const areFew = files.length < many && files.every(({ path }) => path !== undefined);
  return streams.interactive && areFew ? archivistAt(streams, true) : undefined;
}

/** Imports a file, and writes the report to `output` where there is one. Throws only BrokenOff. */
async function importOne(
  input: Input,
  settings: ImportSettings,
  output: Writable | undefined,
): Promise<Outcome> {
  const file = input.name;
  try {
    const imported = await importFile(input, settings);
    if (!imported) return { state: 'declined', file };
    if ('held' in imported) return { state: 'held', file, id: imported.held };
    output?.write(imported.markdown);
    return {
      state: 'kept',
      file,
      id: imported.draft.id,
      doubts: imported.draft.doubts.length,
      leftOut: imported.draft.leftOut.length,
      duplicates: imported.matches.duplicates.map(({ id }) => id),
      claims: imported.claims,
    };
  } catch (error) {
    if (error instanceof BrokenOff) throw error;
    const reason = errorText(error);
    const { row } = input;
    return { state: 'failed', file, reason: row ? `${row.place}: ${reason}` : reason };
  }
}

/**
 * Decides how a draft is reviewed: not at all in a large batch, by a summary where nobody answers,
 * else by questions and a summary of their result.
 */
function reviewer(
  archivist: Archivist | undefined,
  print: Print,
  width: number,
  quiet: boolean,
): Review {
  return async (draft, match) => {
    if (!archivist) {
      if (!quiet) print(summarise(draft, match(draft), width));
      return draft;
    }
    const { duplicates } = match(draft);
    if (duplicates.length > 0) print(matchLines({ duplicates, people: [] }, width));
    const settled = await settleDoubts(draft, archivist, print, width);
    print(['', ...summarise(settled, match(settled), width)]);
    return (await isWanted(archivist, settled, match(settled))) ? settled : undefined;
  };
}

async function isWanted(
  archivist: Archivist,
  draft: ReportDraft,
  { duplicates }: ArchiveMatches,
): Promise<boolean> {
  const question =
    duplicates.length > 0 ? questionMessages.writeDuplicate : questionMessages.write(draft.id);
  for (;;) {
    const answer = (await archivist.ask(question)).toLocaleLowerCase('vi');
    if (answers.yes.includes(answer)) return true;
    if (answers.no.includes(answer)) return false;
  }
}

/** Words the outcome of a file; `content` is the folder that was written to. */
function outcomeLines(outcome: Outcome, content: string | undefined, width: number): string[] {
  switch (outcome.state) {
    case 'kept': {
      const path = `reports/${outcome.id}.md`;
      const recorded = claimLines(outcome.claims, content !== undefined, width);
      if (content === undefined)
        return [...wrap(outcomeMessages.willWrite, path, width), ...recorded];
      return [
        ...wrap(outcomeMessages.written, `${content}/${path}`, width),
        ...recorded,
        ...(outcome.doubts > 0 ? wrap('', outcomeMessages.checkLater, width) : []),
      ];
    }
    case 'held':
      return wrap(outcomeMessages.held, `reports/${outcome.id}.md`, width);
    case 'declined':
      return [outcomeMessages.declined];
    case 'skipped':
    case 'failed':
      return wrap(outcomeMessages.failed, outcome.reason, width);
  }
}

function claimLines(claims: NameClaims, areWritten: boolean, width: number): string[] {
  const say = outcomeMessages[areWritten ? 'recorded' : 'willRecord'];
  return entryFacets.flatMap((facet) =>
    claims[facet].flatMap(({ name, address }) =>
      wrap('', say(name, address, `${facet}.yaml`), width),
    ),
  );
}
