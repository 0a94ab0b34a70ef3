/**
 * What the database alone needs: it reads the registrations with given types, checks nothing, and groups them once.
 *
 * Arguments: the file; `table` where every column is read into a table that is then grouped, as somebody does who needs
 * the data more than once; `stream` where only the grouped columns are converted, while the file passes by.
 */
import { DuckDBInstance } from '@duckdb/node-api';

const TYPES = {
  ...{ id: 'VARCHAR', agency: 'VARCHAR', title: 'VARCHAR', theme: 'VARCHAR', kind: 'VARCHAR' },
  ...{ explanation: 'VARCHAR', offer: 'VARCHAR', date: 'DATE', half_days: 'BIGINT', region: 'VARCHAR' },
  ...{ nis: 'VARCHAR', organisers: 'VARCHAR', partner: 'VARCHAR', participants_local: 'BIGINT' },
  ...{ participants_other: 'BIGINT', organisations: 'VARCHAR', price: 'DECIMAL(18, 2)' },
  ...{ income: 'DECIMAL(18, 2)', cost: 'DECIMAL(18, 2)', fte: 'DECIMAL(18, 4)' },
};
const [file, how] = process.argv.slice(2);

const columns = Object.entries(TYPES).map(([name, type]) => `${name}: '${type}'`);
const csv =
  `read_csv('${file}', delim = ';', header = true, decimal_separator = ',', dateformat = '%d/%m/%Y', ` +
  `nullstr = ['', 'n.g.', 'onbekend'], columns = {${columns.join(', ')}})`;
const connection = await (await DuckDBInstance.create(':memory:')).connect();
if (how === 'table') await connection.run(`CREATE TABLE registrations AS SELECT * FROM ${csv}`);
const result = await connection.runAndReadAll(
  `SELECT region, year(date), count(*), sum(cost) FROM ${how === 'table' ? 'registrations' : csv} GROUP BY ALL`,
);
if (result.currentRowCount === 0) throw new Error('nothing was read');
