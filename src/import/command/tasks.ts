import { kindLike } from '../../read/file-kinds.ts';
import { readReport, type ReadReport } from '../../read/read-report.ts';
import type { ArchiveFacts, Received, ReportDraft } from '../draft/model.ts';
import { eventText, openingOf } from '../draft/opening.ts';
import { draftReport } from '../draft.ts';
import { explainPeople, type Explanation } from '../parse/explain-people.ts';
import type { Hints } from '../parse/event-day.ts';
import { type ComparedText, lostWords, type LostWords } from '../render/lost-words.ts';
import { readAsPage } from './command-messages.ts';

/** A file whose bytes are to be read. */
export interface FileBytes {
  /** Its name in messages. */
  name: string;
  /** Its name without folders; the ending says its kind. */
  file: string;
  bytes: Buffer;
}

/** Work on what somebody else wrote, which may take any time and memory. */
export type Task =
  | {
      task: 'draft';
      from: FileBytes;
      received: Received;
      facts: Omit<ArchiveFacts, 'people'>;
      hints: Hints;
    }
  | { task: 'explain'; from: FileBytes }
  | { task: 'compare'; read: ComparedText; markdown: string };

/** The results of tasks. */
export interface TaskResults {
  draft: { read: ReadReport; draft: ReportDraft };
  explain: Explanation[];
  compare: LostWords | undefined;
}

/** Does a task. Throws what reading and drafting throw. */
export async function perform(task: Task): Promise<TaskResults[Task['task']]> {
  switch (task.task) {
    case 'draft': {
      const read = await readAs(task.from);
      return { read, draft: draftReport(read, task.received, task.facts, task.hints) };
    }
    case 'explain':
      return explainPeople(eventText(openingOf(await readAs(task.from))));
    case 'compare':
      return lostWords(task.read, task.markdown);
  }
}

/** Reads a file by the ending of its name, except HTML that is called a text. */
async function readAs({ name, file, bytes }: FileBytes): Promise<ReadReport> {
  const [ending = ''] = /\.[^.]*$/.exec(file.toLowerCase()) ?? [];
  if (!['.txt', '.md'].includes(ending) || kindLike(bytes) !== '.html')
    return readReport(name.toLowerCase().endsWith(ending) ? name : `${name}${ending}`, bytes);
  const read = await readReport(`${name.slice(0, -ending.length)}.html`, bytes);
  return { ...read, notes: [readAsPage(ending), ...read.notes] };
}
