/** CSV as Belgian offices make it, read without a word about it in the description; and what is refused all the same. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Delivery, load } from '../support/deliveries.ts';
import { depotWith } from '../support/delivery-cases.ts';

/** depot, jaar, aantal of every row, as text; the codes where there are errors. */
async function rowsOf(csv: string | Uint8Array, delivery: Delivery = {}): Promise<readonly string[]> {
  const { source, query, codes } = await load({ ...delivery, csv });
  if (source?.table === undefined) return codes;
  const rows = await query(`SELECT c0, c1, c2 FROM "${source.table}" ORDER BY "row"`);
  return rows.map((row) => row.join('|'));
}

const ROWS = ['noord|2020|3', 'zuid|2021|4'];

describe('the separator', () => {
  it.each([';', ',', '\t'])('may be %j', async (mark) => {
    const csv = ['depot,jaar,aantal', 'noord,2020,3', 'zuid,2021,4'].join('\r\n').replaceAll(',', mark);
    expect(await rowsOf(csv)).toEqual(ROWS);
  });

  it('is not misled by a title, or by commas in the cells', async () => {
    expect(await rowsOf('Fietsen, karren, steps en meer\n"depot";jaar;aantal\n"a, b";2020;3\n')).toEqual([
      'a, b|2020|3',
    ]);
    expect(await rowsOf('sep=;\ndepot;jaar;aantal\nnoord;2020;3\n')).toEqual(['noord|2020|3']);
  });

  it('is found where no column has the right name, so that the problems name the columns', async () => {
    const { problems } = await load({ csv: 'depo;jaren;aantl\nnoord;2020;3\n' });
    expect(problems.map(({ code, place }) => `${code} ${place.field ?? ''}`.trim())).toEqual([
      ...['header-unknown depo', 'header-unknown jaren', 'header-unknown aantl'],
      ...['header-missing', 'header-missing', 'header-missing'],
    ]);
  });

  it('is the declared one, whatever the file shows', async () => {
    const delivery: Delivery = { resource: { dialect: { delimiter: ',' } } };
    expect(await rowsOf('depot;jaar;aantal\nnoord;2020;3\n', delivery)).toEqual([
      'csv-delimiter uitleningen.csv:1:rij 1',
    ]);
  });

  it('of a file without header is the one that gives each row its cells', async () => {
    expect(await rowsOf('noord;2020;3\nzuid;2021;4\n', { resource: { dialect: { header: false } } })).toEqual(
      ROWS,
    );
  });
});

describe('the encoding', () => {
  const text = 'depot;jaar;aantal\ncafé €;2020;3\n';
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16, little end first', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['Windows-1252', Buffer.from(text.replace('€', '\x80'), 'latin1')],
  ])('%s', async (_, bytes) => {
    expect(await rowsOf(bytes)).toEqual(['café €|2020|3']);
  });

  it('is not guessed for a file of which parts are encoded differently', async () => {
    const mixed = Buffer.concat([Buffer.from(text), Buffer.from('crèche;2020;3\n', 'latin1')]);
    const { problems } = await load({ csv: mixed });
    expect(problems).toMatchObject([
      { code: 'encoding', place: { line: 3 }, message: expect.stringContaining('niet overal') },
    ]);
    // Bytes that are no character of Windows-1252.
    expect(await rowsOf(Buffer.from('depot;jaar;aantal\ncaf\x81;2020;3\n', 'latin1'))).toEqual([
      'encoding uitleningen.csv:2',
    ]);
  });

  it('may have capitals with accents before quotes, which look like UTF-8', async () => {
    const bytes = Buffer.from('depot;jaar;aantal\nCAF\xc9\x94 \xe9\xe8\xe7;2020;3\n', 'latin1');
    expect(await rowsOf(bytes)).toEqual(['CAFÉ” éèç|2020|3']);
  });
});

describe('rows above the header', () => {
  it('may hold a title, a date and nothing', async () => {
    const csv = 'Uitleningen van fietsen;;\n;;\nStand op 31/12/2021;;\ndepot;jaar;aantal\nnoord;2020;3\n';
    expect(await rowsOf(csv)).toEqual(['noord|2020|3']);
  });

  it('count in the number of a row', async () => {
    const { codes } = await load({ csv: 'Uitleningen\n\ndepot;jaar;aantal\nnoord;2020;x\n' });
    expect(codes).toEqual(['cell-type uitleningen.csv:4:rij 4:aantal']);
  });

  it('are not taken for the header where that has mistakes', async () => {
    const { codes } = await load({ csv: 'Uitleningen;;\ndepott;jaren;aantal\nnoord;2020;3\n' });
    expect(codes).toEqual([
      'header-unknown uitleningen.csv:2:rij 2:depott',
      'header-unknown uitleningen.csv:2:rij 2:jaren',
      'header-missing uitleningen.csv:2:rij 2',
      'header-missing uitleningen.csv:2:rij 2',
    ]);
  });

  it('are thirty at most', async () => {
    const above = (count: number) => `${'x\n'.repeat(count)}depot;jaar;aantal\nnoord;2020;3\n`;
    expect(await rowsOf(above(30))).toEqual(['noord|2020|3']);
    expect((await load({ csv: above(40) })).problems[0]?.code).toBe('header-unknown');
  });

  it('do not exist where the first row is the header: names may stand in cells as well', async () => {
    expect(await rowsOf('depot;jaar;aantal\ndepot;2020;3\n')).toEqual(['depot|2020|3']);
  });
});

describe('names in the header', () => {
  it('may be broken over lines and have spaces around them', async () => {
    const fields = [
      { name: 'naam van depot' },
      { name: 'jaar', type: 'year' },
      { name: 'aantal', type: 'integer' },
    ];
    const repliek = { dimensions: { year: { field: 'jaar' } } };
    expect(await rowsOf('"naam van\r\ndepot";" jaar ";aantal\nnoord;2020;3\n', { fields, repliek })).toEqual([
      'noord|2020|3',
    ]);
  });
});

describe('dates without a format', () => {
  const read = async (...dates: readonly string[]) => {
    const fields = [
      { name: 'dag', type: 'date' },
      { name: 'n', type: 'integer' },
    ];
    const repliek = {
      kind: 'registrations',
      dimensions: { day: { field: 'dag' } },
      measures: { n: { sum: 'n' } },
    };
    const { source, query, problems } = await load({
      ...{ fields, repliek },
      csv: ['dag;n', ...dates.map((date) => `${date};1`)].join('\n'),
    });
    if (source?.table === undefined) return problems.map(({ code, place }) => `${code} ${place.row}`);
    const rows = await query(`SELECT CAST(c0 AS VARCHAR) FROM "${source.table}" ORDER BY "row"`);
    return rows.map(([day]) => String(day));
  };

  it.each([
    ['31/12/2020', '2020-12-31'],
    ['1/2/2020', '2020-02-01'],
    ['31-12-20', '2020-12-31'],
    ['31.12.2020', '2020-12-31'],
    ['2020-12-31', '2020-12-31'],
    ['01-02-69', '1969-02-01'],
  ])('%s is %s', async (written, iso) => {
    expect(await read(written)).toEqual([iso]);
  });

  it.each(['12/31/2020', '31/04/2020', '31/12-2020', '31/12/020', '2020-12-31 10:00', '44196', '1/2'])(
    '%s is none',
    async (written) => {
      expect(await read(written)).toEqual(['cell-type 2']);
    },
  );

  it('may be mixed as long as day and month cannot have changed places', async () => {
    expect(await read('31/12/2020', '31-12-20', '2020-12-31', '5/5/2020')).toEqual([
      ...['2020-12-31', '2020-12-31', '2020-12-31', '2020-05-05'],
    ]);
    // Excel with American settings made the 3rd of May of the 5th of March.
    expect(await read('31/12/2020', '2020-05-03', '04/06/2020')).toEqual(['cell-type 3', 'cell-type 4']);
  });
});

describe('numbers without declared characters', () => {
  const read = async (type: string, ...cells: readonly string[]) => {
    const fields = [{ name: 'dag' }, { name: 'n', type }];
    const repliek = { kind: 'registrations', dimensions: {}, measures: { n: { sum: 'n' } } };
    const { source, query, problems } = await load({
      ...{ fields, repliek },
      csv: ['dag;n', ...cells.map((cell) => `x;${cell}`)].join('\n'),
    });
    if (source?.table === undefined) return problems.map(({ code, place }) => `${code} ${place.row}`);
    const rows = await query(`SELECT CAST(c1 AS VARCHAR) FROM "${source.table}" ORDER BY "row"`);
    return rows.map(([number]) => String(number));
  };

  it('have a decimal comma or a decimal point where only one of them can be meant', async () => {
    expect(await read('number', '12,5', '-0,25', '1.234,5', '7')).toEqual([
      '12.50',
      '-0.25',
      '1234.50',
      '7.00',
    ]);
    expect(await read('number', '12.5', '-0.25', '1,234.5', '7')).toEqual([
      '12.50',
      '-0.25',
      '1234.50',
      '7.00',
    ]);
    expect(await read('number', '0,125', '1234,567')).toEqual(['0.125', '1234.567']);
  });

  it('with three digits behind the character are what the other cells of the column make them', async () => {
    expect(await read('number', '1.234', '12,50')).toEqual(['1234.00', '12.50']);
    expect(await read('number', '1.234', '12.50')).toEqual(['1.234', '12.500']);
    expect(await read('number', '1,234', '0,5')).toEqual(['1.234', '0.500']);
    expect(await read('number', '1.234.567', '2.500')).toEqual(['1234567', '2500']);
  });

  it('are refused where nothing decides', async () => {
    expect(await read('number', '1.234', '950', '2.000')).toEqual(['cell-type 2', 'cell-type 4']);
    const { problems } = await load({
      fields: [...depotWith({}).slice(0, 2), { name: 'aantal', type: 'number' }],
      csv: 'depot;jaar;aantal\nnoord;2020;1.234\n',
    });
    expect(problems[0]?.message).toContain('is niet duidelijk: 1234 of 1,234?');
    expect(problems[0]?.hint).toContain('groupChar');
  });

  it('are refused where they contradict each other', async () => {
    expect(await read('number', '12.5', '12,5', '1.234')).toEqual(['cell-type 3', 'cell-type 4']);
  });

  it('that are whole have groups where small ones stand without, and large ones with them', async () => {
    expect(await read('integer', '1.234', '950')).toEqual(['1234', '950']);
    expect(await read('integer', '1.234.567', '2.000')).toEqual(['1234567', '2000']);
    // A program that writes one as "1,000" would write 950 as "950,000".
    expect(await read('integer', '1,000', '2,000')).toEqual(['cell-type 2', 'cell-type 3']);
    expect(await read('integer', '1.234', '950', '1234')).toEqual(['cell-type 2']);
    expect(await read('integer', '1.234', '1,234', '950')).toEqual(['cell-type 2', 'cell-type 3']);
    expect(await read('integer', '12,5', '1.23', '1 234')).toEqual([
      'cell-type 2',
      'cell-type 3',
      'cell-type 4',
    ]);
  });

  it('are held against their limits, however late they become clear', async () => {
    const { codes } = await load({
      fields: [
        { name: 'depot' },
        { name: 'jaar', type: 'year' },
        { name: 'aantal', type: 'integer', constraints: { maximum: 1000 } },
      ],
      csv: 'depot;jaar;aantal\nnoord;2020;1.234\nzuid;2020;12\n',
    });
    expect(codes).toEqual(['cell-range uitleningen.csv:2:rij 2:aantal']);
  });

  it('that could not be read are no reason to doubt the others', async () => {
    expect(await read('number', '12,5', '1.2.3')).toEqual(['cell-type 3']);
  });
});

describe('a column of numbers that says nothing about itself', () => {
  it('is read as it was meant, or refused; never as other numbers', async () => {
    const written = fc.record({
      comma: fc.boolean(),
      grouped: fc.boolean(),
      amounts: fc.array(
        fc.tuple(fc.integer({ min: -2_000_000, max: 2_000_000 }), fc.stringMatching(/^[0-9]{0,4}$/)),
        {
          minLength: 1,
          maxLength: 6,
        },
      ),
    });
    await fc.assert(
      fc.asyncProperty(written, async ({ comma, grouped, amounts }) => {
        const [decimal, group] = comma ? [',', '.'] : ['.', ','];
        const cells = amounts.map(([whole, fraction]) => {
          const digits = grouped ? String(whole).replace(/\B(?=(\d{3})+$)/g, group) : String(whole);
          return fraction === '' ? digits : `${digits}${decimal}${fraction}`;
        });
        const { source, query } = await load({
          fields: [{ name: 'dag' }, { name: 'n', type: 'number' }],
          repliek: { kind: 'registrations', dimensions: {}, measures: { n: { sum: 'n' } } },
          csv: ['dag;n', ...cells.map((cell) => `x;${cell}`)].join('\n'),
        });
        if (source?.table === undefined) return;
        const rows = await query(`SELECT CAST(c1 AS DOUBLE)::VARCHAR FROM "${source.table}" ORDER BY "row"`);
        expect(rows.map(([value]) => Number(value))).toEqual(
          amounts.map(([whole, fraction]) => Number(fraction === '' ? whole : `${whole}.${fraction}`)),
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('an error of the spreadsheet', () => {
  it.each(['#N/B', '#N/A', '#DEEL/0!', '#REF!', '#WAARDE!'])('%s is no text', async (found) => {
    const { problems } = await load({ csv: `depot;jaar;aantal\n${found};2020;3\n` });
    expect(problems).toMatchObject([{ code: 'cell-type', message: expect.stringContaining('foutwaarde') }]);
  });
});
