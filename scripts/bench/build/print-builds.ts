import type { BuildCost, MeasuredBuilds } from './measure-builds.ts';
import type { OutputSize } from './output-size.ts';
import type { RunCost } from './run-measured.ts';

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0);
const ratio = (ours: number, theirs: number) => (theirs > 0 ? (ours / theirs).toFixed(1) : '–');

/** The rows of the table of builds: ours by step, then those of the peer. */
export function buildRows({ builds, peer }: MeasuredBuilds): Record<string, TableRow> {
  return {
    ...Object.fromEntries(
      Object.entries(builds).map(([step, cost]) => [step, { ...runRow(cost), ...sizeRow(cost) }]),
    ),
    ...(peer && {
      Hugo: runRow(peer.hugo),
      Pagefind: runRow(peer.pagefind),
      'Hugo + Pagefind': { ...runRow(peer.both), ...sizeRow(peer.both) },
    }),
  };
}

type TableRow = Record<string, string | number>;

function runRow({ seconds, processor, peaks, peak }: RunCost): TableRow {
  const largest = Object.entries(peaks)
    .sort(([, a], [, b]) => b - a)
    .slice(0, 4);
  return {
    s: seconds.toFixed(1),
    'processor s': processor.toFixed(1),
    'peak MB': peak > 0 ? megabytes(peak) : '–',
    'MB of each process': largest.map(([name, bytes]) => `${name} ${megabytes(bytes)}`).join(', '),
  };
}

function sizeRow({ whole, forReaders }: BuildCost): TableRow {
  return {
    files: whole.files,
    MB: megabytes(whole.bytes),
    'files for readers': forReaders.files,
    'MB for readers': megabytes(forReaders.bytes),
  };
}

/** How many times as much as the peer each build took; empty where there is no peer. */
export function ratioRows({ builds, peer }: MeasuredBuilds): Record<string, TableRow> {
  if (!peer) return {};
  const sizes = (ours: OutputSize, theirs: OutputSize) => [
    ratio(ours.files, theirs.files),
    ratio(ours.bytes, theirs.bytes),
  ];
  return Object.fromEntries(
    Object.entries(builds).map(([step, cost]) => {
      const [files = '', bytes = ''] = sizes(cost.whole, peer.both.whole);
      const [readerFiles = '', readerBytes = ''] = sizes(cost.forReaders, peer.both.forReaders);
      const row = {
        time: ratio(cost.seconds, peer.both.seconds),
        processor: ratio(cost.processor, peer.both.processor),
        peak: ratio(cost.peak, peer.both.peak),
        files,
        bytes,
        'files for readers': readerFiles,
        'bytes for readers': readerBytes,
      };
      return [step, row];
    }),
  );
}
