import { parseArgs } from 'node:util';
import type { Hints } from '../parse/event-day.ts';
import { parseEventDate } from '../../model/event-date.ts';
import type { Kind } from '../../read/read-report.ts';
import { kinds } from '../../read/read-report.ts';

/** What the archivist asks for. */
export interface Options {
  /** Files, folders, patterns and `-` for standard input, as given. */
  files: string[];
  hints: Hints;
  /** Of what kind standard input is, where its beginning does not tell. */
  kind: Kind | undefined;
  stdout: boolean;
  dryRun: boolean;
  yes: boolean;
  help: boolean;
}

/** A command that was not understood; the message says what to write instead. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const known = {
  stdout: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  yes: { type: 'boolean', short: 'y' },
  help: { type: 'boolean', short: 'h' },
  year: { type: 'string' },
  published: { type: 'string' },
  kind: { type: 'string' },
} as const;

/** How the command is used. */
export const help = `npm run import -- TỆP…         nhập bài vào kho

  TỆP là tệp, thư mục, hay - để đọc từ đầu vào chuẩn. Đọc được:
  ${kinds.join(', ')}.
  Bài được ghi vào reports/<năm>/, bản gốc giữ nguyên trong originals/<năm>/.

  --dry-run                chỉ xem, không ghi gì
  --stdout                 in bài (Markdown) ra màn hình, không ghi gì; một tệp
  --year 2021              năm diễn ra, khi bài không in năm
  --published 2021-10-14   ngày đăng bài, để hiểu “hôm nay”, “chiều qua”
  --kind html              loại của đầu vào chuẩn: ${kinds.map((kind) => kind.slice(1)).join(', ')}
  --yes                    không hỏi gì; chỗ chưa chắc ghi kèm “# kiểm tra:”
  --help                   bảng này

Khi nhập vài tệp trong cửa sổ dòng lệnh, lệnh hỏi từng chỗ chưa chắc.
Hướng dẫn đầy đủ: content/README.md`;

/** Reads the words of the command line. Throws a UsageError on what it does not know. */
export function readOptions(args: string[]): Options {
  const { values, positionals } = parse(args);
  for (const [name, value] of Object.entries(values))
    if (value === '') throw new UsageError(`--${name} cần một giá trị`);
  const options: Options = {
    files: positionals,
    hints: { ...yearOf(values.year), ...publishedOf(values.published) },
    kind: kindOf(values.kind),
    stdout: values.stdout ?? false,
    dryRun: values['dry-run'] ?? false,
    yes: values.yes ?? false,
    help: values.help ?? false,
  };
  if (options.files.length === 0 && !options.help) throw new UsageError('chưa có tệp nào để nhập');
  if (options.files.filter((file) => file === '-').length > 1)
    throw new UsageError('đầu vào chuẩn (-) chỉ đọc được một lần');
  return options;
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: known, allowPositionals: true });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    // `Unknown option '--x'. …`, `Option '-y, --yes' does not take an argument`
    const [, option = ''] = /'(?:-\w, )?(-[^\s',]+)/.exec(error.message) ?? [];
    if (error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
      throw new UsageError(`không có tùy chọn ${option}`);
    if (error.code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') throw error;
    throw new UsageError(
      error.message.includes('does not take')
        ? `${option} không đi với giá trị`
        : `${option} cần một giá trị`,
    );
  }
}

function yearOf(text: string | undefined): Hints {
  if (text === undefined) return {};
  if (!/^(?:19|20)\d\d$/.test(text))
    throw new UsageError(`--year cần một năm bốn chữ số, thí dụ --year 2021, không phải “${text}”`);
  return { year: Number(text) };
}

function publishedOf(text: string | undefined): Hints {
  if (text === undefined) return {};
  try {
    if (!/^\d{4}-\d\d-\d\d$/.test(text)) throw new Error();
    const { year, month, day } = parseEventDate(text).start;
    if (month === undefined || day === undefined) throw new Error();
    return { published: { year, month, day } };
  } catch {
    throw new UsageError(
      `--published cần một ngày có thật, thí dụ --published 2021-10-14, không phải “${text}”`,
    );
  }
}

function kindOf(text: string | undefined): Kind | undefined {
  if (text === undefined) return undefined;
  const kind = kinds.find((ending) => ending === `.${text.toLowerCase().replace(/^\./, '')}`);
  if (!kind)
    throw new UsageError(
      `--kind là một trong ${kinds.map((ending) => ending.slice(1)).join(', ')}, không phải “${text}”`,
    );
  return kind;
}
