/** Every problem that the data of a delivery can have, at its place and with what to do about it. */
import { describe, expect, it } from 'vitest';
import { deliveries } from '../../src/messages/nl/deliveries.ts';
import { amountWith, type Case, depotWith, expectProblem } from '../support/delivery-cases.ts';

const CASES: { readonly [K in keyof typeof deliveries]: Case } = {
  encoding: {
    delivery: {
      resource: { encoding: 'utf-8' },
      csv: Buffer.from('depot,jaar,aantal\nnoord,2020,3\ncafé,2020,5\n', 'latin1'),
    },
    place: 'uitleningen.csv:3',
    message: 'is geen tekst in utf-8',
    hint: 'windows-1252',
  },
  'data-empty': {
    delivery: { csv: '\n\n' },
    place: 'uitleningen.csv',
    message: 'Het bestand is leeg',
    hint: 'het juiste bestand',
  },
  'csv-syntax': {
    delivery: { csv: 'depot,jaar,aantal\nnoord,2020,3\n"zuid,2020,5\nwest,2020,1\n' },
    place: 'uitleningen.csv:3',
    message: 'aanhalingsteken dat nergens gesloten wordt',
    hint: 'Sluit het aanhalingsteken',
  },
  'csv-delimiter': {
    delivery: {
      resource: { dialect: { delimiter: ',' } },
      csv: 'depot;jaar;aantal\nnoord;2020;3\n',
    },
    place: 'uitleningen.csv:1:rij 1',
    message: 'gescheiden met een puntkomma (;); de beschrijving zegt komma (,)',
    hint: '"dialect": { "delimiter": ";" }',
  },
  'header-unknown': {
    delivery: { csv: 'depot,jaar,aantal,depott\nnoord,2020,3,x\n' },
    place: 'uitleningen.csv:1:rij 1:depott',
    message: 'De kolom “depott” staat niet in het schema',
    hint: 'Bedoelde u “depot”?',
  },
  'header-missing': {
    delivery: { csv: 'depot,jaar\nnoord,2020\n' },
    place: 'uitleningen.csv:1:rij 1',
    message: 'De kolom “aantal” ontbreekt',
    hint: 'Gevonden kolommen: depot, jaar.',
  },
  'header-duplicate': {
    delivery: { csv: 'depot,jaar,aantal,jaar\nnoord,2020,3,2020\n' },
    place: 'uitleningen.csv:1:rij 1:jaar',
    message: 'De kolom “jaar” staat er twee keer',
    hint: 'Schrap één van beide',
  },
  'row-length': {
    delivery: { csv: 'depot,jaar,aantal\nnoord,2020\n' },
    place: 'uitleningen.csv:2:rij 2',
    message: 'Deze rij heeft 2 cellen; verwacht worden er 3.',
    hint: 'scheidingsteken',
  },
  'row-duplicate': {
    delivery: {
      schema: { primaryKey: ['depot', 'jaar'] },
      csv: 'depot,jaar,aantal\nnoord,2020,3\nzuid,2020,3\nnoord,2020,4\n',
    },
    place: 'uitleningen.csv:4:rij 4',
    message: 'Rij 2 heeft dezelfde waarde voor depot, jaar: noord, 2020.',
    hint: 'maar één keer',
  },
  'cell-type': {
    delivery: { csv: 'depot,jaar,aantal\nnoord,2020,drie\n' },
    place: 'uitleningen.csv:2:rij 2:aantal',
    message: '“drie” past niet in de kolom “aantal”: verwacht wordt een geheel getal',
    hint: 'groupChar',
  },
  'cell-required': {
    delivery: {
      fields: amountWith({ constraints: { required: true } }),
      csv: 'depot,jaar,aantal\nnoord,2020,\n',
    },
    place: 'uitleningen.csv:2:rij 2:aantal',
    message: 'De kolom “aantal” is hier leeg',
    hint: 'Vul de waarde in',
  },
  'cell-enum': {
    delivery: {
      fields: depotWith({ constraints: { enum: ['noord', 'zuid'] } }),
      csv: 'depot,jaar,aantal\nnord,2020,3\n',
    },
    place: 'uitleningen.csv:2:rij 2:depot',
    message: '“nord” is geen mogelijke waarde van de kolom “depot”',
    hint: 'Bedoelde u “noord”? Bekend zijn: noord, zuid.',
  },
  'cell-range': {
    delivery: {
      fields: amountWith({ constraints: { minimum: 1 } }),
      csv: 'depot,jaar,aantal\nnoord,2020,-3\n',
    },
    place: 'uitleningen.csv:2:rij 2:aantal',
    message: '“-3” in de kolom “aantal” moet minstens 1 zijn',
    hint: 'Verbeter',
  },
  'cell-length': {
    delivery: {
      fields: depotWith({ constraints: { maxLength: 4 } }),
      csv: 'depot,jaar,aantal\nnoord,2020,3\n',
    },
    place: 'uitleningen.csv:2:rij 2:depot',
    message: 'heeft 5 tekens; verwacht worden er hoogstens 4',
    hint: 'Verbeter',
  },
  'cell-pattern': {
    delivery: {
      fields: depotWith({ constraints: { pattern: '[A-Z]+' } }),
      csv: 'depot,jaar,aantal\nAb,2020,3\n',
    },
    place: 'uitleningen.csv:2:rij 2:depot',
    message: '“Ab” heeft niet de vorm die de kolom “depot” vraagt ([A-Z]+)',
    hint: 'Verbeter',
  },
  'more-problems': {
    delivery: { csv: `depot,jaar,aantal\n${'noord,2020,x\n'.repeat(1001)}` },
    place: 'uitleningen.csv',
    besides: ['cell-type'],
    message: 'in totaal 1001 fouten; alleen de eerste 1000',
    hint: 'één oorzaak',
  },
  'member-total': {
    delivery: { csv: 'depot,jaar,aantal\nnoord,2020,3\nTotaal,2020,3\n' },
    place: 'uitleningen.csv:3:rij 3:depot',
    message: '“Totaal” bij de dimensie “depot” lijkt een totaal te zijn',
    hint: 'Repliek telt zelf op',
  },
  'members-alike': {
    delivery: { csv: 'depot,jaar,aantal\nnoord,2020,3\nNoord ,2021,3\n' },
    place: 'uitleningen.csv:3:rij 3:depot',
    message: '“Noord ” en “noord” zijn twee waarden van de dimensie “depot”',
    hint: 'apart geteld',
  },
  'rows-alike': {
    delivery: { csv: 'depot,jaar,aantal\nnoord,2020,3\nnoord,2020,4\nnoord,2020,5\n' },
    place: 'uitleningen.csv:3:rij 3',
    message: 'dezelfde kenmerken als rij 2 en wordt erbij geteld; zo zijn er 2 rijen',
    hint: 'primaryKey',
  },
};

describe('a problem of the data', () => {
  it.each(Object.entries(CASES))('%s', (code, one) => expectProblem(code, one));

  it('has a case above', () => {
    expect(Object.keys(CASES).sort()).toEqual(Object.keys(deliveries).sort());
  });
});
