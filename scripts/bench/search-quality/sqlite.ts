import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { defined } from '../../../src/model/defined.ts';
import { fold } from '../../../src/model/vietnamese.ts';
import { syllables } from './corpus.ts';
import { most, type System } from './system.ts';

const file = 'index.sqlite';
/** The weight that ranked best of 1, 2, 3, 5 and 10. */
const titleWeight = 2;
/** FTS5 can drop marks by itself, but not that of đ, so it gets terms that are folded already. */
const tokenizer = `tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* Co' tokenchars '_'"`;

/** The syllables of a text and its pairs of neighbours, each a term. */
function terms(text: string): string[] {
  const single = syllables(text);
  const pairs = single
    .slice(1)
    .map((second, index) => `${defined(single[index], `Syllable ${index}`)}_${second}`);
  return [...single, ...pairs];
}

/**
 * SQLite's full-text search, in a table of the terms as written and a table of the terms without
 * marks. A query searches the table that it is typed for.
 */
export const sqlite: System = {
  name: 'SQLite FTS5',
  index: 'sqlite',
  sources: ['scripts/bench/search-quality/{sqlite,corpus}.ts', 'src/model/vietnamese.ts'],
  version: `sqlite ${defined(process.versions.sqlite, 'The version of SQLite')}`,

  build(documents, folder) {
    const database = new DatabaseSync(join(folder, file));
    try {
      database.exec('CREATE TABLE document (number INTEGER PRIMARY KEY, id TEXT)');
      for (const table of ['written', 'folded'])
        database.exec(
          `CREATE VIRTUAL TABLE ${table} USING fts5 (title, body, content = '', ${tokenizer})`,
        );
      database.exec('BEGIN');
      const name = database.prepare('INSERT INTO document VALUES (?, ?)');
      const written = database.prepare('INSERT INTO written (rowid, title, body) VALUES (?, ?, ?)');
      const folded = database.prepare('INSERT INTO folded (rowid, title, body) VALUES (?, ?, ?)');
      documents.forEach(({ id, title, body }, number) => {
        const columns = [title, body.join('\n')].map((text) => terms(text).join(' '));
        name.run(number, id);
        written.run(number, ...columns);
        folded.run(number, ...columns.map(fold));
      });
      database.exec('COMMIT');
    } finally {
      database.close();
    }
    return Promise.resolve();
  },

  open(folder) {
    const database = new DatabaseSync(join(folder, file), { readOnly: true });
    const select = (table: string) =>
      database.prepare(
        `SELECT id FROM ${table} JOIN document ON number = ${table}.rowid WHERE ${table} MATCH ? ORDER BY bm25(${table}, ${titleWeight}, 1) LIMIT ${most}`,
      );
    const [written, folded] = [select('written'), select('folded')];
    return Promise.resolve({
      ask: (query) => {
        const asked = [...new Set(terms(query))];
        if (asked.length === 0) return Promise.resolve([]);
        const marked = asked.some((term) => term !== fold(term));
        const found = (marked ? written : folded).all(
          asked.map((term) => `"${term}"`).join(' OR '),
        );
        return Promise.resolve(found.map(({ id }) => String(id)));
      },
      fetched: () => undefined,
      close: () => database.close(),
    });
  },
};
