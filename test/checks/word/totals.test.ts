/** Totals that a person typed: which are wrong, and which only look so. */
import { describe, expect, it } from 'vitest';
import { type CellForm, caption, para, proofAlone, wordTable, wordWith } from '../../support/word-files.ts';

interface Case {
  readonly title?: string;
  readonly rows: readonly (readonly CellForm[])[];
  readonly headers?: number;
  readonly below?: string;
  /** Severity, row, column, printed total and sum of each; all codes that begin with `word-total` or `word-shares`. */
  readonly found?: readonly string[];
}

async function findings({ title = 'Cursussen (fictief)', rows, headers = 1, below = 'Tekst.' }: Case) {
  const bytes = wordWith(caption('Tabel', 1, title) + wordTable(rows, { headers }) + para(below));
  const problems = (await proofAlone(bytes)).filter(({ code }) => /^word-(?:total|shares)/.test(code));
  return problems.map(({ severity, message, place }) => {
    const [, printed = ''] = /Er staat (\S+) als totaal/.exec(message) ?? [];
    const [, sum = ''] = /geven samen ([^\s,]+(?:,\d+)?)/.exec(message) ?? [];
    return [severity, place.tableRow ?? '', place.tableColumn ?? '', printed, sum.replace(/[.,]$/, '')].join(
      ' | ',
    );
  });
}

const WRONG: Readonly<Record<string, Case>> = {
  'a wrong total below one column': {
    rows: [
      ['Streek', 'Aantal'],
      ['Noord', '12'],
      ['Zuid', '30'],
      ['Totaal', '43'],
    ],
    found: ['error | Totaal | Aantal | 43 | 42'],
  },
  'a wrong total with a name, below one column': {
    rows: [
      ['Thema', 'Aantal'],
      ['Taal', '12'],
      ['Recht', '30'],
      ['Totaal aantal cursussen', '43'],
    ],
    found: ['error | Totaal aantal cursussen | Aantal | 43 | 42'],
  },
  'thousands with points, spaces and none': {
    rows: [
      ['Streek', '2019', '2020', '2021'],
      ['Noord', '1.234', '1 234', '1234'],
      ['Zuid', '2.000', '2 000', '2000'],
      ['Totaal', '3.234', '3 244', '3234'],
    ],
    found: ['error | Totaal | 2020 | 3.244 | 3.234'],
  },
  'amounts with cents': {
    rows: [
      ['Streek', 'Kostprijs'],
      ['Noord', '€ 1.234,50'],
      ['Zuid', '€ 2.000,25'],
      ['Totaal', '€ 3.244,75'],
    ],
    found: ['error | Totaal | Kostprijs | 3.244,75 | 3.234,75'],
  },
  'a wrong total at the end of a row': {
    rows: [
      ['Streek', '2019', '2020', 'Totaal'],
      ['Noord', '1', '2', '3'],
      ['Zuid', '4', '5', '10'],
      ['Totaal', '5', '7', '12'],
    ],
    found: ['error | Totaal | Totaal | 12 | 13', 'error | Zuid | Totaal | 10 | 9'],
  },
  'a wrong subtotal, and a grand total of right ones': {
    rows: [
      ['Provincie', 'Stad', 'Aantal'],
      ['Noord', 'A', '1'],
      ['Noord', 'B', '2'],
      ['Subtotaal', '', '4'],
      ['Zuid', 'C', '5'],
      ['Zuid', 'D', '6'],
      ['Subtotaal', '', '11'],
      ['Eindtotaal', '', '14'],
    ],
    found: ['error | Subtotaal | Aantal | 4 | 3'],
  },
  'merged labels with a total of each group': {
    rows: [
      ['Streek', 'Soort', '2019', '2020'],
      [{ text: 'Noord', down: 'start' }, 'Les', '1', '2'],
      [{ text: '', down: 'on' }, 'Lezing', '3', '4'],
      [{ text: '', down: 'on' }, 'Totaal', '4', '7'],
      [{ text: 'Zuid', down: 'start' }, 'Les', '5', '6'],
      [{ text: '', down: 'on' }, 'Lezing', '7', '8'],
      [{ text: '', down: 'on' }, 'Totaal', '12', '14'],
    ],
    found: ['error | Noord, Totaal | 2020 | 7 | 6'],
  },
  'a header of two rows': {
    rows: [
      ['', { text: '2019', span: 3 }],
      ['Streek', 'M', 'V', 'Totaal'],
      ['Noord', '1', '2', '3'],
      ['Zuid', '4', '5', '9'],
      ['Totaal', '5', '7', '13'],
    ],
    headers: 2,
    found: ['error | Totaal | 2019, Totaal | 13 | 12', 'error | Totaal | 2019, Totaal | 13 | 12'],
  },
  'less than what is there, with cells that are not known': {
    rows: [
      ['Streek', 'Aantal'],
      ['Noord', '12'],
      ['Zuid', 'n.b.'],
      ['Oost', '30'],
      ['Totaal', '40'],
    ],
    found: ['error | Totaal | Aantal | 40 | 42'],
  },
  'more than a stroke as zero allows': {
    rows: [
      ['Streek', 'Aantal'],
      ['Noord', '12'],
      ['Zuid', '-'],
      ['Oost', '30'],
      ['Totaal', '45'],
    ],
    found: ['warning | Totaal | Aantal | 45 | 42'],
  },
  'people in a table of one column, counted once perhaps': {
    title: 'Aantal deelnemers (fictief)',
    rows: [
      ['Streek', 'Deelnemers'],
      ['Noord', '12'],
      ['Zuid', '30'],
      ['Totaal', '40'],
    ],
    found: ['warning | Totaal | Deelnemers | 40 | 42'],
  },
  'people who are counted once, as the remark says': {
    title: 'Aantal deelnemers (fictief)',
    rows: [
      ['Streek', '2019', '2020'],
      ['Noord', '12', '13'],
      ['Zuid', '30', '31'],
      ['Totaal', '40', '41'],
    ],
    below: 'Opmerking: deelnemers kunnen in meerdere streken een cursus volgen.',
    found: ['note | Totaal | 2019 | 40 | 42', 'note | Totaal | 2020 | 41 | 44'],
  },
  'a total on top that is wrong in one year': {
    rows: [
      ['Gebied', '2019', '2020'],
      ['Totaal', '10', '22'],
      ['Noord', '4', '9'],
      ['Zuid', '6', '12'],
    ],
    found: ['error | Totaal | 2020 | 22 | 21'],
  },
  'shares of a total of 100%': {
    rows: [
      ['Streek', 'Aantal', 'Aandeel'],
      ['Noord', '12', '40%'],
      ['Zuid', '18', '53%'],
      ['Totaal', '30', '100%'],
    ],
    found: ['error | Totaal | Aandeel | 100 | 93'],
  },
  'a Dutch table of rounded amounts that no remark explains': {
    rows: [
      ['Jaar', 'Noord', 'Zuid', 'Totaal'],
      ['2019', '1,2', '2,4', '3,7'],
      ['2020', '1,0', '2,0', '3,0'],
      ['2021', '1,1', '2,2', '3,3'],
    ],
    found: ['note | 2019 | Totaal | 3,7 | 3,6'],
  },
  'notes behind numbers': {
    rows: [
      ['Streek', '2019', '2020*'],
      ['Noord', '12 (1)', '13*'],
      ['Zuid', '30', '31'],
      ['Totaal', '42', '45**'],
    ],
    found: ['error | Totaal | 2020* | 45 | 44'],
  },
};

/** Not in the list above: no total is printed. */
const SHARES = [
  ['Streek', 'Aandeel'],
  ['Noord', '33%'],
  ['Zuid', '33%'],
  ['Oost', '30%'],
];

const RIGHT: Readonly<Record<string, Case>> = {
  'right totals of rows and columns': {
    rows: [
      ['Streek', '2019', '2020', 'Totaal'],
      ['Noord', '1', '2', '3'],
      ['Zuid', '4', '5', '9'],
      ['Totaal', '5', '7', '12'],
    ],
  },
  'subtotals and a grand total': {
    rows: [
      ['Stad', 'Aantal'],
      ['A', '1'],
      ['B', '2'],
      ['Totaal Noord', '3'],
      ['C', '5'],
      ['D', '6'],
      ['Totaal Zuid', '11'],
      ['Totaal', '14'],
    ],
  },
  'a grand total with rows that belong to no group': {
    rows: [
      ['Stad', 'Aantal'],
      ['A', '1'],
      ['B', '2'],
      ['Subtotaal', '3'],
      ['Onbekend', '7'],
      ['Totaal', '10'],
    ],
  },
  'a mean below the total': {
    rows: [
      ['Streek', '2019', '2020'],
      ['Noord', '10', '20'],
      ['Zuid', '30', '40'],
      ['Totaal', '40', '60'],
      ['Gemiddelde', '20', '30'],
    ],
  },
  'a mean above the total': {
    rows: [
      ['Streek', '2019'],
      ['Noord', '10'],
      ['Zuid', '30'],
      ['Gemiddeld', '20'],
      ['Totaal', '40'],
    ],
  },
  'a column of means and of shares': {
    rows: [
      ['Streek', 'Aantal', 'Gemiddelde duur', 'Slaagkans (%)'],
      ['Noord', '10', '2,5', '80'],
      ['Zuid', '30', '3,5', '90'],
      ['Totaal', '40', '3,25', '87,5'],
    ],
  },
  'a rate of all together': {
    rows: [
      ['Streek', '2019', '2020'],
      ['Noord', '45%', '50%'],
      ['Zuid', '55%', '60%'],
      ['Totaal', '51%', '56%'],
    ],
  },
  'shares that add up but for rounding': {
    rows: [
      ['Streek', 'Aandeel'],
      ['Noord', '33,3%'],
      ['Zuid', '33,3%'],
      ['Oost', '33,3%'],
      ['Totaal', '100%'],
    ],
  },
  'years as rows': {
    rows: [
      ['Jaar', 'Aantal'],
      ['2016', '497'],
      ['2017', '706'],
      ['2018', '620'],
      ['Totaal', '1.823'],
    ],
  },
  'years as rows without a total': {
    rows: [
      ['Jaar', 'Aantal'],
      ['2016', '497'],
      ['2017', '706'],
    ],
  },
  'codes beside the names': {
    rows: [
      ['NIS-code', 'Gemeente', 'Aantal'],
      ['11002', 'A', '3'],
      ['44021', 'B', '4'],
      ['Totaal', '', '7'],
    ],
  },
  'names that begin with a number, and codes behind them': {
    rows: [
      ['Gemeente', 'Postcode', 'Aantal'],
      ['A', '9000', '3'],
      ['B', '2000', '4'],
      ['Totaal', '', '7'],
    ],
  },
  'several measures in turns': {
    rows: [
      [
        'Streek',
        '2019, aantal',
        '2019, kostprijs',
        '2020, aantal',
        '2020, kostprijs',
        'Totaal, aantal',
        'Totaal, kostprijs',
      ],
      ['Noord', '1', '100', '2', '200', '3', '300'],
      ['Zuid', '4', '400', '5', '500', '9', '900'],
    ],
  },
  'several measures below years': {
    rows: [
      ['', { text: '2019', span: 2 }, { text: '2020', span: 2 }, { text: 'Totaal', span: 2 }],
      ['Streek', 'Aantal', 'Kost', 'Aantal', 'Kost', 'Aantal', 'Kost'],
      ['Noord', '1', '100', '2', '200', '3', '300'],
      ['Zuid', '4', '400', '5', '500', '9', '900'],
    ],
    headers: 2,
  },
  'measures as rows, one called a total': {
    rows: [
      ['', '2019', '2020'],
      ['Aantal cursussen', '10', '12'],
      ['Totaal aantal deelnemers', '100', '120'],
      ['Totale kostprijs', '2.500', '3.000'],
    ],
  },
  'unlike columns, one called a total': {
    rows: [
      ['Streek', 'Cursussen', 'Deelnemers', 'Totaal aantal uren'],
      ['Noord', '10', '100', '250'],
      ['Zuid', '12', '130', '300'],
    ],
  },
  'a part of the row before it': {
    rows: [
      ['Soort', '2019', '2020'],
      ['Lessen', '10', '12'],
      ['waarvan online', '3', '4'],
      ['Lezingen', '5', '6'],
      ['Totaal', '15', '18'],
    ],
  },
  'cells that are not known': {
    rows: [
      ['Streek', '2019', '2020'],
      ['Noord', '12', '[x]'],
      ['Zuid', '(vertrouwelijk)', '7'],
      ['Oost', '<5', '9'],
      ['Totaal', '25', '20'],
    ],
  },
  'strokes as zero': {
    rows: [
      ['Streek', 'Aantal'],
      ['Noord', '12'],
      ['Zuid', '-'],
      ['Oost', ''],
      ['Totaal', '12'],
    ],
  },
  'differences and evolutions': {
    rows: [
      ['Streek', '2019', '2020', 'Verschil', 'Evolutie'],
      ['Noord', '10', '12', '+2', '+20%'],
      ['Zuid', '30', '27', '-3', '-10%'],
      ['Totaal', '40', '39', '-1', '-2,5%'],
    ],
  },
  'rounded amounts, as the remark says': {
    rows: [
      ['Jaar', 'Noord', 'Zuid', 'Totaal'],
      ['2019', '1,2', '2,4', '3,7'],
      ['2020', '1,0', '2,0', '3,0'],
    ],
    below: 'De bedragen zijn afgerond; daardoor kan het totaal afwijken.',
  },
  'thousands of euro': {
    title: 'Uitgaven (in duizend euro, fictief)',
    rows: [
      ['Jaar', 'Noord', 'Zuid', 'Totaal'],
      ['2019', '12', '24', '37'],
      ['2020', '10', '20', '30'],
    ],
  },
  'amounts in English form': {
    rows: [
      ['Region', 'Amount'],
      ['North', '1,234.50'],
      ['South', '2,000.25'],
      ['Total', '3,234.75'],
    ],
  },
  'negative numbers': {
    rows: [
      ['Post', 'Bedrag'],
      ['Plus', '10'],
      ['Min', '−3'],
      ['Totaal', '7'],
    ],
  },
  'text alone': {
    rows: [
      ['Thema', 'Uitleg'],
      ['Taal', 'Lessen'],
      ['Totaal', 'Alles samen'],
    ],
  },
  'numbers with shares behind them': {
    rows: [
      ['Streek', 'Aantal'],
      ['Noord', '12 (40%)'],
      ['Zuid', '18 (60%)'],
      ['Totaal', '30 (100%)'],
    ],
  },
  'numbers with a unit': {
    rows: [
      ['Streek', 'Inzet'],
      ['Noord', '1,5 vte'],
      ['Zuid', '2 vte'],
      ['Totaal', '3,5 vte'],
    ],
  },
  'headings of groups': {
    rows: [
      ['Gemeente', '2019', '2020'],
      ['Noord', '', ''],
      ['A', '1', '2'],
      ['B', '3', '4'],
      ['Zuid', '', ''],
      ['C', '5', '6'],
      ['Totaal', '9', '12'],
    ],
  },
  'bands as columns, without a mark on the header': {
    rows: [
      ['Streek', '0-17', '18-64', '65+', 'Totaal'],
      ['Noord', '1', '2', '3', '6'],
      ['Zuid', '4', '5', '6', '15'],
      ['Totaal', '5', '7', '9', '21'],
    ],
    headers: 0,
  },
  'months as columns, without a mark on the header': {
    rows: [
      ['', '1', '2', '3', 'Totaal'],
      ['Noord', '10', '20', '30', '60'],
      ['Zuid', '40', '50', '60', '150'],
      ['Totaal', '50', '70', '90', '210'],
    ],
    headers: 0,
  },
  'another block of years below': {
    rows: [
      ['Streek', '2016', '2017'],
      ['Noord', '1', '2'],
      ['Zuid', '3', '4'],
      ['Totaal', '4', '6'],
      ['Streek', '2018', '2019'],
      ['Noord', '5', '6'],
      ['Zuid', '7', '8'],
      ['Totaal', '12', '14'],
    ],
  },
  'a title over all columns, then a header': {
    rows: [
      [{ text: 'Aantal cursussen', span: 3 }],
      ['Streek', '2016', '2017'],
      ['Noord', '1', '2'],
      ['Zuid', '3', '4'],
      ['Totaal', '4', '6'],
    ],
    headers: 0,
  },
  'a total with and one without a group': {
    rows: [
      ['Soort', '2019', '2020'],
      ['Les', '1', '2'],
      ['Lezing', '3', '4'],
      ['Totaal', '4', '6'],
      ['Webinar', '5', '5'],
      ['Totaal met webinars', '9', '11'],
    ],
  },
  'ages and bands': {
    rows: [
      ['Leeftijd', 'Aantal'],
      ['0-17', '3'],
      ['18-64', '10'],
      ['65+', '2'],
      ['Totaal', '15'],
    ],
  },
  'shares that give a hundred without a total': {
    rows: [
      ['Streek', 'Aandeel'],
      ['Noord', '33%'],
      ['Zuid', '33%'],
      ['Oost', '33%'],
    ],
  },
  'rates that are no shares': {
    rows: [
      ['Streek', 'Slaagkans'],
      ['Noord', '33%'],
      ['Zuid', '33%'],
      ['Oost', '30%'],
    ],
  },
  'only the largest': {
    title: 'De tien grootste gemeenten (fictief)',
    rows: [
      ['Gemeente', '2019', '2020'],
      ['A', '10', '11'],
      ['B', '9', '9'],
    ],
  },
};

describe('a wrong total', () => {
  it.each(Object.entries(WRONG))('%s', async (_name, one) => {
    expect(await findings(one)).toEqual(one.found);
  });
});

describe('shares without a total', () => {
  it('that give less than rounding explains', async () => {
    expect(await findings({ rows: SHARES })).toEqual(['warning |  | Aandeel |  | 96%']);
  });
});

describe('nothing to say of', () => {
  it.each(Object.entries(RIGHT))('%s', async (_name, one) => {
    expect(await findings(one)).toEqual([]);
  });
});
