import type { PublishedArchive } from '../../model/published-archive.ts';
import { remember } from '../../model/remember.ts';
import type { YearToServe } from '../../model/served-report.ts';
import type { Archive } from '../browse.ts';
import { citationWriters } from '../cite/citation-writers.ts';
import { cslItem } from '../cite/csl-item.ts';
import { csvOf } from './csv.ts';
import { dataFile, dataPackage, type DataFile, type DescribedTable } from './data-package.ts';
import { dataTables } from './data-tables.ts';
import { servedArchive, servedFacts } from '../served-facts.ts';
import { statedFacts } from '../stated-facts.ts';

/** The files of data about an archive. */
export interface DataFiles {
  tables: DescribedTable[];
  /** The facts of the reports of each year, newest first, and their citations in each form. */
  years: (DataFile & { year: number; citations: DataFile[] })[];
  /** Describes the others for programs. */
  descriptor: DataFile;
}

/** Makes the files of data about an archive, once: their page tells their sizes. */
export const dataFiles = remember(makeFiles, new WeakMap());

function makeFiles(all: Archive, archive: PublishedArchive): DataFiles {
  const facts = new Map(
    all.reports.map((report) => [report, statedFacts(report, all.names, archive)]),
  );
  const tables = dataTables(all, [...facts.values()], archive).map(({ rows, ...table }) => ({
    ...table,
    rowCount: rows.length,
    file: dataFile(`${table.name}.csv`, csvOf({ fields: table.fields, rows })),
  }));
  const years = all.years.map(({ year, reports }) => {
    const ofYear = reports.flatMap((report) => facts.get(report) ?? []);
    const items = ofYear.map((one) => cslItem(one, archive));
    const served: YearToServe = {
      version: 1,
      archive: servedArchive(archive),
      year,
      reports: ofYear.map((one) => servedFacts(one, archive)),
    };
    return {
      year,
      ...dataFile(`${year}.json`, `${JSON.stringify(served)}\n`),
      citations: Object.entries(citationWriters).map(([format, write]) =>
        dataFile(`${year}.${format}`, write(items)),
      ),
    };
  });
  const descriptor = dataFile('datapackage.json', dataPackage(tables, years, archive));
  return { tables, years, descriptor };
}
