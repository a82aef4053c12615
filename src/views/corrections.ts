import { compareCodeUnits } from '../model/names.ts';
import type { Report } from '../model/report.ts';

/** A correction of a report. */
export type CorrectionOfReport = Report['corrections'][number] & { report: Report };

/**
 * All corrections of some reports, the newest first. Of one day and report, the one that the file
 * lists last is the newest.
 */
export function newestCorrections(reports: readonly Report[]): CorrectionOfReport[] {
  return reports
    .flatMap((report) =>
      report.corrections.toReversed().map((correction) => ({ ...correction, report })),
    )
    .sort((a, b) => compareCodeUnits(b.date, a.date));
}
