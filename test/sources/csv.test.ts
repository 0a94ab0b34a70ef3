/** How the text of a delivery is read: encodings, line ends, quotes, dialects, headers, and where problems stand. */
import { describe, expect, it } from 'vitest';
import { type Delivery, load } from '../support/deliveries.ts';

/** depot, jaar, aantal of every row, as text. */
async function rowsOf(csv: string | Uint8Array, delivery: Delivery = {}): Promise<readonly string[]> {
  const { source, query, codes } = await load({ ...delivery, csv });
  if (source?.table === undefined) return codes;
  const rows = await query(`SELECT c0, c1, c2, "row" FROM "${source.table}" ORDER BY "row"`);
  return rows.map((row) => row.join('|'));
}

const dialect = (keys: object): Delivery => ({ resource: { dialect: keys } });
const encoding = (name: string): Delivery => ({ resource: { encoding: name } });
const utf16 = (text: string, mark: string, swap = false): Buffer => {
  const bytes = Buffer.from(mark + text, 'utf16le');
  return swap ? bytes.swap16() : bytes;
};

describe('line ends and blank rows', () => {
  const lines = ['depot,jaar,aantal', 'noord,2020,3', 'zuid,2021,4'];
  it.each([
    ['LF', `${lines.join('\n')}\n`],
    ['CRLF', `${lines.join('\r\n')}\r\n`],
    ['CR alone', `${lines.join('\r')}\r`],
    ['no last one', lines.join('\n')],
    ['a byte order mark', `\ufeff${lines.join('\r\n')}`],
  ])('%s', async (_, csv) => {
    expect(await rowsOf(csv)).toEqual(['noord|2020|3|2', 'zuid|2021|4|3']);
  });

  it('passes over blank rows and keeps the numbers of the spreadsheet', async () => {
    expect(await rowsOf('\n\ndepot,jaar,aantal\n\nnoord,2020,3\n,,\n  , ,\nzuid,2021,4\n\n')).toEqual([
      'noord|2020|3|5',
      'zuid|2021|4|8',
    ]);
  });

  it('counts a cell with line breaks as one row of several lines', async () => {
    const { codes } = await load({ csv: 'depot,jaar,aantal\r\n"noord\r\n\r\n",2020,3\r\nzuid,2021,x\r\n' });
    expect(codes).toEqual(['cell-type uitleningen.csv:5:rij 3:aantal']);
  });
});

describe('quotes', () => {
  it('hold separators, line breaks and doubled quotes', async () => {
    expect(await rowsOf('depot,jaar,aantal\n"a, ""b""\nc",2020,3\n"",2020,4\n')).toEqual([
      'a, "b"\nc|2020|3|2',
      '|2020|4|3',
    ]);
  });

  it.each([
    ['never closed', 'noord,2020,3\nzuid,2020,"4\nwest,2020,5\n', 'csv-syntax uitleningen.csv:3'],
    ['in the middle of a cell', 'noord "n",2020,3\n', 'csv-syntax uitleningen.csv:2'],
    ['with text behind it', '"noord"n,2020,3\n', 'csv-syntax uitleningen.csv:2'],
  ])('%s', async (_, rows, problem) => {
    expect(await rowsOf(`depot,jaar,aantal\n${rows}`)).toEqual([problem]);
  });

  it('report the rows before the mistake as well', async () => {
    const { codes } = await load({ csv: 'depot,jaar,aantal\nnoord,2020,x\n"zuid,2020,4\n' });
    expect(codes).toEqual(['csv-syntax uitleningen.csv:3', 'cell-type uitleningen.csv:2:rij 2:aantal']);
  });
});

describe('a dialect', () => {
  it.each([
    ['semicolons', { delimiter: ';' }, 'depot;jaar;aantal\nnoord;2020;3\n'],
    ['tabs', { delimiter: '\t' }, 'depot\tjaar\taantal\nnoord\t2020\t3\n'],
    ['another quote', { quoteChar: "'" }, "depot,jaar,aantal\n'noord',2020,3\n"],
    ['comments', { commentChar: '#' }, 'depot,jaar,aantal\n# fictief\n#\nnoord,2020,3\n'],
    ['spaces after separators', { skipInitialSpace: true }, 'depot, jaar, aantal\nnoord, 2020, 3\n'],
    ['no header', { header: false }, 'noord,2020,3\n'],
    ['a header in other case', { caseSensitiveHeader: false }, 'Depot,JAAR,aantal\nnoord,2020,3\n'],
  ])('of %s', async (_, keys, csv) => {
    expect((await rowsOf(csv, dialect(keys)))[0]).toMatch(/^noord\|2020\|3\|/);
  });

  it('numbers the rows with comments in between as the spreadsheet does', async () => {
    const csv = '# fictief\ndepot,jaar,aantal\n# nog\nnoord,2020,3\nzuid # geen,2021,x\n';
    const { codes } = await load({ ...dialect({ commentChar: '#' }), csv });
    expect(codes).toEqual(['cell-type uitleningen.csv:5:rij 5:aantal']);
  });

  it('may escape quotes, and write missing values its own way', async () => {
    const csv = 'depot,jaar,aantal\n"a\\"b",2020,NULL\n';
    expect(
      await rowsOf(csv, dialect({ escapeChar: '\\', doubleQuote: false, nullSequence: 'NULL' })),
    ).toEqual(['a"b|2020||2']);
  });

  it.each([
    { delimiter: ';', quoteChar: ';' },
    { delimiter: '\n' },
    { escapeChar: ',' },
    { commentChar: '"' },
  ])('cannot be %j', async (keys) => {
    expect(await rowsOf('depot,jaar,aantal\n', dialect(keys))).toEqual([
      expect.stringMatching(/^csv-dialect datapackage\.json:\d+:\d+$/),
    ]);
  });
});

describe('a header', () => {
  it('may have the columns in any order', async () => {
    expect(await rowsOf('aantal,depot,jaar\n3,noord,2020\n')).toEqual(['noord|2020|3|2']);
  });

  it('names everything that is wrong with it in one run, and the rows too', async () => {
    const { codes } = await load({ csv: 'depot,jaar,jaar,,x\nnoord,20,2020,,\nzuid\n' });
    expect(codes).toEqual([
      'header-duplicate uitleningen.csv:1:rij 1:jaar',
      'header-unknown uitleningen.csv:1:rij 1:',
      'header-unknown uitleningen.csv:1:rij 1:x',
      'header-missing uitleningen.csv:1:rij 1',
      'cell-type uitleningen.csv:2:rij 2:jaar',
      'row-length uitleningen.csv:3:rij 3',
    ]);
  });

  it('says that a column has no name, as a separator too many at the end of each row gives', async () => {
    const { problems } = await load({ csv: 'depot,jaar,aantal,\nnoord,2020,3,\n' });
    expect(problems.map(({ message }) => message)).toEqual(['Deze kolom heeft geen naam.']);
  });

  it('alone is a delivery without rows', async () => {
    const { problems, value } = await load({ csv: 'depot,jaar,aantal\n' });
    expect(problems).toEqual([]);
    expect(await value('loans')).toBe('unavailable');
  });
});

describe('an encoding', () => {
  const text = 'depot,jaar,aantal\ncafé €,2020,3\n';
  it.each([
    ['utf-8', Buffer.from(text)],
    ['utf-8', Buffer.from(`\ufeff${text}`)],
    ['utf-16', utf16(text, '')],
    ['utf-16le', utf16(text, '\ufeff')],
    ['utf-16be', utf16(text, '', true)],
    // A byte order mark says more than the descriptor.
    ['utf-8', utf16(text, '\ufeff')],
    ['windows-1252', utf16(text, '\ufeff', true)],
    ['windows-1252', Buffer.from(`\ufeff${text}`)],
    ['windows-1252', Buffer.from(text.replace('€', '\x80'), 'latin1')],
    ['ISO_8859-1', Buffer.from(text.replace('€', '\x80'), 'latin1')],
    ['iso-8859-15', Buffer.from(text.replace('€', '\xa4'), 'latin1')],
  ])('%s (%#)', async (name, bytes) => {
    expect(await rowsOf(bytes, encoding(name))).toEqual(['café €|2020|3|2']);
  });

  it.each([
    ['utf-8', Buffer.from('depot,jaar,aantal\rnoord,2020,3\rcaf\xe9,2020,3\r', 'latin1'), 3],
    ['utf-16le', Buffer.from('depot,jaar,aantal\nx', 'utf16le').subarray(0, -1), 2],
    // "cafÃ©" would reach the answer.
    ['windows-1252', Buffer.from('depot,jaar,aantal\nnoord,2020,3\ncafé,2020,3\n'), 3],
  ])('that is not %s (%#)', async (name, bytes, line) => {
    expect(await rowsOf(bytes, encoding(name))).toEqual([`encoding uitleningen.csv:${line}`]);
  });

  it('of UTF-16 without a mark is no UTF-8 with odd names', async () => {
    expect(await rowsOf(utf16(text, ''))).toEqual(['encoding uitleningen.csv:1']);
  });

  it('has to be one that is known', async () => {
    const { codes, problems } = await load(encoding('windows1252'));
    expect(codes[0]).toMatch(/^value-unknown datapackage\.json:/);
    expect(problems[0]?.hint).toContain('Bedoelde u “windows-1252”?');
  });
});
