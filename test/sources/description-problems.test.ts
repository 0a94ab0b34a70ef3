/** Every problem that the description of a delivery can have, at its place and with what to do about it. */
import { describe, expect, it } from 'vitest';
import { sources } from '../../src/messages/nl/sources.ts';
import { amountWith, type Case, depotWith, expectProblem } from '../support/delivery-cases.ts';

const CASES: { readonly [K in keyof typeof sources]: Case } = {
  'source-unknown': {
    delivery: {},
    id: 'fictief/uitleenigen',
    place: 'dossier.yaml:1',
    message: '“fictief/uitleenigen”',
    hint: 'Bedoelde u “fictief/uitleningen”?',
  },
  'not-yet': {
    delivery: { resource: { dialect: { headerRows: [1, 2] } } },
    at: ['"headerRows"'],
    message: '“headerRows” hoort bij het formaat',
    hint: 'Schrap “headerRows”.',
  },
  'resource-unknown': {
    delivery: { repliek: { resource: 'uitleningn' } },
    at: ['"uitleningn"'],
    message: 'geen gegevensbestand “uitleningn”',
    hint: 'Bedoelde u “uitleningen”?',
  },
  'path-outside': {
    delivery: { resource: { path: 'koppeling.csv' } },
    at: ['"koppeling.csv"'],
    message: '“koppeling.csv” leidt naar een plaats buiten de map',
    hint: 'zonder snelkoppeling',
  },
  'field-double': {
    delivery: { fields: [...depotWith({}), { name: 'jaar', type: 'year' }], csv: null },
    at: ['"jaar"', '"aantal"'],
    message: 'de kolom “jaar” twee keer',
    hint: 'eigen naam',
  },
  'field-unknown': {
    delivery: { repliek: { dimensions: { depot: { field: 'dept' } } } },
    at: ['"dept"'],
    message: '“field” verwijst naar de kolom “dept”',
    hint: 'Bedoelde u “depot”?',
  },
  'field-type': {
    delivery: { repliek: { measures: { loans: { sum: 'depot' } } } },
    at: ['"depot"', '"sum"'],
    message: 'moet hier een getal bevatten; volgens het schema is het tekst',
    hint: 'type integer of number',
  },
  'field-separators': {
    delivery: { fields: amountWith({ type: 'number', groupChar: ',', decimalChar: ',' }) },
    at: ['","', '"groupChar"'],
    message: '“aantal” gebruikt “,” voor de decimalen en ook voor de duizendtallen',
    hint: 'een komma en een punt',
  },
  'boolean-values': {
    delivery: { fields: depotWith({ type: 'boolean', trueValues: ['ja'], falseValues: ['nee', 'ja'] }) },
    at: ['[', '"falseValues"'],
    message: '“ja” betekent in de kolom “depot” ja en ook nee',
    hint: 'verschillende woorden',
  },
  'date-format': {
    delivery: { fields: depotWith({ type: 'date', format: 'dd/mm/jjjj' }) },
    at: ['"dd/mm/jjjj"'],
    message: '“dd/mm/jjjj” is geen datumvorm',
    hint: '%d/%m/%Y',
  },
  'constraint-unfit': {
    delivery: { fields: depotWith({ constraints: { minimum: 3 } }) },
    at: ['"minimum"'],
    message: '“minimum” past niet bij de kolom “depot”: die bevat tekst',
    hint: 'Schrap “minimum”',
  },
  'declared-value': {
    delivery: { fields: amountWith({ constraints: { enum: [1, 'twee'] } }) },
    at: ['"twee"'],
    message: '“twee” kan geen waarde zijn van de kolom “aantal”: verwacht wordt een geheel getal',
    hint: 'Verbeter',
  },
  'enum-category': {
    delivery: {
      fields: depotWith({ categories: ['noord', 'zuid'], constraints: { enum: ['noord', 'zuit'] } }),
    },
    at: ['"zuit"'],
    message: '“zuit” staat bij de kolom “depot” onder “enum”, maar niet onder “categories”',
    hint: 'Bedoelde u “zuid”?',
  },
  'label-double': {
    delivery: {
      fields: depotWith({
        categories: [
          { value: 'noord', label: 'Depot' },
          { value: 'zuid', label: 'Depot' },
        ],
      }),
    },
    at: ['{', '"Depot"'],
    message: 'Twee waarden van de kolom “depot” heten “Depot”',
    hint: 'eigen “label”',
  },
  'foreign-key-form': {
    delivery: {
      schema: { foreignKeys: [{ fields: ['depot', 'jaar'], reference: { resource: '', fields: 'depot' } }] },
    },
    at: ['"depot"', '"reference"'],
    message: 'noemt daar niet evenveel kolommen als hier',
    hint: 'in dezelfde volgorde',
  },
  'pattern-invalid': {
    delivery: { fields: depotWith({ constraints: { pattern: '(noord)\\1' } }) },
    at: ['"(noord)\\\\1"'],
    message: 'Het patroon “(noord)\\1” van de kolom “depot” kan niet gebruikt worden',
    hint: 'reguliere expressie',
  },
  'csv-dialect': {
    delivery: { resource: { dialect: { delimiter: ';', commentChar: ';' } } },
    at: ['{', '"dialect"'],
    message: 'twee tekens dezelfde rol',
    hint: 'verschillende tekens',
  },
  'dimension-form': {
    delivery: { repliek: { dimensions: { depot: { label: 'Depot' } } } },
    at: ['"depot"', '"dimensions"'],
    message: 'precies één van deze nodig: “field”',
    hint: '{ "yearOf": "datum" }',
  },
  'lookup-unknown': {
    delivery: { repliek: { dimensions: { depot: { field: 'depot', lookup: 'wijk' } } } },
    at: ['"wijk"'],
    message: 'geen omzetting “wijk”',
    hint: 'Bedoelde u “wijken”?',
  },
  'lookup-missing': {
    delivery: { repliek: { dimensions: { depot: { field: 'depot', lookup: 'wijken' } } } },
    place: 'wijken.yaml',
    message: 'kent de waarde “noord” van de kolom “depot” niet',
    hint: 'Bedoelde u “nord”?',
  },
  'measure-form': {
    delivery: { repliek: { measures: { loans: { label: 'Uitleningen' } } } },
    at: ['"loans"'],
    message: 'precies één van beide hebben: “sum” of “count”',
    hint: '{ "count": true }',
  },
  'dimension-unknown': {
    delivery: { repliek: { coverage: { yaer: [2020, 2021] } } },
    at: ['"yaer"'],
    message: '“yaer” is geen dimensie',
    hint: 'Bedoelde u “year”?',
  },
  'measure-unknown': {
    delivery: { repliek: { published: [{ measure: 'loan', value: 1, in: 'antwoord nr. 1' }] } },
    at: ['"loan"'],
    message: '“loan” is geen maat',
    hint: 'Bedoelde u “loans”?',
  },
  'member-unknown': {
    delivery: {
      repliek: {
        published: [{ where: { depot: 'zuidd' }, measure: 'loans', value: 1, in: 'antwoord nr. 1' }],
      },
    },
    at: ['"zuidd"'],
    message: '“zuidd” is geen waarde van de dimensie “depot”',
    hint: 'Bedoelde u “zuid”?',
  },
  'member-type': {
    delivery: { repliek: { coverage: { year: ['vorig jaar', 2021] } } },
    at: ['"vorig jaar"'],
    message: '“vorig jaar” kan geen waarde van de dimensie “year” zijn: verwacht wordt een geheel getal',
    hint: 'Verbeter',
  },
  'range-unfit': {
    delivery: { repliek: { coverage: { depot: { from: 'noord', to: 'zuid' } } } },
    at: ['"noord"'],
    message: 'De dimensie “depot” heeft geen volgorde',
    hint: 'in een lijst',
  },
  'range-order': {
    delivery: { repliek: { coverage: { year: [2021, 2020] } } },
    at: ['2021'],
    message: 'van 2021 tot 2020',
    hint: 'kleinste waarde eerst',
  },
  'range-wide': {
    delivery: { repliek: { coverage: { year: [202, 2021] } } },
    at: ['202,'],
    message: 'van 202 tot 2021',
    hint: 'tikfout',
  },
  'agency-differs': {
    delivery: { repliek: { agency: 'andere' } },
    at: ['"andere"'],
    besides: ['person-unknown'],
    message: 'in de map van “fictief”',
    hint: 'wie de gegevens leverde',
  },
  'total-mismatch': {
    delivery: {
      repliek: { published: [{ where: { year: 2020 }, measure: 'loans', value: 9, in: 'antwoord nr. 1' }] },
    },
    at: ['{', '"published"'],
    message:
      'Fictieve dienst, Aantal uitleningen, 2020: gepubliceerd is 9 (antwoord nr. 1), maar de gegevens geven samen 8.',
    hint: '“accepted” in dossier.yaml',
  },
};

describe('a problem of a description', () => {
  it.each(Object.entries(CASES))('%s', (code, one) => expectProblem(code, one));

  it('has a case above', () => {
    expect(Object.keys(CASES).sort()).toEqual(Object.keys(sources).sort());
  });
});
